extension Page {
  /// A position in the window, in CSS pixels from its top left corner.
  struct Point: Sendable {
    let x: Double
    let y: Double
  }

  /// A point in the first element that matches `selector`, after scrolling it into view: `across` and `down` are fractions of its box.
  func point(in selector: String, across: Double = 0.5, down: Double = 0.5) async throws -> Point {
    let box: [Double]? = try await value(
      """
      (() => {
        const element = document.querySelector(\(JSText.literal(selector)));
        element?.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        const box = element?.getBoundingClientRect();
        return box && box.width > 0 ? [box.x, box.y, box.width, box.height] : null;
      })()
      """)
    guard let box else { throw BrowserError.nothing(selector) }
    return Point(x: box[0] + box[2] * across, y: box[1] + box[3] * down)
  }

  func moveMouse(to point: Point, pressed: Bool = false) async throws {
    try await mouse("mouseMoved", point, pressed: pressed)
  }

  /// Clicks the centre of the first element that matches `selector`.
  func click(_ selector: String) async throws {
    let point = try await point(in: selector)
    try await moveMouse(to: point)
    try await mouse("mousePressed", point, pressed: true)
    try await mouse("mouseReleased", point, pressed: false)
  }

  /// Drags from `start` to `end` with the button pressed.
  func drag(from start: Point, to end: Point) async throws {
    try await moveMouse(to: start)
    try await mouse("mousePressed", start, pressed: true)
    for step in 1...4 {
      let share = Double(step) / 4
      let point = Point(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share)
      try await moveMouse(to: point, pressed: true)
    }
    try await mouse("mouseReleased", end, pressed: false)
  }

  /// Presses a key by its name in `KeyboardEvent.key`, preceded by modifiers: `ArrowLeft`, `/`, `Shift+Tab`.
  func press(_ chord: String) async throws {
    let names = chord.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    let modifiers = names.dropLast().reduce(0) { sum, name in sum + (Self.modifiers[name] ?? 0) }
    let key = names.last ?? ""
    var event: [String: JSONValue] = [
      "key": .text(key), "code": .text(Self.code(of: key)), "modifiers": .number(Double(modifiers)),
      "windowsVirtualKeyCode": .number(Double(Self.virtualCode(of: key))),
    ]
    if let text = Self.text(of: key), modifiers & ~8 == 0 { event["text"] = .text(text) }
    try await send("Input.dispatchKeyEvent", .object(event.merging(["type": "keyDown"]) { $1 }))
    event["text"] = nil
    try await send("Input.dispatchKeyEvent", .object(event.merging(["type": "keyUp"]) { $1 }))
  }

  /// Types `text`, key by key.
  func type(_ text: String) async throws {
    for character in text { try await press(character == "+" ? "Add" : String(character)) }
  }

  private func mouse(_ type: String, _ point: Point, pressed: Bool) async throws {
    let isClick = type != "mouseMoved"
    try await send(
      "Input.dispatchMouseEvent",
      [
        "type": .text(type), "x": .number(point.x), "y": .number(point.y), "clickCount": isClick ? 1 : 0,
        "button": isClick || pressed ? "left" : "none", "buttons": pressed ? 1 : 0, "pointerType": "mouse",
      ])
  }

  private static let modifiers = ["Alt": 1, "Control": 2, "Meta": 4, "Shift": 8]

  /// Codes of the keys without a letter.
  private static let virtualCodes = [
    "Backspace": 8, "Tab": 9, "Enter": 13, "Escape": 27, " ": 32, "PageUp": 33, "PageDown": 34, "End": 35, "Home": 36,
    "ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Delete": 46, "/": 191,
  ]

  private static func virtualCode(of key: String) -> Int {
    if let code = virtualCodes[key] { return code }
    guard key.count == 1, let letter = key.uppercased().utf8.first else { return 0 }
    return Int(letter)
  }

  private static func code(of key: String) -> String {
    guard key.count == 1, let character = key.first else { return key }
    if character.isLetter { return "Key\(key.uppercased())" }
    return character.isNumber ? "Digit\(key)" : ["/": "Slash", " ": "Space"][key] ?? ""
  }

  private static func text(of key: String) -> String? {
    key == "Enter" ? "\r" : key == "Add" ? "+" : key.count == 1 ? key : nil
  }
}
