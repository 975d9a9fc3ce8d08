-- title: {money} through the day
-- question: What does a usual day look like, hour by hour (UTC)?
SELECT CAST(strftime('%H', {money.time}) AS INTEGER) AS hour, count(*) AS row_count, avg({money}) AS money
FROM {money.table}
GROUP BY 1
ORDER BY 1;
-- dialect: BigQuery
SELECT EXTRACT(HOUR FROM {money.time}) AS hour, count(*) AS row_count, avg({money}) AS money
FROM {money.table}
GROUP BY 1
ORDER BY 1;
