import CTransfers
import Dispatch
import FoundationEssentials
import JSON
package import Warehouses

/// Sends requests in sequence, over persistent connections.
///
/// It follows no redirect, reads no netrc file, accepts no response beyond its limits, and uses an unencrypted connection only on request.
/// It never logs what it sends.
@safe package final class HTTPClient: @unchecked Sendable {
  /// Limits of a request.
  package struct Limits: Sendable {
    /// Milliseconds until a connection is established.
    var connecting = 15_000
    /// Milliseconds for the whole request.
    var total = 300_000
    /// Seconds without any data sent or received.
    var stalling = 60
    /// Bytes of a response: a page of results has at most about 20 MB.
    var answer = 48 << 20

    /// Creates the default limits.
    package init() {}

    /// Creates limits in milliseconds and bytes.
    package init(connecting: Int, total: Int, answer: Int) {
      self.connecting = connecting
      self.total = total
      self.answer = answer
    }
  }

  private let transfers: OpaquePointer
  private let limits: Limits
  /// Waiting for the network blocks a thread, which must not be one of Swift's shared task threads.
  private let queue = DispatchQueue(label: "transfers")

  /// Creates a client without connections.
  package init(limits: Limits = Limits()) {
    guard let transfers = unsafe transfers_create() else { preconditionFailure("there is memory for a transfer") }
    unsafe self.transfers = transfers
    self.limits = limits
  }

  deinit {
    unsafe transfers_free(transfers)
  }

  /// Sends `request` and waits for the result.
  ///
  /// - Parameters:
  ///   - token: The access token; nil for none.
  ///   - file: The file whose bytes the request may refer to.
  ///   - isPlain: Whether an unencrypted address is intended: it never leaves this machine, or its network.
  package func send(_ request: Request, token: Token?, file: MappedFile? = nil, isPlain: Bool = false) async throws
    -> Reply
  {
    try Task.checkCancellation()
    let reply = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async {
          continuation.resume(returning: self.perform(request, token: token, file: file, isPlain: isPlain))
        }
      }
    } onCancel: {
      unsafe transfers_cancel(transfers)
    }
    // The error of a cancelled transfer is irrelevant.
    try Task.checkCancellation()
    return reply
  }

  private func perform(_ request: Request, token: Token?, file: MappedFile?, isPlain: Bool) -> Reply {
    var fields = request.fields + [Request.Pair("User-Agent", "debrief/\(Version.current)")]
    if let token { fields.append(token.authorization) }
    var type: String?
    var bytes: [UInt8]?
    switch request.body {
    case .none: break
    case .empty: bytes = []
    case .json(let value):
      type = "application/json; charset=UTF-8"
      bytes = Array(value.compactText.utf8)
    case .form(let pairs):
      type = "application/x-www-form-urlencoded"
      bytes = Array(Request.encoded(pairs).utf8)
    case .file(let range):
      guard let file else { preconditionFailure("a request that names bytes of a file is sent with the file") }
      type = "text/csv"
      bytes = file.withBytes { unsafe $0.extracting(range).withUnsafeBufferPointer { unsafe Array($0) } }
    }
    if let type { fields.append(Request.Pair("Content-Type", type)) }
    return exchanged(
      request, fields: fields.map { "\($0.name): \($0.value)\n" }.joined(), body: bytes, isPlain: isPlain)
  }

  private func exchanged(_ request: Request, fields: String, body: [UInt8]?, isPlain: Bool) -> Reply {
    func perform(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Reply {
      unsafe request.method.rawValue.withCString { method in
        unsafe request.address.withCString { address in
          unsafe fields.withCString { fields in
            var outgoing = unsafe transfer_request(
              method: method, url: address, fields: fields, body: start, body_length: count,
              is_plain: isPlain ? 1 : 0, is_direct: isPlain ? 1 : 0, connect_timeout: limits.connecting,
              timeout: limits.total, stall_timeout: limits.stalling, limit: limits.answer)
            return unsafe reply(transfers_perform(transfers, &outgoing))
          }
        }
      }
    }
    guard let body else { return perform(nil, 0) }
    return unsafe body.withUnsafeBufferPointer { bytes in
      // An empty body has no address, but must not be nil.
      var nothing: UInt8 = 0
      return unsafe bytes.isEmpty ? perform(&nothing, 0) : perform(bytes.baseAddress, bytes.count)
    }
  }

  private func reply(_ answer: transfer_answer) -> Reply {
    guard unsafe answer.fault == TRANSFER_DONE else {
      let explanation = unsafe String(cString: answer.explanation)
      return unsafe .fault(TransportFault(TransportFault.Kind(answer.fault), explanation))
    }
    let header = unsafe UnsafeBufferPointer(start: answer.header, count: answer.header_length)
    let body = unsafe Array(UnsafeBufferPointer(start: answer.body, count: answer.body_length))
    let json = body.isEmpty ? nil : try? JSON(parsing: body)
    return unsafe .answer(
      HTTPResponse(
        status: Int(answer.status), fields: HeaderFields.read(String(decoding: header, as: UTF8.self)), body: json,
        byteCount: body.count))
  }
}

extension TransportFault.Kind {
  fileprivate init(_ fault: transfer_fault) {
    self =
      switch fault {
      case TRANSFER_UNRESOLVED: .unresolved
      case TRANSFER_UNREACHABLE: .unreachable
      case TRANSFER_UNTRUSTED: .untrusted
      case TRANSFER_TIMED_OUT: .timedOut
      case TRANSFER_CUT: .cut
      case TRANSFER_TOO_LARGE: .tooLarge
      default: .other
      }
  }
}
