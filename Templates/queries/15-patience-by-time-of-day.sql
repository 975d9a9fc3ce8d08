-- title: Patience by time of day
-- question: How does {defection} differ by the hour (UTC) while {latency} keeps its limit, {latency.limit}, and while it does not?
SELECT CAST(strftime('%H', d.{defection.time}) AS INTEGER) / 6 * 6 AS hour_from,
  avg(CASE WHEN l.{latency} <= {latency.limit} THEN d.{defection} END) AS within_limit,
  avg(CASE WHEN l.{latency} > {latency.limit} THEN d.{defection} END) AS above_limit,
  count(CASE WHEN l.{latency} > {latency.limit} THEN 1 END) AS rows_above
FROM {defection.table} AS d
JOIN {latency.table} AS l ON l.{latency.time} = d.{defection.time}
GROUP BY 1
ORDER BY 1;
-- dialect: BigQuery
SELECT DIV(EXTRACT(HOUR FROM d.{defection.time}), 6) * 6 AS hour_from,
  avg(IF(l.{latency} <= {latency.limit}, d.{defection}, NULL)) AS within_limit,
  avg(IF(l.{latency} > {latency.limit}, d.{defection}, NULL)) AS above_limit,
  COUNTIF(l.{latency} > {latency.limit}) AS rows_above
FROM {defection.table} AS d
JOIN {latency.table} AS l ON l.{latency.time} = d.{defection.time}
GROUP BY 1
ORDER BY 1;
