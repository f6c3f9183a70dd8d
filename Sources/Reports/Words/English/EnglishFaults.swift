import Timesheets

extension English {
  /// Why XML is not well-formed, as part of a sentence.
  static func reason(_ fault: XMLFault) -> String {
    switch fault {
    case .noElement: "no element begins where the first one must"
    case .cutShort: "the file ends too early"
    case .otherEndTag(let opened, let line, let closed):
      "the tag </\(closed.onOneLine(atMost: 40))> does not close the "
        + "<\(opened.onOneLine(atMost: 40))> of line \(number(Int(line)))"
    case .openTag: "a tag lacks its “>”"
    case .behindEnd: "something follows the end of the document"
    case .declaration: "the XML declaration is broken, or something comes before it"
    case .strayMark: "a “<” or “&” is in a text as it is, not as “&lt;” or “&amp;”"
    case .character: "here is a character that XML does not allow"
    case .undefinedEntity(let name): "nothing defines the entity \(quoted("&" + name + ";"))"
    case .attribute: "an attribute lacks its value, its quotation marks, or the blank before it"
    case .repeatedAttribute(let name): "the attribute \(quoted(name)) is given twice in one tag"
    case .openSection: "a comment or another section begins here and never ends"
    case .other(""): "it is not well-formed"
    case .other(let words): "the XML reader says \(quoted(words))"
    }
  }

  /// What is wrong with a `bundle.yaml`, as a sentence.
  static func sentence(_ fault: StatementFault) -> String {
    switch fault {
    case .notYAML: "bundle.yaml is no YAML at this place."
    case .tooLarge: "bundle.yaml holds more than a statement can say."
    case .unknownKey(let key, let near):
      "\(quoted(key)) is no word of bundle.yaml." + nearest(near)
    case .wrongValue(let key, "", let expected, _):
      "\(quoted(key)) is empty in bundle.yaml, where \(description(expected)) was expected."
    case .wrongValue("", _, let expected, _):
      "bundle.yaml is not \(description(expected))."
    case .wrongValue(let key, let found, let expected, let near):
      "\(quoted(key)) is \(quoted(found)) in bundle.yaml, where \(description(expected)) was "
        + "expected." + nearest(near)
    case .repeatedKey(let key): "\(quoted(key)) is in bundle.yaml more than once."
    case .missingKey(let key): "\(quoted(key)) is missing in bundle.yaml."
    case .reversed(let from, let through):
      "\(quoted(through)) comes before \(quoted(from)) in bundle.yaml."
    case .contradiction(let first, let second):
      "\(quoted(first)) and \(quoted(second)) contradict each other in bundle.yaml."
    }
  }

  private static func nearest(_ near: String?) -> String {
    near.map { " The nearest one is \(quoted($0))." } ?? ""
  }

  private static func description(_ value: StatementValue) -> String {
    switch value {
    case .text: "a text"
    case .weekday: "a day of the week, such as monday,"
    case .date: "a date, such as 2026-11-14,"
    case .yesOrNo: "true or false"
    case .digest: "a SHA-256 of 64 hexadecimal digits"
    case .section: "a section with one “key: value” to a line"
    }
  }
}
