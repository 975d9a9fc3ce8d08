import CCairo

/// Receives the file that a Cairo surface writes.
@safe final class ByteSink {
  /// The bytes written so far.
  private(set) var bytes: [UInt8] = []

  /// The function that Cairo calls with each piece, and its closure argument; the sink must outlive the surface.
  var target: (write: cairo_write_func_t, closure: UnsafeMutableRawPointer) {
    let write: cairo_write_func_t = { closure, data, count in
      guard let closure = unsafe closure, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
      let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
      unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
      return CAIRO_STATUS_SUCCESS
    }
    return unsafe (write, Unmanaged.passUnretained(self).toOpaque())
  }
}
