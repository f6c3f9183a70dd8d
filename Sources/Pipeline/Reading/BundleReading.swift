import DelimitedText
import QBXML
import Spool
import Timesheets

/// Reads every document of an opened bundle, and of the standing lists, into records.
///
/// Documents are decoded side by side; their records come back in document order. Throws what the
/// disk throws; whatever is wrong with a document's content is a finding in its records.
func records(
  of bundle: SourceBundle, standingLists: SourceBundle?, options: SourceOptions
) async throws -> BundleRecords {
  var waiting: [(bundle: SourceBundle, index: Int, isStanding: Bool)] = []
  waiting += bundle.documents.indices.map { (bundle, $0, false) }
  if let standingLists {
    waiting += standingLists.documents.indices.map { (standingLists, $0, true) }
  }
  var read = [DocumentRecords?](repeating: nil, count: waiting.count)
  try await withThrowingTaskGroup(of: (Int, DocumentRecords).self) { group in
    for (position, document) in waiting.enumerated() {
      group.addTask {
        let id = DocumentID(index: UInt32(position))
        var records = try decoded(document.bundle, document.index, as: id, options: options)
        if document.isStanding { records.keepOnlyLists() }
        return (position, records)
      }
    }
    for try await (position, records) in group { read[position] = records }
  }
  return BundleRecords(
    gathering: zip(waiting, read).compactMap { document, records in
      records.map { (document.bundle.documents[document.index], $0) }
    })
}

/// One document's records, decoded as what its content shows it to be.
func decoded(
  _ bundle: SourceBundle, _ index: Int, as id: DocumentID, options: SourceOptions
) throws -> DocumentRecords {
  if let reason = bundle.ignoredReason(of: index) {
    return DocumentRecords(document: id, kind: .ignored(reason))
  }
  return try records(
    of: bundle.documents[index], bundle.bytes(of: index), as: id, options: options)
}

/// The records of a document with these bytes, decoded as what they show it to be.
///
/// Throws only what reading the bytes throws; whatever is wrong with them is a finding.
package func records(
  of document: SourceDocument, _ bytes: DocumentBytes, as id: DocumentID, options: SourceOptions
) throws -> DocumentRecords {
  let bytes = bytes.limited(by: options.limits)
  let recognition = Recognition(
    of: document, head: try bytes.head(count: Recognition.headLength))
  let encoding = recognition.encoding
  var records: DocumentRecords
  switch recognition.kind {
  case .qbxml:
    records = try QBXMLDecoder.decode(bytes, document: id, encoding: encoding)
  case .iif:
    records = try IIFDecoder.decode(
      bytes, document: id, encoding: encoding, dayOrder: options.dayOrder)
  case .quickBooksTimeCSV:
    records = try QuickBooksTimeDecoder.decode(
      bytes, document: id, encoding: encoding, options: options)
  case .bundleStatement:
    records = try StatementDecoder.decode(bytes, document: id)
  case .ignored:
    return DocumentRecords(document: id, kind: recognition.kind)
  }
  records.encoding = encoding
  return records
}

extension DocumentRecords {
  /// A standing folder gives lists. Time that lies there was exported from QuickBooks with them
  /// and shows what is in QuickBooks already; it is never carried.
  mutating func keepOnlyLists() {
    answered += timeTracking
    timeTracking = []
    editSequences = []
    activities = []
  }
}

extension DocumentBytes {
  /// The first bytes of the document, at most `count`.
  fileprivate func head(count: Int) throws -> [UInt8] {
    struct Enough: Error {}
    var head: [UInt8] = []
    do {
      try forEachChunk { chunk in
        head.append(contentsOf: chunk.prefix(count - head.count))
        if head.count >= count { throw Enough() }
      }
    } catch is Enough {}
    return head
  }
}
