/// Why a document could not be read to its end, and where. Lines and columns count from 1.
package struct XMLFailure: Error, Hashable, Sendable {
  /// What ended the reading.
  package enum Kind: Hashable, Sendable {
    /// Not well-formed.
    case malformed(Malformation)
    /// A general or parameter entity is declared; only the five predefined ones may be used.
    case entity
    /// A document type is declared where the limits allow none.
    case documentType
    /// A limit of `XMLLimits` is passed.
    case depth, attributes, textLength, names
  }

  package let kind: Kind
  package let line: UInt32
  /// 0 when the column is not known.
  package let column: UInt32

  package init(kind: Kind, line: UInt32, column: UInt32 = 0) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}
