import CLibXML2

/// Turns UTF-8 bytes, given piece by piece, into events, handed out piece by piece.
///
/// Holds one piece's events and no more, whatever the document's size. The encoding that a
/// declaration names is not heeded: the bytes must be UTF-8. Nothing outside the document is ever
/// opened, and no entity but the five predefined ones is known.
package struct XMLPushParser: ~Copyable {
  /// Bytes that libxml2 is given at a time: few enough to stay in the processor's cache.
  private static let sliceLength = 1 << 16

  /// libxml2 sets up its global state once, before documents are read side by side.
  private static let isReady: Void = xmlInitParser()

  private let context: xmlParserCtxtPtr
  private let collector: UnsafeMutablePointer<EventCollector>

  /// A parser at the start of a document.
  package init(vocabulary: XMLVocabulary, limits: XMLLimits = XMLLimits()) {
    Self.isReady
    collector = .allocate(capacity: 1)
    var handler = saxHandler()
    guard let context = xmlCreatePushParserCtxt(&handler, collector, nil, 0, nil) else {
      preconditionFailure("libxml2 has no memory left")
    }
    self.context = context
    // Without NOENT libxml2 leaves `&amp;` in attribute values half resolved, as `&#38;`. Other
    // entities cannot come in by it: the handler refuses every one.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOENT.rawValue
    xmlCtxtUseOptions(context, Int32(bitPattern: options))
    xmlDictSetLimit(context.pointee.dict, limits.nameBytes)
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    collector.initialize(
      to: EventCollector(context: context, vocabulary: vocabulary, limits: limits))
  }

  deinit {
    xmlFreeParserCtxt(context)
    collector.deinitialize(count: 1)
    collector.deallocate()
  }

  /// Reads the next bytes and hands out the events they complete.
  ///
  /// Throws at the first fault, after everything before it was handed out; nothing may be pushed
  /// after that.
  package mutating func push(
    _ bytes: UnsafeRawBufferPointer, _ body: (XMLEvents) -> Void
  ) throws(XMLFailure) {
    var offset = 0
    while offset < bytes.count {
      let count = min(Self.sliceLength, bytes.count - offset)
      let slice = bytes.baseAddress.map { $0 + offset }
      try parse(slice?.assumingMemoryBound(to: CChar.self), count: count, isLast: false, body)
      offset += count
    }
  }

  /// The line that was reached, counted from 1.
  package var line: UInt32 { UInt32(clamping: context.pointee.input?.pointee.line ?? 0) }

  /// How many elements are open.
  package var depth: Int { collector.pointee.depth }

  /// Counts lines that are read elsewhere, and stand between what was pushed and what comes next.
  package mutating func passOver(lines: UInt32) {
    context.pointee.input?.pointee.line += Int32(clamping: lines)
  }

  /// Says that the document has ended. Throws when it is not whole.
  package mutating func finish(_ body: (XMLEvents) -> Void) throws(XMLFailure) {
    collector.pointee.endOfBytes()
    try parse(nil, count: 0, isLast: true, body)
  }

  private mutating func parse(
    _ bytes: UnsafePointer<CChar>?, count: Int, isLast: Bool, _ body: (XMLEvents) -> Void
  ) throws(XMLFailure) {
    precondition(collector.pointee.failure == nil, "pushed after a failure")
    xmlParseChunk(context, bytes, Int32(count), isLast ? 1 : 0)
    collector.pointee.handOut(body)
    if context.pointee.wellFormed == 0 {
      collector.pointee.fail(
        XMLFailure(
          kind: .malformed(.other("")), line: UInt32(clamping: xmlSAX2GetLineNumber(context))))
    }
    if let failure = collector.pointee.failure { throw failure }
  }
}
