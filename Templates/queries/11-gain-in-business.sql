-- title: {gain.title} in business
-- question: How did {money}, {traffic} and {latency} in it compare with normal times?
WITH measured AS (
  SELECT m.{money.time} AS time, m.{money} AS money, t.{traffic} AS traffic, l.{latency} AS latency
  FROM {money.table} AS m
  JOIN {traffic.table} AS t ON t.{traffic.time} = m.{money.time}
  JOIN {latency.table} AS l ON l.{latency.time} = m.{money.time}
), phases AS (
  SELECT CASE WHEN time >= {gain.start} AND time < {gain.end} THEN 'during' WHEN {normal} THEN 'normally' END AS phase,
    money, traffic, latency
  FROM measured
)
SELECT phase, count(*) AS row_count, avg(money) AS money, avg(traffic) AS traffic, avg(latency) AS latency
FROM phases
WHERE phase IS NOT NULL
GROUP BY phase
ORDER BY phase;
-- dialect: BigQuery
WITH measured AS (
  SELECT m.{money.time} AS time, m.{money} AS money, t.{traffic} AS traffic, l.{latency} AS latency
  FROM {money.table} AS m
  JOIN {traffic.table} AS t ON t.{traffic.time} = m.{money.time}
  JOIN {latency.table} AS l ON l.{latency.time} = m.{money.time}
), phases AS (
  SELECT CASE WHEN time >= {gain.start} AND time < {gain.end} THEN 'during' WHEN {normal} THEN 'normally' END AS phase,
    money, traffic, latency
  FROM measured
)
SELECT phase, count(*) AS row_count, avg(money) AS money, avg(traffic) AS traffic, avg(latency) AS latency
FROM phases
WHERE phase IS NOT NULL
GROUP BY phase
ORDER BY phase;
