import Testing
import Timesheets

@testable import QBXML

/// A document as the decoder reads it, for looking at in tests.
struct Decoded {
  let records: DocumentRecords

  init(records: DocumentRecords) { self.records = records }

  init(_ text: String, chunk: Int = .max) throws {
    try self.init(Array(text.utf8), chunk: chunk)
  }

  init(_ bytes: [UInt8], encoding: TextEncoding = .utf8, chunk: Int = .max) throws {
    let pieces = DocumentBytes { body in
      var rest = bytes[...]
      while !rest.isEmpty {
        try rest.prefix(chunk).withUnsafeBytes { try body($0) }
        rest = rest.dropFirst(chunk)
      }
    }
    records = try QBXMLDecoder.decode(
      pieces, document: DocumentID(index: 3), encoding: encoding)
  }

  /// Responses in a message set of version 13.0; the first one stands on line 4.
  static func responses(_ body: String) throws -> Decoded {
    try Decoded(
      """
      <?xml version="1.0"?>
      <?qbxml version="13.0"?>
      <QBXML><QBXMLMsgsRs>
      \(body)
      </QBXMLMsgsRs></QBXML>
      """)
  }

  /// Findings as `line:column element detail`.
  var findings: [String] {
    records.findings.map { finding in
      "\(finding.place.line):\(finding.place.column) \(finding.place.element) \(finding.detail)"
    }
  }

  var passedOver: [String] { records.passedOver.map { "\($0.word) \($0.count)" } }

  /// A time line as one readable text.
  func text(_ record: TimeActivityRecord) -> String {
    let fields = [
      "\(record.place.line)", "\(record.sourceIDKind):\(records.texts[record.sourceID])",
      record.date?.isoText ?? "(\(records.names[record.dateText]))",
      name(record.person), name(record.customer), name(record.item),
      "\(record.minutes)+\(record.roundedOffSeconds)\(records.names[record.durationText])",
      name(record.classReference), name(record.wageItem), records.texts[record.notes],
      "\(record.billable)", records.texts[record.externalGUID],
    ]
    return fields.joined(separator: "|")
  }

  private func name(_ id: ReferenceID) -> String {
    let reference = records.references[id]
    return "\(records.names[reference.listID])/\(records.names[reference.fullName])"
  }
}
