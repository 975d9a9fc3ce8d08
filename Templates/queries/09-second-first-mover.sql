-- title: Who left the usual range first in {second.title}
-- question: When was {service.latency} of each service first three standard deviations above its mean at other times?
WITH readings AS (
  SELECT {service.latency.service} AS service, {service.latency.time} AS time, {service.latency} AS reading,
    {service.latency.time} >= {second.start} AND {service.latency.time} < {second.end} AS is_inside
  FROM {service.latency.table}
), means AS MATERIALIZED (
  SELECT service, avg(reading) AS mean FROM readings WHERE NOT is_inside GROUP BY service
), spreads AS MATERIALIZED (
  SELECT r.service, m.mean, sqrt(avg((r.reading - m.mean) * (r.reading - m.mean))) AS deviation
  FROM readings AS r
  JOIN means AS m ON m.service = r.service
  WHERE NOT r.is_inside
  GROUP BY r.service, m.mean
)
SELECT s.service, min(r.time) AS first_time, s.mean, s.deviation
FROM spreads AS s
LEFT JOIN readings AS r ON r.service = s.service AND r.is_inside AND r.reading > s.mean + 3 * s.deviation
GROUP BY s.service, s.mean, s.deviation
ORDER BY first_time IS NULL, first_time, s.service;
-- dialect: BigQuery
WITH readings AS (
  SELECT {service.latency.service} AS service, {service.latency.time} AS time, {service.latency} AS reading,
    {service.latency.time} >= {second.start} AND {service.latency.time} < {second.end} AS is_inside
  FROM {service.latency.table}
), spreads AS (
  SELECT service, avg(reading) AS mean, STDDEV_POP(reading) AS deviation
  FROM readings
  WHERE NOT is_inside
  GROUP BY service
)
SELECT s.service, min(r.time) AS first_time, s.mean, s.deviation
FROM spreads AS s
LEFT JOIN readings AS r ON r.service = s.service AND r.is_inside AND r.reading > s.mean + 3 * s.deviation
GROUP BY s.service, s.mean, s.deviation
ORDER BY first_time IS NULL, first_time, s.service;
