import Timesheets

extension Recognition {
  /// The place at which the bytes are no text that can be relied on; nil where they are one, as far
  /// as anybody can tell, and for what holds no data.
  ///
  /// Nothing is read for a document that is strict UTF-8 and declares nothing else, as nearly all
  /// are. Throws what reading the bytes throws.
  func textFault(
    of bytes: DocumentBytes, as id: DocumentID, isStrictUTF8: Bool
  ) throws -> ReadingFinding? {
    if case .ignored = kind { return nil }
    if let unknownEncoding {
      guard let line = try bytes.firstLineBeyondASCII() else { return nil }
      return finding(.unknownEncoding(unknownEncoding), id, line: line)
    }
    // XML that is no UTF-8 is refused by its own parser.
    guard encoding.isUTF16 || encoding == .utf8 && !isStrictUTF8 && kind != .qbxml else {
      return nil
    }
    struct Found: Error {}
    var proof = TextProof(of: encoding)
    do {
      try bytes.forEachChunk { chunk in
        proof.add(chunk)
        if proof.fault != nil { throw Found() }
      }
    } catch is Found {}
    proof.finish()
    return proof.fault.map { finding($0, id, line: proof.line) }
  }

  private func finding(_ fault: TextFault, _ id: DocumentID, line: UInt32) -> ReadingFinding {
    ReadingFinding(.undecodableText(fault), at: FindingPlace(document: id, line: line))
  }
}

extension DocumentBytes {
  /// The line of the first byte that is no ASCII, from 1 on; nil without any.
  fileprivate func firstLineBeyondASCII() throws -> UInt32? {
    struct Found: Error {}
    var line: UInt32 = 1
    do {
      try forEachChunk { chunk in
        for byte in chunk {
          if byte == 0x0A { line += 1 }
          if byte >= 0x80 { throw Found() }
        }
      }
      return nil
    } catch is Found {
      return line
    }
  }
}
