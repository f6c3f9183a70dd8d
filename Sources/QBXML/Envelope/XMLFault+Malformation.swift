import Timesheets
import XML

extension XMLFault {
  /// What the XML reader found, as findings tell it.
  init(_ cause: Malformation) {
    switch cause {
    case .noRoot: self = .noElement
    case .cutShort: self = .cutShort
    case .otherEndTag(let opened, let line, let closed):
      self = .otherEndTag(opened: opened, line: line, closed: closed)
    case .openTag: self = .openTag
    case .behindRoot: self = .behindEnd
    case .declaration: self = .declaration
    case .strayMark: self = .strayMark
    case .character: self = .character
    case .undefinedEntity(let name): self = .undefinedEntity(name)
    case .attribute: self = .attribute
    case .repeatedAttribute(let name): self = .repeatedAttribute(name)
    case .openSection: self = .openSection
    case .other(let words): self = .other(words)
    }
  }
}
