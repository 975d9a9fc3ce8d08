-- title: {loss.title}, step by step
-- question: Why did {money} drop? {latency} and {errors} from three hours before to three hours after.
SELECT m.{money.time} AS time, m.{money} AS money, l.{latency} AS latency, e.{errors} AS errors
FROM {money.table} AS m
JOIN {latency.table} AS l ON l.{latency.time} = m.{money.time}
JOIN {errors.table} AS e ON e.{errors.time} = m.{money.time}
WHERE m.{money.time} >= datetime({loss.start}, '-3 hours') AND m.{money.time} < datetime({loss.end}, '+3 hours')
ORDER BY 1;
-- dialect: BigQuery
SELECT m.{money.time} AS time, m.{money} AS money, l.{latency} AS latency, e.{errors} AS errors
FROM {money.table} AS m
JOIN {latency.table} AS l ON l.{latency.time} = m.{money.time}
JOIN {errors.table} AS e ON e.{errors.time} = m.{money.time}
WHERE m.{money.time} >= TIMESTAMP_SUB({loss.start}, INTERVAL 3 HOUR)
  AND m.{money.time} < TIMESTAMP_ADD({loss.end}, INTERVAL 3 HOUR)
ORDER BY 1;
