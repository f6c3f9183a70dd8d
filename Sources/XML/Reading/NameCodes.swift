import CLibXML2

/// The names a reader knows, each with a number: 1 for the first one, and so on.
package struct XMLVocabulary: Sendable {
  let names: [String]

  /// Names in the order of their codes.
  package init(_ names: [String]) {
    precondition(names.count + NameCodes.mostUnknown < Int(UInt16.max), "vocabulary too large")
    self.names = names
  }
}

/// The code of each name of one document, found by libxml2's pointer to it.
///
/// libxml2 keeps every name of a document once, in a dictionary, so that equal names have equal
/// pointers: no name is ever compared as text after its first appearance.
struct NameCodes: ~Copyable {
  /// Names outside the vocabulary that get a code of their own; any further one has code 0.
  static let mostUnknown = 1000

  private static let slotBits = 13
  private var slots: PlainBuffer<NameSlot>
  private var names: [String]
  private let mostNames: Int

  init(_ vocabulary: XMLVocabulary, in dictionary: xmlDictPtr) {
    slots = PlainBuffer(repeating: NameSlot(pointer: 0, code: 0), count: 1 << Self.slotBits)
    names = [""]
    mostNames = 1 + vocabulary.names.count + Self.mostUnknown
    precondition(mostNames * 2 < 1 << Self.slotBits, "vocabulary too large")
    for name in vocabulary.names {
      guard let pointer = xmlDictLookup(dictionary, name, Int32(name.utf8.count)) else {
        preconditionFailure("libxml2 has no memory left")
      }
      _ = code(of: pointer)
    }
  }

  /// The code of the name at this pointer into the document's dictionary.
  mutating func code(of pointer: UnsafePointer<xmlChar>) -> UInt16 {
    let address = UInt(bitPattern: pointer)
    let mask = (1 << Self.slotBits) - 1
    // Fibonacci hashing: addresses differ in their middle bits only.
    var slot = Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while true {
      let found = slots[slot]
      if found.pointer == address { return found.code }
      if found.pointer == 0 { break }
      slot = (slot + 1) & mask
    }
    guard names.count < mostNames else { return 0 }
    let code = UInt16(names.count)
    names.append(String(cString: pointer))
    slots[slot] = NameSlot(pointer: address, code: code)
    return code
  }

  func name(of code: UInt16) -> String { names[Int(code)] }
}

/// A name's pointer, 0 for a free slot, and its code.
struct NameSlot: BitwiseCopyable {
  var pointer: UInt
  var code: UInt16
}
