import DelimitedText
import QBXML
import Reports
import Spool
import Timesheets

/// Writes the held entries back out in the format they came in, ready to correct and drop again.
///
/// Each document with held entries gives one file of `held/`: rows of IIF and CSV byte for byte
/// under their header, qbXML as requests or responses. A document that is broken itself is copied
/// whole, because what it holds beyond the fault cannot be told.
func writeHeld(
  of report: RunReport, bundle: SourceBundle, standing: SourceBundle?, to staging: inout Staging
) throws {
  var held: [UInt32: [TimeActivityRecord]] = [:]
  for (record, fate) in zip(report.source, report.fates) where fate.state == .held {
    held[record.place.document.index, default: []].append(record)
  }
  for (index, document) in report.records.documents.enumerated() {
    let isBroken = document.isBroken
    guard isBroken || held[UInt32(index)] != nil else { continue }
    let bytes =
      index < bundle.documents.count
      ? bundle.bytes(of: index) : standing?.bytes(of: index - bundle.documents.count)
    guard let bytes = bytes?.limited(by: report.options.source.limits) else { continue }
    let name = report.heldFile(of: index)
    if isBroken {
      try staging.write(bytes, as: name)
    } else {
      let records = held[UInt32(index)] ?? []
      try staging.write(name, heldBytes(records, of: document, bytes, in: report.records))
    }
  }
}

/// The held rows of one document; `bytes` is the whole of it.
private func heldBytes(
  _ held: [TimeActivityRecord], of document: ReadDocument, _ bytes: DocumentBytes,
  in records: BundleRecords
) throws -> [UInt8] {
  guard let format = held.first?.format else { return [] }
  switch format {
  case .timerIIF, .quickBooksTimeCSV:
    var copied: [UInt8] = []
    try HeldLines.copy(
      held.map(\.place.line), of: bytes, in: format, encoding: document.encoding ?? .utf8
    ) { copied.append(contentsOf: $0) }
    return copied
  case .timeTrackingAdd: return HeldTimeEncoder(records).requests(held)
  case .timeTrackingRet: return HeldTimeEncoder(records).responses(held)
  }
}
