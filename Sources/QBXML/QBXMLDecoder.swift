import Timesheets
import XML

/// Reads qbXML of every version and edition into records.
package enum QBXMLDecoder {
  /// Reads one document in the encoding stated, whatever its own declaration says.
  ///
  /// Throws only what reading the bytes throws. A document that is not well-formed, uses entities
  /// or passes a limit has a finding with line and column, and what stood before stays among the
  /// records. The kind is `.ignored` when the document is no qbXML or holds nothing to read.
  package static func decode(
    _ bytes: DocumentBytes, document: DocumentID, encoding: TextEncoding
  ) throws -> DocumentRecords {
    var reader = QBXMLReader(document: document, encoding: encoding)
    let failure = try bytes.forEachEvents(encoding: encoding) { reader.read($0) }
    reader.finish(failure)
    return reader.records
  }
}
