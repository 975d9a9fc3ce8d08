import Foundation
import Glibc
import TestSupport

/// Debian's Chromium without a window: one process with a profile of its own, cut off from every network.
final class Browser: Sendable {
  /// Where Debian puts it.
  private static let program = "/usr/bin/chromium"

  /// Whether there is a browser to test with.
  static let isInstalled = FileManager.default.isExecutableFile(atPath: program)

  let tools: DevTools
  private let process: Process
  private let folder: TemporaryFolder

  /// Starts a browser and waits until it answers.
  init() async throws {
    // A browser that dies must be an error of the next command, not the end of all tests.
    signal(SIGPIPE, SIG_IGN)
    folder = try TemporaryFolder()
    let log = folder("log")
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    let (commands, answers) = (Pipe(), Pipe())
    process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The protocol is spoken over descriptors 3 and 4, which only a shell can name.
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

  /// Ends the browser, and waits until it is gone: then its folder can go, too.
  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  private static func options(profile: String) -> [String] {
    [
      "--headless", "--remote-debugging-pipe", "--user-data-dir=\(profile)", "--no-first-run",
      "--no-default-browser-check", "--disable-gpu", "--hide-scrollbars", "--mute-audio", "--force-color-profile=srgb",
      // It opens nothing but what Debrief wrote, and containers lack what its sandbox is made of.
      "--no-sandbox", "--disable-dev-shm-usage",
      // No network: no name is found, and nothing is asked for behind the tests' back.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--no-proxy-server",
      "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
      "--disable-default-apps", "--disable-domain-reliability",
      // Pages in the background are pages like others.
      "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows",
      "--disable-renderer-backgrounding", "about:blank",
    ]
  }
}
