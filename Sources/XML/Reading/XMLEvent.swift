/// What an event tells of a document.
package enum XMLEventKind: UInt8, BitwiseCopyable, Sendable {
  /// The start tag of an element that has child elements.
  case open
  /// A whole element without child elements: start tag, text and end tag in one event.
  case leaf
  /// The end tag of an element that had an `open`.
  case close
  /// A processing instruction outside the root element; the text is its data.
  case instruction
}

/// One event, in twenty bytes without a reference, so that a document is a loop over an array.
///
/// Text between the child elements of an element is passed over: the documents read here have none.
package struct XMLEvent: BitwiseCopyable, Sendable {
  /// The element's or instruction's name as the vocabulary numbers it.
  package var code: UInt16
  package var attributeCount: UInt8
  package var kind: XMLEventKind
  /// The line of the tag's first character, counted from 1.
  package var line: UInt32
  var textStart: UInt32
  var textCount: UInt32
  var attributeStart: UInt32
}

/// An attribute of an event.
package struct XMLAttribute: BitwiseCopyable, Sendable {
  /// The attribute's local name as the vocabulary numbers it.
  package var code: UInt16
  var textStart: UInt32
  var textCount: UInt32
}

/// The events of one piece of a document. Valid only while the closure that got it runs.
package struct XMLEvents {
  package let all: UnsafeBufferPointer<XMLEvent>
  private let texts: UnsafeRawBufferPointer
  private let allAttributes: UnsafeBufferPointer<XMLAttribute>
  private let vocabulary: UnsafePointer<NameCodes>

  init(
    all: UnsafeBufferPointer<XMLEvent>, texts: UnsafeRawBufferPointer,
    attributes: UnsafeBufferPointer<XMLAttribute>, vocabulary: UnsafePointer<NameCodes>
  ) {
    self.all = all
    self.texts = texts
    allAttributes = attributes
    self.vocabulary = vocabulary
  }

  /// The UTF-8 text of a leaf or instruction, references resolved; empty for the other kinds.
  package func text(of event: XMLEvent) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      rebasing: texts[Int(event.textStart)..<Int(event.textStart) + Int(event.textCount)])
  }

  /// The attributes of an element, in the order written.
  package func attributes(of event: XMLEvent) -> Slice<UnsafeBufferPointer<XMLAttribute>> {
    let start = Int(event.attributeStart)
    return allAttributes[start..<start + Int(event.attributeCount)]
  }

  /// The UTF-8 value of an attribute, references resolved.
  package func value(of attribute: XMLAttribute) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(
      rebasing: texts[
        Int(attribute.textStart)..<Int(attribute.textStart) + Int(attribute.textCount)])
  }

  /// The name behind a code; empty for a name met after more unknown ones than are kept.
  package func name(of code: UInt16) -> String {
    vocabulary.pointee.name(of: code)
  }
}
