import BigQuery
import Configuration

extension RollUpQuery {
  /// What is asked of the tables that `declarations` describe, in their order.
  static func all(of declarations: [TableDeclaration]) -> [RollUpQuery] {
    all(
      of: declarations.map { table in
        Source(
          table: table.name, timeColumn: table.timeColumn, serviceColumn: table.serviceColumn, metrics: table.metrics)
      })
  }
}
