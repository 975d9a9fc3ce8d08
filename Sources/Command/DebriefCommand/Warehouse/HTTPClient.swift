import CTransfers
import Dispatch
import FoundationEssentials
import JSON
package import Warehouses

/// Sends requests one after the other, over connections that it keeps.
///
/// It follows no redirect, reads no netrc file, takes no answer beyond its limits, and speaks without encryption only where it is
/// told so. What it sends is written nowhere.
@safe package final class HTTPClient: @unchecked Sendable {
  /// What a request may take.
  package struct Limits: Sendable {
    /// Milliseconds until there is a connection.
    var connecting = 15_000
    /// Milliseconds for all of it.
    var total = 300_000
    /// Seconds in which nothing arrives or leaves.
    var stalling = 60
    /// Bytes of an answer: a page of results has at most 20 MB or so.
    var answer = 48 << 20

    /// The usual limits.
    package init() {}

    /// Limits in milliseconds and bytes.
    package init(connecting: Int, total: Int, answer: Int) {
      self.connecting = connecting
      self.total = total
      self.answer = answer
    }
  }

  private let transfers: OpaquePointer
  private let limits: Limits
  /// Waiting for the network keeps a thread busy, which must be none of those that Swift's tasks share.
  private let queue = DispatchQueue(label: "transfers")

  /// A client that knows no connection yet.
  package init(limits: Limits = Limits()) {
    guard let transfers = unsafe transfers_create() else { preconditionFailure("there is memory for a transfer") }
    unsafe self.transfers = transfers
    self.limits = limits
  }

  deinit {
    unsafe transfers_free(transfers)
  }

  /// Sends `request` and waits for what comes of it.
  ///
  /// - Parameters:
  ///   - token: What opens the service; nil for none.
  ///   - file: The file whose bytes the request may name.
  ///   - isPlain: Whether the address is meant to be without encryption: it never leaves this machine, or its network.
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
    // A transfer that was ended has failed in some way of no interest.
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
      // A body without bytes has no address, but is there.
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
