-- title: Who left the expected band first in {second.title}
-- question: When did {service.latency} of each service first leave its expected band, by how many deviations at most? Who stayed inside has no time. BigQuery does not know the bands: there three standard deviations around the mean of normal times count.
SELECT s.service, o.starts AS first_time, o.direction, o.peak
FROM (SELECT DISTINCT {service.latency.service} AS service FROM {service.latency.table}) AS s
LEFT JOIN (SELECT * FROM {onsets} WHERE incident = {second.id} AND {service.latency.key}) AS o ON o.service = s.service
ORDER BY o.starts IS NULL, o.starts, s.service;
-- dialect: BigQuery
WITH readings AS (
  SELECT {service.latency.service} AS service, {service.latency.time} AS time, {service.latency} AS reading
  FROM {service.latency.table}
), placed AS (
  SELECT service, time, reading, time >= {second.start} AND time < {second.end} AS is_inside, {normal} AS is_normal
  FROM readings
), spreads AS (
  SELECT service, avg(reading) AS mean, STDDEV_POP(reading) AS deviation
  FROM placed
  WHERE is_normal
  GROUP BY service
)
SELECT s.service, min(r.time) AS first_time, s.mean, s.deviation
FROM spreads AS s
LEFT JOIN placed AS r ON r.service = s.service AND r.is_inside AND r.reading > s.mean + 3 * s.deviation
GROUP BY s.service, s.mean, s.deviation
ORDER BY first_time IS NULL, first_time, s.service;
