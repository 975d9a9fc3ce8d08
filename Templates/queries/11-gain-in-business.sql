-- title: {gain.title} in business
-- question: How did {money}, {traffic} and {latency} in it compare with all other times?
SELECT
  CASE WHEN m.{money.time} >= {gain.start} AND m.{money.time} < {gain.end} THEN 'during' ELSE 'otherwise' END AS phase,
  count(*) AS row_count, avg(m.{money}) AS money, avg(t.{traffic}) AS traffic, avg(l.{latency}) AS latency
FROM {money.table} AS m
JOIN {traffic.table} AS t ON t.{traffic.time} = m.{money.time}
JOIN {latency.table} AS l ON l.{latency.time} = m.{money.time}
GROUP BY 1
ORDER BY 1;
-- dialect: BigQuery
SELECT
  CASE WHEN m.{money.time} >= {gain.start} AND m.{money.time} < {gain.end} THEN 'during' ELSE 'otherwise' END AS phase,
  count(*) AS row_count, avg(m.{money}) AS money, avg(t.{traffic}) AS traffic, avg(l.{latency}) AS latency
FROM {money.table} AS m
JOIN {traffic.table} AS t ON t.{traffic.time} = m.{money.time}
JOIN {latency.table} AS l ON l.{latency.time} = m.{money.time}
GROUP BY 1
ORDER BY 1;
