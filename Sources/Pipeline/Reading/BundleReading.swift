import DelimitedText
import QBXML
import Spool
import Timesheets

/// Reads every document of an opened bundle, and of the standing lists, into records.
///
/// Documents are decoded side by side; their records come back in document order. Throws what the
/// disk throws; whatever is wrong with a document's content is a finding in its records.
func records(
  of bundle: OpenedBundle, standingLists: OpenedBundle?, options: SourceOptions
) async throws -> BundleRecords {
  var waiting: [(bundle: OpenedBundle, index: Int, isStanding: Bool)] = []
  waiting += bundle.names.indices.map { (bundle, $0, false) }
  if let standingLists {
    waiting += standingLists.names.indices.map { (standingLists, $0, true) }
  }
  var read = [(source: SourceDocument, records: DocumentRecords)?](
    repeating: nil, count: waiting.count)
  try await withThrowingTaskGroup(of: (Int, SourceDocument, DocumentRecords).self) { group in
    for (position, document) in waiting.enumerated() {
      group.addTask {
        let id = DocumentID(index: UInt32(position))
        var (source, records) = try await scannedAndDecoded(
          document.bundle, document.index, as: id, options: options)
        if document.isStanding { records.keepOnlyLists() }
        return (position, source, records)
      }
    }
    for try await (position, source, records) in group { read[position] = (source, records) }
  }
  return BundleRecords(gathering: read.compactMap(\.self))
}

/// One document, with its digest and its records.
///
/// The digest needs every byte, and so does the question whether all of them are UTF-8, which most
/// documents are: they are decoded as if, and once more where that proves wrong.
private func scannedAndDecoded(
  _ bundle: OpenedBundle, _ index: Int, as id: DocumentID, options: SourceOptions
) async throws -> (SourceDocument, DocumentRecords) {
  async let scanned = bundle.scanned(index)
  var records = try await decoded(
    bundle, index, as: id, isStrictUTF8: true, options: options)
  let source = try await scanned
  let isDeclared = records.encoding.map { $0 != .utf8 } ?? false
  if !source.isStrictUTF8, !isDeclared {
    records = try await decoded(
      bundle, index, as: id, isStrictUTF8: false, options: options)
  }
  if bundle.ignoredReason(of: index) == nil {
    let bytes = bundle.bytes(of: index).limited(by: options.limits)
    let recognition = try Recognition(
      of: source.name, bytes, isStrictUTF8: source.isStrictUTF8)
    let fault = try recognition.textFault(
      of: bytes, as: id, isStrictUTF8: source.isStrictUTF8)
    if let fault { records.findings.append(fault) }
  }
  return (source, records)
}

/// One document's records, decoded as what its content shows it to be, a big one on all processors.
func decoded(
  _ bundle: OpenedBundle, _ index: Int, as id: DocumentID, isStrictUTF8: Bool,
  options: SourceOptions
) async throws -> DocumentRecords {
  if let reason = bundle.ignoredReason(of: index) {
    return DocumentRecords(document: id, kind: .ignored(reason))
  }
  let bytes = bundle.bytes(of: index).limited(by: options.limits)
  let recognition = try Recognition(
    of: bundle.names[index], bytes, isStrictUTF8: isStrictUTF8)
  switch recognition.kind {
  case .qbxml where recognition.encoding == .utf8:
    if let records = try await QBXMLDecoder.decodeSideBySide(bytes, document: id) {
      return records
    }
  case .iif:
    if let records = try await IIFDecoder.decodeSideBySide(
      bytes, document: id, encoding: recognition.encoding, dayOrder: options.dayOrder)
    {
      return records
    }
  case .qbxml, .quickBooksTimeCSV, .bundleStatement, .ignored: break
  }
  return try records(of: recognition, bytes, as: id, options: options)
}

/// The records of a document with these bytes, decoded as what they show it to be.
///
/// Throws only what reading the bytes throws; whatever is wrong with them is a finding.
package func records(
  of document: SourceDocument, _ bytes: DocumentBytes, as id: DocumentID, options: SourceOptions
) throws -> DocumentRecords {
  let bytes = bytes.limited(by: options.limits)
  let recognition = try Recognition(
    of: document.name, bytes, isStrictUTF8: document.isStrictUTF8)
  return try records(of: recognition, bytes, as: id, options: options)
}

private func records(
  of recognition: Recognition, _ bytes: DocumentBytes, as id: DocumentID, options: SourceOptions
) throws -> DocumentRecords {
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
    editSequences = EditSequences()
    activities = []
  }
}

extension Recognition {
  fileprivate init(
    of name: MemberName, _ bytes: DocumentBytes, isStrictUTF8: Bool
  ) throws {
    self.init(
      of: name, head: try bytes.head(count: Recognition.headLength), isStrictUTF8: isStrictUTF8)
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
