-- title: Before, during and after {loss.title}
-- question: What was the level of {money} and {latency} in the six hours before, in the incident, and in the six hours after?
SELECT
  CASE WHEN m.{money.time} < {loss.start} THEN '1 before' WHEN m.{money.time} < {loss.end} THEN '2 during' ELSE '3 after' END AS phase,
  count(*) AS row_count, avg(m.{money}) AS money, avg(l.{latency}) AS latency
FROM {money.table} AS m
JOIN {latency.table} AS l ON l.{latency.time} = m.{money.time}
WHERE m.{money.time} >= datetime({loss.start}, '-6 hours') AND m.{money.time} < datetime({loss.end}, '+6 hours')
GROUP BY 1
ORDER BY 1;
-- dialect: BigQuery
SELECT
  CASE WHEN m.{money.time} < {loss.start} THEN '1 before' WHEN m.{money.time} < {loss.end} THEN '2 during' ELSE '3 after' END AS phase,
  count(*) AS row_count, avg(m.{money}) AS money, avg(l.{latency}) AS latency
FROM {money.table} AS m
JOIN {latency.table} AS l ON l.{latency.time} = m.{money.time}
WHERE m.{money.time} >= TIMESTAMP_SUB({loss.start}, INTERVAL 6 HOUR)
  AND m.{money.time} < TIMESTAMP_ADD({loss.end}, INTERVAL 6 HOUR)
GROUP BY 1
ORDER BY 1;
