-- title: {money} by {latency}
-- question: From which {latency} on does {money} drop? Bands of a quarter of the limit, {latency.limit}.
SELECT CAST(l.{latency} * 4 / {latency.limit} AS INTEGER) * {latency.limit} / 4.0 AS latency_from,
  count(*) AS row_count, avg(m.{money}) AS money
FROM {money.table} AS m
JOIN {latency.table} AS l ON l.{latency.time} = m.{money.time}
WHERE l.{latency} IS NOT NULL
GROUP BY 1
ORDER BY 1;
-- dialect: BigQuery
SELECT FLOOR(l.{latency} * 4 / {latency.limit}) * {latency.limit} / 4 AS latency_from,
  count(*) AS row_count, avg(m.{money}) AS money
FROM {money.table} AS m
JOIN {latency.table} AS l ON l.{latency.time} = m.{money.time}
WHERE l.{latency} IS NOT NULL
GROUP BY 1
ORDER BY 1;
