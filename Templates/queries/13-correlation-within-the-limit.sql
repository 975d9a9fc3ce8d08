-- title: The normal correlation between {latency} and {money}
-- question: Pearson’s correlation while {latency} kept its limit, {latency.limit}. Traffic drives both, so that its sign can mislead: see Correlations.
WITH pairs AS MATERIALIZED (
  SELECT l.{latency} AS x, m.{money} AS y
  FROM {money.table} AS m
  JOIN {latency.table} AS l ON l.{latency.time} = m.{money.time}
  WHERE l.{latency} <= {latency.limit} AND m.{money} IS NOT NULL
), means AS MATERIALIZED (
  SELECT avg(x) AS x, avg(y) AS y FROM pairs
)
SELECT count(*) AS row_count,
  sum((p.x - c.x) * (p.y - c.y))
    / nullif(sqrt(sum((p.x - c.x) * (p.x - c.x)) * sum((p.y - c.y) * (p.y - c.y))), 0) AS correlation
FROM pairs AS p
CROSS JOIN means AS c;
-- dialect: BigQuery
SELECT count(*) AS row_count, CORR(l.{latency}, m.{money}) AS correlation
FROM {money.table} AS m
JOIN {latency.table} AS l ON l.{latency.time} = m.{money.time}
WHERE l.{latency} <= {latency.limit} AND m.{money} IS NOT NULL;
