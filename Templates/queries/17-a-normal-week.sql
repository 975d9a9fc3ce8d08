-- title: {money} through the week
-- question: Which days of the week bring most? Monday is 0.
SELECT (CAST(strftime('%w', {money.time}) AS INTEGER) + 6) % 7 AS weekday, count(*) AS row_count, avg({money}) AS money
FROM {money.table}
GROUP BY 1
ORDER BY 1;
-- dialect: BigQuery
SELECT MOD(EXTRACT(DAYOFWEEK FROM {money.time}) + 5, 7) AS weekday, count(*) AS row_count, avg({money}) AS money
FROM {money.table}
GROUP BY 1
ORDER BY 1;
