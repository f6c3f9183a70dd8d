import CLibXML2

/// libxml2's SAX2 callbacks, which see nothing but the collector behind their user data.
///
/// What is not set here does nothing: no tree, no validation, no outside subset, no comments.
func saxHandler() -> xmlSAXHandler {
  var handler = xmlSAXHandler()
  handler.initialized = UInt32(XML_SAX2_MAGIC)
  handler.startElementNs = startElement
  handler.endElementNs = endElement
  handler.characters = characters
  // The same function for both keeps libxml2 from asking which blanks matter. CDATA sections come
  // as characters too, because there is no callback for them.
  handler.ignorableWhitespace = characters
  handler.processingInstruction = processingInstruction
  handler.internalSubset = documentType
  handler.getEntity = getEntity
  handler.getParameterEntity = getParameterEntity
  handler.entityDecl = entityDeclaration
  handler.unparsedEntityDecl = unparsedEntityDeclaration
  handler.reference = reference
  handler.serror = structuredError
  return handler
}

private typealias Collector = UnsafeMutablePointer<EventCollector>

private func collector(_ data: UnsafeMutableRawPointer?) -> Collector? {
  data?.assumingMemoryBound(to: EventCollector.self)
}

private func startElement(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?,
  _: UnsafePointer<xmlChar>?, _: UnsafePointer<xmlChar>?, _: Int32,
  _: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32, _: Int32,
  _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
) {
  guard let collector = collector(data), let name else { return }
  collector.pointee.open(name: name, attributes: attributes, count: Int(attributeCount))
}

private func endElement(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _: UnsafePointer<xmlChar>?,
  _: UnsafePointer<xmlChar>?
) {
  guard let collector = collector(data), let name else { return }
  collector.pointee.close(name: name)
}

private func characters(
  _ data: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32
) {
  guard let collector = collector(data), let text else { return }
  collector.pointee.take(text: text, count: Int(count))
}

private func processingInstruction(
  _ data: UnsafeMutableRawPointer?, _ target: UnsafePointer<xmlChar>?,
  _ content: UnsafePointer<xmlChar>?
) {
  guard let collector = collector(data), let target else { return }
  collector.pointee.instruction(target: target, data: content)
}

private func documentType(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<xmlChar>?, _: UnsafePointer<xmlChar>?,
  _: UnsafePointer<xmlChar>?
) {
  collector(data)?.pointee.documentType()
}

/// Called for every entity but the five predefined ones. None is declared: the declaration would
/// have ended the reading.
private func getEntity(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?
) -> xmlEntityPtr? {
  guard let collector = collector(data), let name else { return nil }
  collector.pointee.refuse(.malformed(.undefinedEntity(String(cString: name))))
  return nil
}

private func getParameterEntity(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<xmlChar>?
) -> xmlEntityPtr? {
  collector(data)?.pointee.refuse(.entity)
  return nil
}

private func entityDeclaration(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<xmlChar>?, _: Int32,
  _: UnsafePointer<xmlChar>?, _: UnsafePointer<xmlChar>?, _: UnsafeMutablePointer<xmlChar>?
) {
  collector(data)?.pointee.refuse(.entity)
}

private func unparsedEntityDeclaration(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<xmlChar>?, _: UnsafePointer<xmlChar>?,
  _: UnsafePointer<xmlChar>?, _: UnsafePointer<xmlChar>?
) {
  collector(data)?.pointee.refuse(.entity)
}

private func reference(_ data: UnsafeMutableRawPointer?, _: UnsafePointer<xmlChar>?) {
  collector(data)?.pointee.refuse(.entity)
}

/// With this callback set, nothing reaches libxml2's generic handler, which writes to standard
/// error. Warnings and namespace errors leave a document well-formed and are passed over.
private func structuredError(
  _ data: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?
) {
  guard let collector = collector(data), let error, error.pointee.level == XML_ERR_FATAL else {
    return
  }
  collector.pointee.fail(
    XMLFailure(
      kind: .malformed(Malformation(error.pointee)), line: UInt32(clamping: error.pointee.line),
      column: UInt32(clamping: error.pointee.int2)))
}
