/// qbXML's BOOLTYPE, an xsd:boolean: `true`, `false`, `1`, `0` (domain facts 1.5).
enum BooleanText {
  static func value(of token: UnsafeRawBufferPointer) -> Bool? {
    if token.equals("true") || token.equals("1") { return true }
    if token.equals("false") || token.equals("0") { return false }
    return nil
  }
}
