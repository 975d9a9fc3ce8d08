-- title: Which service was slow in {loss.title}
-- question: The mean of {service.latency} in the incident as a multiple of the mean in normal times.
WITH measured AS (
  SELECT {service.latency.service} AS service, {service.latency.time} AS time, {service.latency} AS reading
  FROM {service.latency.table}
), readings AS (
  SELECT service, reading, time >= {loss.start} AND time < {loss.end} AS is_inside, {normal} AS is_normal
  FROM measured
), levels AS (
  SELECT service, avg(CASE WHEN is_inside THEN reading END) AS during, avg(CASE WHEN is_normal THEN reading END) AS normally
  FROM readings
  GROUP BY service
)
SELECT service, during, normally, during / nullif(normally, 0) AS ratio
FROM levels
ORDER BY ratio DESC, service;
-- dialect: BigQuery
WITH measured AS (
  SELECT {service.latency.service} AS service, {service.latency.time} AS time, {service.latency} AS reading
  FROM {service.latency.table}
), readings AS (
  SELECT service, reading, time >= {loss.start} AND time < {loss.end} AS is_inside, {normal} AS is_normal
  FROM measured
), levels AS (
  SELECT service, avg(IF(is_inside, reading, NULL)) AS during, avg(IF(is_normal, reading, NULL)) AS normally
  FROM readings
  GROUP BY service
)
SELECT service, during, normally, SAFE_DIVIDE(during, normally) AS ratio
FROM levels
ORDER BY ratio DESC, service;
