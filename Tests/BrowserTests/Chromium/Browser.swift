import Foundation
import Glibc
import TestSupport

/// Debian's headless Chromium: one process with its own profile, without network access.
final class Browser: Sendable {
  /// Debian's path of the program.
  private static let program = "/usr/bin/chromium"

  /// Whether Chromium is installed.
  static let isInstalled = FileManager.default.isExecutableFile(atPath: program)

  let tools: DevTools
  private let process: Process
  private let folder: TemporaryFolder

  /// Starts a browser and waits until it responds.
  init() async throws {
    // If the browser dies, the next command must fail, not the whole test process.
    signal(SIGPIPE, SIG_IGN)
    folder = try TemporaryFolder()
    let log = folder("log")
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    let (commands, answers) = (Pipe(), Pipe())
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The protocol uses descriptors 3 and 4, which only a shell can assign.
    process.arguments =
      ["-c", "exec \"$@\" 3<&0 4>&1 </dev/null >/dev/null", "sh", Self.program]
      + Self.options(profile: folder("profile"))
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.path, "TMPDIR": folder.path, "LANG": "C.UTF-8", "TZ": "Pacific/Chatham",
    ]
    process.standardInput = commands
    process.standardOutput = answers
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
    try process.run()
    tools = DevTools(commands: commands.fileHandleForWriting, answers: answers.fileHandleForReading)
    do {
      try await tools.send("Browser.getVersion")
    } catch {
      stop()
      throw BrowserError.ended((try? String(contentsOfFile: log, encoding: .utf8)) ?? "")
    }
  }

  /// Ends the browser, and waits until its process has exited, so that its folder can be removed.
  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  private static func options(profile: String) -> [String] {
    [
      "--headless", "--remote-debugging-pipe", "--user-data-dir=\(profile)", "--no-first-run",
      "--no-default-browser-check", "--disable-gpu", "--hide-scrollbars", "--mute-audio", "--force-color-profile=srgb",
      // It opens only Debrief's files, and containers lack the features for its sandbox.
      "--no-sandbox", "--disable-dev-shm-usage",
      // No network: no name is resolved, and there are no background requests.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--no-proxy-server",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
      "--disable-default-apps", "--disable-domain-reliability",
      // Background pages behave like others.
      "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows",
      "--disable-renderer-backgrounding", "about:blank",
    ]
  }
}
