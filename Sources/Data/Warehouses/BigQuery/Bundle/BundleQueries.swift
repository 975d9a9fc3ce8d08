internal import SQL

/// The queries in every bundle. They name tables and views without a dataset, and run with it as their default dataset.
struct BundleQueries {
  let schema: Schema
  /// Names of the views, in the order of `BundleViews`.
  let views: [String]

  /// The files, under `queries/`.
  var all: [Bundle.File] {
    let (measurements, incidents, baselines) = ("`\(views[0])`", "`\(views[1])`", "`\(views[2])`")
    return [
      Bundle.File(
        path: "queries/coverage.sql",
        text: "-- How many rows are there of each day?\n"
          + schema.tables.map { table in
            """
            SELECT \(Dialect.bigQuery.literal(table.name.name)) AS table_name,
              DATE(\(table.timeColumn.name.quoted)) AS day, COUNT(*) AS row_count
            FROM \(table.name.quoted)
            GROUP BY day
            """
          }.joined(separator: "\nUNION ALL\n") + "\nORDER BY table_name, day;\n"),
      Bundle.File(
        path: "queries/incidents.sql",
        text: """
          -- What was each metric during each incident, and what is it at ordinary times?
          SELECT i.title, m.table_name, m.column_name, m.service, AVG(m.value) AS during, ANY_VALUE(n.ordinary) AS ordinary
          FROM \(incidents) AS i
          JOIN \(measurements) AS m ON m.time >= i.starts AND m.time < i.ends
          LEFT JOIN (
            SELECT table_name, column_name, service, AVG(median) AS ordinary
            FROM \(baselines)
            GROUP BY table_name, column_name, service
          ) AS n
            ON n.table_name = m.table_name AND n.column_name = m.column_name
            AND IFNULL(n.service, '') = IFNULL(m.service, '')
          GROUP BY i.title, m.table_name, m.column_name, m.service
          ORDER BY i.title, m.table_name, m.column_name, m.service;

          """),
      Bundle.File(
        path: "queries/extremes.sql",
        text: """
          -- When was each metric at its highest?
          SELECT table_name, column_name, service, MAX(value) AS highest,
            ARRAY_AGG(time ORDER BY value DESC, time LIMIT 1)[OFFSET(0)] AS at
          FROM \(measurements)
          GROUP BY table_name, column_name, service
          ORDER BY table_name, column_name, service;

          """),
    ]
  }
}
