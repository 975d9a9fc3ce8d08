-- title: {loss.title} against other weeks
-- question: What does the same hour of the week usually bring, and how much less was it? A plain mean, without the report’s correction of its level.
WITH loss AS MATERIALIZED (
  SELECT {money.time} AS time, strftime('%w %H:%M', {money.time}) AS hour, {money} AS money
  FROM {money.table}
  WHERE {money.time} >= {loss.start} AND {money.time} < {loss.end}
), usual AS MATERIALIZED (
  SELECT strftime('%w %H:%M', {money.time}) AS hour, avg({money}) AS money
  FROM {money.table}
  WHERE {money.time} < {loss.start} OR {money.time} >= {loss.end}
  GROUP BY 1
)
SELECT loss.time, loss.money, usual.money AS usual, loss.money - usual.money AS difference
FROM loss
JOIN usual ON usual.hour = loss.hour
ORDER BY 1;
-- dialect: BigQuery
WITH loss AS (
  SELECT {money.time} AS time, FORMAT_TIMESTAMP('%w %H:%M', {money.time}) AS hour, {money} AS money
  FROM {money.table}
  WHERE {money.time} >= {loss.start} AND {money.time} < {loss.end}
), usual AS (
  SELECT FORMAT_TIMESTAMP('%w %H:%M', {money.time}) AS hour, avg({money}) AS money
  FROM {money.table}
  WHERE {money.time} < {loss.start} OR {money.time} >= {loss.end}
  GROUP BY 1
)
SELECT loss.time, loss.money, usual.money AS usual, loss.money - usual.money AS difference
FROM loss
JOIN usual ON usual.hour = loss.hour
ORDER BY 1;
