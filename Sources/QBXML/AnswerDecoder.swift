import Timesheets
import XML

/// Reads what QuickBooks answered to our requests, and tells answers from exports.
package enum AnswerDecoder {
  /// Reads one document in the encoding stated, whatever its own declaration says.
  ///
  /// Throws only what reading the bytes throws. A document that is cut short or broken gives every
  /// answer that stands before the break, the one under way as not whole, and a finding with line
  /// and column. A response without a readable status is a finding and no answer.
  package static func decode(
    _ bytes: DocumentBytes, document: DocumentID, encoding: TextEncoding
  ) throws -> AnswerDocument {
    try answer(bytes, AnswerReader(document: document, encoding: encoding))
  }

  /// What `decode` would say of the document's nature, at the price of one pass over it and no
  /// memory, however long an export it is. Throws only what reading the bytes throws.
  package static func nature(
    _ bytes: DocumentBytes, encoding: TextEncoding
  ) throws -> AnswerNature {
    let reader = AnswerReader(
      document: DocumentID(index: 0), encoding: encoding, keeping: .nature)
    return try answer(bytes, reader).nature
  }

  private static func answer(
    _ bytes: DocumentBytes, _ start: AnswerReader
  ) throws -> AnswerDocument {
    var reader = start
    let encoding = start.answer.encoding
    let failure = try bytes.forEachEvents(encoding: encoding) { reader.read($0) }
    reader.finish(failure)
    if !reader.isQBXML, let refusal = HostFailure(saidIn: try head(of: bytes, encoding: encoding)) {
      reader.refuse(refusal)
    }
    return reader.answer
  }

  /// Bytes in which a document that is no qbXML is searched for what QuickBooks said.
  private static let headLength = 1 << 14

  private static func head(of bytes: DocumentBytes, encoding: TextEncoding) throws -> String {
    struct Enough: Error {}
    var text: [UInt8] = []
    var transcoder = Transcoder(from: encoding)
    do {
      try bytes.forEachChunk { chunk in
        let rest = UnsafeRawBufferPointer(rebasing: chunk.prefix(headLength - text.count))
        transcoder.transcode(rest, into: &text)
        if text.count >= headLength { throw Enough() }
      }
    } catch is Enough {}
    return String(decoding: text, as: UTF8.self)
  }
}
