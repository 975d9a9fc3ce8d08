extension Array {
  /// The elements of `span`.
  init(copying span: Span<Element>) {
    unsafe self.init(unsafeUninitializedCapacity: span.count) { buffer, count in
      for index in span.indices { unsafe buffer.initializeElement(at: index, to: span[index]) }
      count = span.count
    }
  }
}
