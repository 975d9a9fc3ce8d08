-- title: Which service was the bottleneck in {gain.title}
-- question: The mean of {service.resource} in the incident as a multiple of the mean in normal times.
WITH measured AS (
  SELECT {service.resource.service} AS service, {service.resource.time} AS time, {service.resource} AS reading
  FROM {service.resource.table}
), readings AS (
  SELECT service, reading, time >= {gain.start} AND time < {gain.end} AS is_inside, {normal} AS is_normal
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
  SELECT {service.resource.service} AS service, {service.resource.time} AS time, {service.resource} AS reading
  FROM {service.resource.table}
), readings AS (
  SELECT service, reading, time >= {gain.start} AND time < {gain.end} AS is_inside, {normal} AS is_normal
  FROM measured
), levels AS (
  SELECT service, avg(IF(is_inside, reading, NULL)) AS during, avg(IF(is_normal, reading, NULL)) AS normally
  FROM readings
  GROUP BY service
)
SELECT service, during, normally, SAFE_DIVIDE(during, normally) AS ratio
FROM levels
ORDER BY ratio DESC, service;
