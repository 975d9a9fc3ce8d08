-- title: {money} above and within the limit of {errors}
-- question: What does it mean for {money} when {errors} passes {errors.limit}?
SELECT CASE WHEN e.{errors} > {errors.limit} THEN 'above' ELSE 'within' END AS errors,
  count(*) AS row_count, avg(m.{money}) AS money
FROM {money.table} AS m
JOIN {errors.table} AS e ON e.{errors.time} = m.{money.time}
WHERE e.{errors} IS NOT NULL
GROUP BY 1
ORDER BY 1;
-- dialect: BigQuery
SELECT CASE WHEN e.{errors} > {errors.limit} THEN 'above' ELSE 'within' END AS errors,
  count(*) AS row_count, avg(m.{money}) AS money
FROM {money.table} AS m
JOIN {errors.table} AS e ON e.{errors.time} = m.{money.time}
WHERE e.{errors} IS NOT NULL
GROUP BY 1
ORDER BY 1;
