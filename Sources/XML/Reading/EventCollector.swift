import CLibXML2

/// Gathers the events of one piece of a document while libxml2 calls back.
struct EventCollector: ~Copyable {
  private let context: xmlParserCtxtPtr
  private let limits: XMLLimits
  private var names: NameCodes
  private var events = PlainBuffer<XMLEvent>(capacity: 1 << 13)
  private var texts = PlainBuffer<UInt8>(capacity: 1 << 17)
  private var attributes = PlainBuffer<XMLAttribute>(capacity: 64)
  private(set) var depth = 0
  private var hasRoot = false
  /// Whether the last event is an element whose start tag was read and that may be a leaf yet.
  private var isLeafOpen = false
  /// Where that element's attribute values begin, and where its text does.
  private var leafStart = 0
  private var leafTextStart = 0
  /// The first thing that went wrong; nothing is gathered after it.
  private(set) var failure: XMLFailure?
  /// Where the document ends, once there are no more bytes.
  private var end: (line: UInt32, column: UInt32)?

  init(context: xmlParserCtxtPtr, vocabulary: XMLVocabulary, limits: XMLLimits) {
    self.context = context
    self.limits = limits
    names = NameCodes(vocabulary)
  }

  mutating func open(
    name: UnsafePointer<xmlChar>, attributes list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    count: Int
  ) {
    depth += 1
    hasRoot = true
    if depth > limits.depth { return refuse(.depth) }
    if count > limits.attributes { return refuse(.attributes) }
    // Text before a first child element belongs to no leaf.
    if isLeafOpen { texts.truncate(to: leafTextStart) }
    leafStart = texts.count
    let attributeStart = attributes.count
    if count > 0, let list { append(list, count: count) }
    leafTextStart = texts.count
    if leafTextStart - leafStart > limits.textLength { return refuse(.textLength) }
    isLeafOpen = true
    events.append(
      XMLEvent(
        code: names.code(of: name), attributeCount: UInt8(truncatingIfNeeded: count), kind: .open,
        line: tagLine, textStart: UInt32(leafTextStart), textCount: 0,
        attributeStart: UInt32(attributeStart)))
  }

  mutating func take(text: UnsafePointer<xmlChar>, count: Int) {
    guard isLeafOpen else { return }
    texts.append(text, count: count)
    if texts.count - leafTextStart > limits.textLength { refuse(.textLength) }
  }

  mutating func close(name: UnsafePointer<xmlChar>) {
    depth -= 1
    if isLeafOpen {
      isLeafOpen = false
      var event = events[events.count - 1]
      event.kind = .leaf
      event.textCount = UInt32(texts.count - leafTextStart)
      events[events.count - 1] = event
    } else {
      events.append(
        XMLEvent(
          code: names.code(of: name), attributeCount: 0, kind: .close, line: line, textStart: 0,
          textCount: 0, attributeStart: 0))
    }
  }

  mutating func instruction(target: UnsafePointer<xmlChar>, data: UnsafePointer<xmlChar>?) {
    guard depth == 0 else { return }
    let start = texts.count
    if let data { texts.append(data, count: Int(xmlStrlen(data))) }
    events.append(
      XMLEvent(
        code: names.code(of: target), attributeCount: 0, kind: .instruction, line: line,
        textStart: UInt32(start), textCount: UInt32(texts.count - start), attributeStart: 0))
  }

  mutating func documentType() {
    if !limits.allowsDocumentType { refuse(.documentType) }
  }

  /// Ends the gathering: what was gathered before stays.
  mutating func refuse(_ kind: XMLFailure.Kind) {
    fail(XMLFailure(kind: kind, line: line, column: column))
  }

  mutating func fail(_ failure: XMLFailure) {
    guard self.failure == nil else { return }
    self.failure = mended(failure)
    // Silences the callbacks for the rest of the piece under way; none is pushed after it.
    context.pointee.disableSAX = 1
  }

  /// libxml2's push parser says that a document has too much content when it has none, and when it
  /// is cut off; there it also takes the cut itself for whatever was under way.
  private func mended(_ failure: XMLFailure) -> XMLFailure {
    guard case .malformed(let cause) = failure.kind else { return failure }
    // A name that the table has no room for comes as one that is missing.
    if xmlDictGetUsage(context.pointee.dict) > limits.nameBytes {
      return XMLFailure(kind: .names, line: failure.line, column: failure.column)
    }
    if depth > 0, let end, cause == .behindRoot || isAtEnd {
      return XMLFailure(kind: .malformed(.cutShort), line: end.line, column: end.column)
    }
    if cause == .behindRoot, !hasRoot {
      return XMLFailure(kind: .malformed(.noRoot), line: failure.line, column: failure.column)
    }
    return failure
  }

  private var isAtEnd: Bool {
    guard let input = context.pointee.input else { return true }
    return input.pointee.cur == input.pointee.end
  }

  /// Says that no more bytes come: those that libxml2 still holds are the last ones.
  mutating func endOfBytes() {
    guard let input = context.pointee.input, let cursor = input.pointee.cur,
      let bound = input.pointee.end, cursor <= bound
    else { return }
    var place = (line: line, column: column)
    for byte in UnsafeBufferPointer(start: cursor, count: bound - cursor) {
      place = byte == 0x0A ? (place.line + 1, 1) : (place.line, place.column + 1)
    }
    end = place
  }

  /// Hands out what was gathered, except for an element that may still turn out to be a leaf.
  mutating func handOut(_ body: (XMLEvents) -> Void) {
    let count = isLeafOpen ? events.count - 1 : events.count
    if count > 0 {
      withUnsafePointer(to: names) { names in
        body(
          XMLEvents(
            all: UnsafeBufferPointer(start: events.start, count: count),
            texts: UnsafeRawBufferPointer(start: texts.start, count: texts.count),
            attributes: UnsafeBufferPointer(start: attributes.start, count: attributes.count),
            vocabulary: names))
      }
    }
    if isLeafOpen { keepOpenLeaf() } else { forgetAll() }
  }

  private mutating func forgetAll() {
    events.truncate(to: 0)
    texts.truncate(to: 0)
    attributes.truncate(to: 0)
  }

  private mutating func keepOpenLeaf() {
    var event = events[events.count - 1]
    let attributeStart = Int(event.attributeStart)
    events.truncate(to: 0)
    texts.dropBefore(leafStart)
    attributes.dropBefore(attributeStart)
    for index in 0..<attributes.count {
      var attribute = attributes[index]
      attribute.textStart -= UInt32(leafStart)
      attributes[index] = attribute
    }
    leafTextStart -= leafStart
    leafStart = 0
    event.attributeStart = 0
    event.textStart = UInt32(leafTextStart)
    events.append(event)
  }

  /// libxml2 gives five pointers per attribute: name, prefix, namespace, value, end of value.
  private mutating func append(
    _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, count: Int
  ) {
    for index in 0..<count {
      guard let name = list[5 * index], let value = list[5 * index + 3],
        let end = list[5 * index + 4]
      else { continue }
      let length = end - value
      attributes.append(
        XMLAttribute(
          code: names.code(of: name), textStart: UInt32(texts.count), textCount: UInt32(length)))
      texts.append(value, count: length)
    }
  }

  private var line: UInt32 {
    UInt32(clamping: context.pointee.input?.pointee.line ?? 0)
  }

  private var column: UInt32 {
    UInt32(clamping: context.pointee.input?.pointee.col ?? 0)
  }

  /// The line of the `<` of the start tag that libxml2 has just read up to its `>`.
  ///
  /// libxml2 counts to the end of the tag; a tag with attributes may have begun lines before. No
  /// `<` can stand inside a tag, so the first one backwards is its own.
  private var tagLine: UInt32 {
    guard let input = context.pointee.input, var cursor = input.pointee.cur,
      let base = input.pointee.base, cursor > base
    else { return line }
    let isNameOnly = cursor[-1] > 0x20 && cursor[-1] != 0x22 && cursor[-1] != 0x27
    if isNameOnly { return line }
    var breaks: UInt32 = 0
    while cursor > base, cursor[-1] != 0x3C {
      cursor -= 1
      if cursor.pointee == 0x0A { breaks += 1 }
    }
    return cursor > base ? line - min(breaks, line) : line
  }
}
