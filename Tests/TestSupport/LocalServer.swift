import Foundation
import Glibc

/// A socket that listens on this machine alone, on a port that was free, and answers each connection on a thread.
package final class LocalServer: Sendable {
  /// The port it listens on.
  package let port: UInt16
  private let socket: Int32

  /// Listens; nothing is answered before `serve`.
  package init() throws {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        unsafe bind(socket, pointer, length) == 0 && listen(socket, 64) == 0
          && getsockname(socket, pointer, &length) == 0
      }
    }
    guard isListening else { throw CocoaError(.fileReadUnknown) }
    self.socket = socket
    port = UInt16(bigEndian: address.sin_port)
  }

  /// Hands the descriptor of each connection to `answer`, which closes it.
  package func serve(_ answer: @escaping @Sendable (Int32) -> Void) {
    let socket = socket
    Thread.detachNewThread {
      defer { close(socket) }
      while true {
        let client = accept(socket, nil, nil)
        guard client >= 0 else { return }
        Thread.detachNewThread { answer(client) }
      }
    }
  }

  /// Stops serving.
  package func stop() { shutdown(socket, Int32(SHUT_RDWR)) }
}
