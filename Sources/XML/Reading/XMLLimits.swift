/// How much a document may ask of the reader. Beyond a limit the document is refused.
package struct XMLLimits: Sendable {
  /// Elements within elements. qbXML needs about ten.
  package var depth = 64
  /// Attributes of one element. qbXML has at most six.
  package var attributes = 32
  /// Bytes of one element's text or of one element's attributes together. qbXML's longest text
  /// field holds 4,095 characters.
  package var textLength = 1 << 20

  package init() {}
}
