-- title: Which service was slow in {second.title}
-- question: Did one service suffer, or all? The mean of {service.latency} in the incident as a multiple of the mean at all other times.
WITH readings AS (
  SELECT {service.latency.service} AS service, {service.latency} AS reading,
    {service.latency.time} >= {second.start} AND {service.latency.time} < {second.end} AS is_inside
  FROM {service.latency.table}
), levels AS (
  SELECT service, avg(CASE WHEN is_inside THEN reading END) AS during, avg(CASE WHEN NOT is_inside THEN reading END) AS otherwise
  FROM readings
  GROUP BY service
)
SELECT service, during, otherwise, during / nullif(otherwise, 0) AS ratio
FROM levels
ORDER BY ratio DESC, service;
-- dialect: BigQuery
WITH readings AS (
  SELECT {service.latency.service} AS service, {service.latency} AS reading,
    {service.latency.time} >= {second.start} AND {service.latency.time} < {second.end} AS is_inside
  FROM {service.latency.table}
), levels AS (
  SELECT service, avg(IF(is_inside, reading, NULL)) AS during, avg(IF(NOT is_inside, reading, NULL)) AS otherwise
  FROM readings
  GROUP BY service
)
SELECT service, during, otherwise, SAFE_DIVIDE(during, otherwise) AS ratio
FROM levels
ORDER BY ratio DESC, service;
