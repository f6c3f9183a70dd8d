import Checks
import LoadLedger
import QBXML
import Reports
import Timesheets

/// Finds the refused lines whose cause is gone.
///
/// A person's word goes for a status. Lists show it when one of them came after the line was sent
/// last, and every check lets the line's own request pass: what a check cannot prove does not count
/// as mended.
///
/// Throws `AnswerError.nothingRefused` when a person speaks of a status that no line is refused
/// with.
func mendedLines(
  among lines: [SentLine], _ batches: SentBatches, by request: AnswerRequest,
  _ delivery: ReadDelivery, _ ledger: Ledger
) async throws -> [Int64: MendedBy] {
  var unused = request.mended
  var mended: [Int64: MendedBy] = [:]
  var refused: [SentLine] = []
  for line in lines {
    guard case .refused(let code, let message) = line.state else { continue }
    unused.remove(code)
    // What may be sent again without more needs nobody's word.
    guard
      StatusGroup(code: code, severity: .error, hasReturned: false, message: message) != .retry
    else { continue }
    if request.mended.contains(code) {
      mended[line.number] = .person
    } else {
      refused.append(line)
    }
  }
  if let code = unused.min() {
    throw AnswerError.nothingRefused(code: code, ledger: ledger.path)
  }
  refused = try linesWithNewLists(refused, delivery, ledger)
  guard !refused.isEmpty else { return mended }
  let wanted = Set(refused.map(\.identity.hexadecimal))
  let passing = try await requestsThatPass(wanted, batches, delivery, request.reading.options)
  for line in refused where passing.contains(line.identity.hexadecimal) {
    mended[line.number] = .lists
  }
  return mended
}

/// The lines that some list of the delivery, or of the standing folder, may tell something new of.
private func linesWithNewLists(
  _ lines: [SentLine], _ delivery: ReadDelivery, _ ledger: Ledger
) throws(LedgerError) -> [SentLine] {
  let lists = delivery.lists
  guard !lists.isEmpty else { return [] }
  // Lines that were sent together knew the same.
  let sendings = Dictionary(grouping: lines) { "\($0.run) \($0.set)" }
  var found: [SentLine] = []
  for sent in sendings.values {
    let known = try ledger.documents(among: lists.sorted(), knownTo: sent[0])
    if known.count < lists.count { found += sent }
  }
  return found
}

/// The requests among `wanted` that nothing holds when they are read again beside new lists.
private func requestsThatPass(
  _ wanted: Set<String>, _ batches: SentBatches, _ delivery: ReadDelivery,
  _ options: CarryOptions
) async throws -> Set<String> {
  var documents: [(source: SourceDocument, records: DocumentRecords)] = []
  for (id, bytes) in batches.bytes.sorted(by: { $0.key < $1.key }) {
    var records = try QBXMLDecoder.decode(
      DocumentBytes(bytes), document: DocumentID(index: UInt32(documents.count)), encoding: .utf8)
    let texts = records.texts
    records.activities.removeAll { !wanted.contains(texts[$0.sourceID]) }
    guard !records.activities.isEmpty else { continue }
    documents.append(
      (
        SourceDocument(
          name: MemberName(id), size: bytes.count, sha256: id, isStrictUTF8: true), records
      ))
  }
  for document in try await delivery.listDocuments(after: documents.count, options.source) {
    documents.append(document)
  }
  var options = options
  // What was selected once stays selected.
  options.selection = SelectionOptions()
  options.carry.rounding = nil
  options.carry.mergesEqualLines = false
  let checked = checked(BundleRecords(gathering: documents), options: options)
  guard checked.refusal == nil else { return [] }
  var passing: Set<String> = []
  for (record, fate) in zip(checked.source, checked.fates) where fate == .batched {
    passing.insert(checked.records.texts[record.sourceID])
  }
  return passing
}
