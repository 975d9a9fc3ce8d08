import Datasets
public import SQL
public import Time

extension Database {
  /// Defines the functions that `RollUpQuery` needs and SQLite lacks; times without an offset are in `zone`.
  public func defineRollUpFunctions(zone: Zone) throws(DatabaseError) {
    try SecondFunction.define(in: self, zone: zone)
    try NumberFunction.define(in: self)
    for function in [
      LastFunction.self, DeviationFunction.self, CorrelationFunction.self, QuantileFunction.self,
    ] as [any AggregateFunction.Type] { try define(function) }
  }
}
