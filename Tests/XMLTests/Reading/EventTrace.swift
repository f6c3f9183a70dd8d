@testable import XML

/// A document's events in a form that reads like the document.
struct EventTrace {
  var lines: [String] = []
  var failure: XMLFailure?

  static let vocabulary = XMLVocabulary(["known", "qbxml", "id"])

  init(_ text: String, chunk: Int = .max, limits: XMLLimits = XMLLimits()) {
    self.init(Array(text.utf8), chunk: chunk, limits: limits)
  }

  init(_ bytes: [UInt8], chunk: Int = .max, limits: XMLLimits = XMLLimits()) {
    var parser = XMLPushParser(vocabulary: Self.vocabulary, limits: limits)
    var traced: [String] = []
    do {
      var rest = bytes[...]
      while !rest.isEmpty {
        try rest.prefix(chunk).withUnsafeBytes { piece in
          try parser.push(piece) { traced += Self.lines($0) }
        }
        rest = rest.dropFirst(chunk)
      }
      try parser.finish { traced += Self.lines($0) }
    } catch {
      failure = error as? XMLFailure
    }
    lines = traced
  }

  private static func lines(_ events: XMLEvents) -> [String] {
    events.all.map { event in
      let attributes = events.attributes(of: event).map { attribute in
        " \(events.name(of: attribute.code))=\(text(events.value(of: attribute)))"
      }
      let name = events.name(of: event.code) + attributes.joined()
      switch event.kind {
      case .open: return "\(event.line) <\(name)>"
      case .leaf: return "\(event.line) <\(name)>\(text(events.text(of: event)))"
      case .close: return "\(event.line) </\(name)>"
      case .instruction: return "\(event.line) <?\(name) \(text(events.text(of: event)))"
      }
    }
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}
