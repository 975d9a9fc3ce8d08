-- title: When {errors} was highest
-- question: Which were the ten worst moments, and how fast was the service then?
SELECT e.{errors.time} AS time, e.{errors} AS errors, l.{latency} AS latency
FROM {errors.table} AS e
JOIN {latency.table} AS l ON l.{latency.time} = e.{errors.time}
ORDER BY e.{errors} DESC, e.{errors.time}
LIMIT 10;
-- dialect: BigQuery
SELECT e.{errors.time} AS time, e.{errors} AS errors, l.{latency} AS latency
FROM {errors.table} AS e
JOIN {latency.table} AS l ON l.{latency.time} = e.{errors.time}
ORDER BY e.{errors} DESC, e.{errors.time}
LIMIT 10;
