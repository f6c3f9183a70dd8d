import CLibXML2

/// The names a reader knows, each with a number: 1 for the first one, and so on.
package struct XMLVocabulary: Sendable {
  /// The empty name, which no code stands for, then the names in the order of their codes.
  fileprivate let names: [String]
  fileprivate let codes: [String: UInt16]

  /// Different names, in the order of their codes.
  package init(_ names: [String]) {
    self.names = [""] + names
    codes = Dictionary(uniqueKeysWithValues: zip(names, 1...UInt16(names.count + 1)))
  }
}

/// The code of each name of one document, found by libxml2's pointer to it.
///
/// libxml2 keeps every name of a document once, in a dictionary, so that equal names have equal
/// pointers: no name is ever compared as text after its first appearance.
struct NameCodes: ~Copyable {
  /// Names outside the vocabulary that get a code of their own; any further one has code 0.
  static let mostUnknown = 1000

  private static let slotBits = 12
  private var slots = PlainBuffer(
    repeating: NameSlot(pointer: 0, code: 0), count: 1 << slotBits)
  private let vocabulary: XMLVocabulary
  private var unknown: [String] = []

  init(_ vocabulary: XMLVocabulary) {
    self.vocabulary = vocabulary
    let most = vocabulary.names.count + Self.mostUnknown
    precondition(most * 2 < 1 << Self.slotBits, "vocabulary too large")
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
    return firstCode(of: pointer, at: slot)
  }

  func name(of code: UInt16) -> String {
    let index = Int(code)
    return index < vocabulary.names.count
      ? vocabulary.names[index] : unknown[index - vocabulary.names.count]
  }

  /// The vocabulary is asked by text once per name and document: entering all its names into
  /// libxml2's dictionary beforehand would make every look-up there longer.
  private mutating func firstCode(of pointer: UnsafePointer<xmlChar>, at slot: Int) -> UInt16 {
    let name = String(cString: pointer)
    let code: UInt16
    if let known = vocabulary.codes[name] {
      code = known
    } else if unknown.count < Self.mostUnknown {
      code = UInt16(vocabulary.names.count + unknown.count)
      unknown.append(name)
    } else {
      return 0
    }
    slots[slot] = NameSlot(pointer: UInt(bitPattern: pointer), code: code)
    return code
  }
}

/// A name's pointer, 0 for a free slot, and its code.
struct NameSlot: BitwiseCopyable {
  var pointer: UInt
  var code: UInt16
}
