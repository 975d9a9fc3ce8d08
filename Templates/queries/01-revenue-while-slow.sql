-- title: Revenue impact during incidents
-- question: What was earned in the hours in which pages took longer than two seconds?
-- needs: revenue_metrics.timestamp, revenue_metrics.hourly_revenue, system_performance.timestamp, system_performance.avg_response_time_ms, system_performance.error_rate_percent
SELECT
  r.timestamp,
  r.hourly_revenue,
  s.avg_response_time_ms,
  s.error_rate_percent
FROM revenue_metrics AS r
JOIN system_performance AS s ON r.timestamp = s.timestamp
WHERE s.avg_response_time_ms > 2000
ORDER BY r.timestamp;
-- dialect: BigQuery
SELECT
  r.timestamp,
  r.hourly_revenue,
  s.avg_response_time_ms,
  s.error_rate_percent
FROM revenue_metrics AS r
JOIN system_performance AS s ON r.timestamp = s.timestamp
WHERE s.avg_response_time_ms > 2000
ORDER BY r.timestamp;
