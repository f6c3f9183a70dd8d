/// How much a document may ask of the reader. Beyond a limit the document is refused.
package struct XMLLimits: Sendable {
  /// Elements within elements. qbXML needs about ten.
  package var depth = 64
  /// Attributes of one element. qbXML has at most six.
  package var attributes = 32
  /// Bytes of one element's text or of one element's attributes together. qbXML's longest text
  /// field holds 4,095 characters.
  package var textLength = 1 << 20
  /// Bytes of all different names together, about: libxml2 finds each of its names in a table that
  /// does not grow, and a document of nothing but new names would keep it busy for hours. All names
  /// of qbXML take 40,000.
  package var nameBytes = 1 << 18
  /// Whether a document type may be declared before the root. The entities it declares are refused
  /// at any rate.
  package var allowsDocumentType = true

  package init() {}
}
