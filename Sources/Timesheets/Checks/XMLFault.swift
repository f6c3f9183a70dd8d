/// Why XML is not well-formed.
package enum XMLFault: Hashable, Sendable {
  /// Something else than an element begins where the document's own must.
  case noElement
  /// The bytes end before the document does.
  case cutShort
  /// An end tag names another element than the open one, whose tag stands on `line`.
  case otherEndTag(opened: String, line: UInt32, closed: String)
  /// A tag has no `>`.
  case openTag
  /// Something stands behind the end of the document.
  case behindEnd
  /// The XML declaration is broken, or something stands before it.
  case declaration
  /// A `<` or `&` that begins nothing stands in a text.
  case strayMark
  /// A character that XML does not allow.
  case character
  /// An entity that nothing defines, by its name without `&` and `;`.
  case undefinedEntity(String)
  /// An attribute without value, quotes or blank before it.
  case attribute
  case repeatedAttribute(String)
  /// A comment, CDATA section, instruction or document type that never ends.
  case openSection
  /// Anything else, in the XML reader's own words, which are English; empty when it says nothing.
  case other(String)
}
