-- title: Service performance during {gain.title}
-- question: How did {gain.suspect}, the service that strayed most, take the load?
-- needs: infrastructure_health.timestamp, infrastructure_health.service_name, infrastructure_health.cpu_percent, infrastructure_health.memory_percent, infrastructure_health.api_response_time_ms
SELECT
  i.timestamp,
  i.service_name,
  i.cpu_percent,
  i.memory_percent,
  i.api_response_time_ms
FROM infrastructure_health AS i
WHERE i.timestamp BETWEEN {gain.start} AND {gain.end}
  AND i.service_name = {gain.suspect}
ORDER BY i.timestamp;
-- dialect: BigQuery
SELECT
  i.timestamp,
  i.service_name,
  i.cpu_percent,
  i.memory_percent,
  i.api_response_time_ms
FROM infrastructure_health AS i
WHERE i.timestamp BETWEEN {gain.start} AND {gain.end}
  AND i.service_name = {gain.suspect}
ORDER BY i.timestamp;
