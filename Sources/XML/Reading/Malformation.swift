import CLibXML2

/// What keeps a document from being well-formed.
package enum Malformation: Hashable, Sendable {
  /// Something else than an element begins where the root must.
  case noRoot
  /// The bytes end before the root element does.
  case cutShort
  /// An end tag names another element than the open one, whose tag stands on `line`.
  case otherEndTag(opened: String, line: UInt32, closed: String)
  /// A tag has no `>`.
  case openTag
  /// Something stands behind the end of the root element.
  case behindRoot
  /// The XML declaration is broken, or something stands before it.
  case declaration
  /// A `<` or `&` that begins nothing stands in a text.
  case strayMark
  /// A character that XML does not allow.
  case character
  /// An entity that is neither declared nor one of the five predefined ones.
  case undefinedEntity(String)
  /// An attribute without value, quotes or blank before it.
  case attribute
  case repeatedAttribute(String)
  /// A comment, CDATA section, instruction or document type that never ends.
  case openSection
  /// Anything else, in libxml2's own words.
  case other(String)

  /// The fault that libxml2 reports.
  init(_ error: xmlError) {
    switch xmlParserErrors(UInt32(bitPattern: error.code)) {
    case XML_ERR_DOCUMENT_EMPTY: self = .noRoot
    case XML_ERR_TAG_NOT_FINISHED: self = .cutShort
    case XML_ERR_TAG_NAME_MISMATCH:
      self = .otherEndTag(
        opened: Self.text(error.str1), line: UInt32(clamping: error.int1),
        closed: Self.text(error.str2))
    case XML_ERR_GT_REQUIRED: self = .openTag
    case XML_ERR_DOCUMENT_END: self = .behindRoot
    case XML_ERR_RESERVED_XML_NAME, XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED,
      XML_ERR_VERSION_MISSING, XML_ERR_UNKNOWN_VERSION, XML_ERR_STANDALONE_VALUE:
      self = .declaration
    case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_ENTITYREF_NO_NAME,
      XML_ERR_LT_IN_ATTRIBUTE:
      self = .strayMark
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
      XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_ENCODING:
      self = .character
    case XML_ERR_UNDECLARED_ENTITY: self = .undefinedEntity(Self.text(error.str1))
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED,
      XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_SPACE_REQUIRED:
      self = .attribute
    case XML_ERR_ATTRIBUTE_REDEFINED: self = .repeatedAttribute(Self.text(error.str1))
    case XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_CDATA_NOT_FINISHED, XML_ERR_PI_NOT_FINISHED,
      XML_ERR_DOCTYPE_NOT_FINISHED:
      self = .openSection
    default: self = .other(Self.message(of: error))
    }
  }

  private static func text(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func message(of error: xmlError) -> String {
    var words = text(error.message)
    while words.last?.isWhitespace == true { words.removeLast() }
    return words
  }
}
