-- title: User behavior correlation with system health
-- question: How slow were pages in the hours in which more than 60 % of the visitors bounced?
-- needs: user_activity.timestamp, user_activity.active_users, user_activity.bounce_rate_percent, user_activity.conversion_rate_percent, system_performance.timestamp, system_performance.avg_response_time_ms
SELECT
  u.timestamp,
  u.active_users,
  u.bounce_rate_percent,
  u.conversion_rate_percent,
  s.avg_response_time_ms
FROM user_activity AS u
JOIN system_performance AS s ON u.timestamp = s.timestamp
WHERE u.bounce_rate_percent > 60
ORDER BY u.timestamp;
-- dialect: BigQuery
SELECT
  u.timestamp,
  u.active_users,
  u.bounce_rate_percent,
  u.conversion_rate_percent,
  s.avg_response_time_ms
FROM user_activity AS u
JOIN system_performance AS s ON u.timestamp = s.timestamp
WHERE u.bounce_rate_percent > 60
ORDER BY u.timestamp;
