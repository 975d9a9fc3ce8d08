/// The arguments that a command accepts.
struct CommandGrammar: Sendable {
  let name: String
  /// The command's purpose in one line.
  let summary: String
  /// Placeholders of the operands.
  var operands: [String] = []
  /// Whether they are required.
  var needsOperands = false
  let options: [Option]
  /// Makes the command that the arguments describe.
  let command: @Sendable (ParsedArguments) throws -> Command.Run

  /// Options of every command.
  static let common = [
    Option("--quiet", nil, "show only errors"),
    Option("--help", nil, "show this help"),
  ]

  /// The help text.
  var help: String {
    var usage = "usage: debrief \(name)"
    for operand in operands { usage += needsOperands ? " \(operand)" : " [\(operand)]" }
    let rows = (options + Self.common).map { ($0.name + ($0.placeholder.map { " " + $0 } ?? ""), $0.summary) }
    return "\(usage) [options]\n\n\(summary)\n\n" + Self.columns(rows)
  }

  /// Rows of two aligned columns.
  static func columns(_ rows: [(String, String)]) -> String {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { "  " + $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 }.joined(
      separator: "\n")
  }
}
