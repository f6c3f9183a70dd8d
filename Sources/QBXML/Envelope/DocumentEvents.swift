import Timesheets
import XML

extension DocumentBytes {
  /// Passes the events of a qbXML document on, in its order, read in the encoding stated whatever
  /// its own declaration says. Gives the fault that ended the reading early, nil after the whole
  /// document; throws only what reading the bytes throws.
  func forEachEvents(
    encoding: TextEncoding, _ take: (XMLEvents) -> Void
  ) throws -> XMLFailure? {
    var feed = UTF8Feed(encoding: encoding)
    var parser = XMLPushParser(vocabulary: QBXMLName.vocabulary, limits: XMLLimits(limits))
    do {
      try forEachChunk { chunk in
        try feed.take(chunk) { piece in try parser.push(piece, take) }
      }
      try feed.finish { piece in try parser.push(piece, take) }
      try parser.finish(take)
      return nil
    } catch let fault as XMLFailure {
      return fault
    }
  }
}

extension XMLLimits {
  init(_ limits: ReadingLimits) {
    self.init()
    depth = limits.xmlDepth
    attributes = limits.xmlAttributes
    textLength = limits.xmlTextBytes
  }
}
