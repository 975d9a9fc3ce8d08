import Foundation
import TestSupport

/// A local static web server of a folder, on a free port.
final class StaticServer: Sendable {
  private let folder: String
  private let prefix: String
  private let headers: String
  private let server: LocalServer

  /// Serves `folder` under `prefix`, which begins and ends with a slash, with `policy` as content security policy.
  init(_ folder: String, under prefix: String = "/", policy: String? = nil) throws {
    self.folder = folder
    self.prefix = prefix
    headers = policy.map { "Content-Security-Policy: \($0)\r\n" } ?? ""
    server = try LocalServer()
    server.serve { [self] client in answer(FileHandle(fileDescriptor: client, closeOnDealloc: true)) }
  }

  /// The address of the folder, with a trailing slash.
  var base: String { "http://127.0.0.1:\(server.port)\(prefix)" }

  func stop() { server.stop() }

  /// Answers the only request of a connection.
  private func answer(_ client: FileHandle) {
    var request = Data()
    while request.range(of: Data("\r\n\r\n".utf8)) == nil {
      let data = client.availableData
      guard !data.isEmpty else { return }
      request += data
    }
    let path = String(decoding: request, as: UTF8.self).split(separator: " ").dropFirst().first ?? "/"
    let bytes = file(at: String(path.prefix { $0 != "?" }))
    let head =
      path == "/favicon.ico"
      ? "HTTP/1.1 204 No Content\r\n"
      : bytes == nil ? "HTTP/1.1 404 Not Found\r\n" : "HTTP/1.1 200 OK\r\nContent-Type: \(Self.type(of: path))\r\n"
    let body = bytes ?? Data()
    try? client.write(
      contentsOf: Data("\(head)\(headers)Content-Length: \(body.count)\r\nConnection: close\r\n\r\n".utf8) + body)
  }

  private func file(at path: String) -> Data? {
    guard path.hasPrefix(prefix), let name = path.dropFirst(prefix.count).removingPercentEncoding,
      !name.split(separator: "/").contains("..")
    else { return nil }
    return try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name.isEmpty ? "index.html" : name)"))
  }

  private static func type(of path: Substring) -> String {
    let types = [
      "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
      "svg": "image/svg+xml", "png": "image/png", "ico": "image/x-icon", "json": "application/json",
      "csv": "text/csv; charset=utf-8", "pdf": "application/pdf",
    ]
    return types[String(path.split(separator: ".").last ?? "")] ?? "application/octet-stream"
  }
}
