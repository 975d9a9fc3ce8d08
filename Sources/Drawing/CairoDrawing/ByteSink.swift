import CCairo

/// Where a Cairo surface writes its file.
@safe final class ByteSink {
  /// What has been written.
  private(set) var bytes: [UInt8] = []

  /// The function Cairo calls with each piece, and the argument it passes on; the sink must outlive the surface.
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
