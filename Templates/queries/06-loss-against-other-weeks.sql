-- title: {loss.title} against other weeks
-- question: What does the same hour of the week usually bring in normal times, and how much less was it? A plain mean, without the report’s correction of its level.
WITH measured AS MATERIALIZED (
  SELECT {money.time} AS time, strftime('%w %H:%M', {money.time}) AS hour, {money} AS money
  FROM {money.table}
), loss AS MATERIALIZED (
  SELECT time, hour, money
  FROM measured
  WHERE time >= {loss.start} AND time < {loss.end}
), usual AS MATERIALIZED (
  SELECT hour, avg(money) AS money
  FROM measured
  WHERE {normal}
  GROUP BY hour
)
SELECT loss.time, loss.money, usual.money AS usual, loss.money - usual.money AS difference
FROM loss
JOIN usual ON usual.hour = loss.hour
ORDER BY 1;
-- dialect: BigQuery
WITH measured AS (
  SELECT {money.time} AS time, FORMAT_TIMESTAMP('%w %H:%M', {money.time}) AS hour, {money} AS money
  FROM {money.table}
), loss AS (
  SELECT time, hour, money
  FROM measured
  WHERE time >= {loss.start} AND time < {loss.end}
), usual AS (
  SELECT hour, avg(money) AS money
  FROM measured
  WHERE {normal}
  GROUP BY hour
)
SELECT loss.time, loss.money, usual.money AS usual, loss.money - usual.money AS difference
FROM loss
JOIN usual ON usual.hour = loss.hour
ORDER BY 1;
