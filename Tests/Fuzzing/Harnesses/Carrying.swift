import Checks
import QBXML
import Timesheets
import Transform

/// A delivery carried as far as its batches, without disk or ledger.
struct Carriage {
  let checked: CheckedBundle
  let entries: ResolvedEntries
  /// The batches, each with its document.
  let batches: [(batch: Batch, bytes: [UInt8])]

  /// Carries these documents beside the company's own lists.
  init(_ documents: [[UInt8]], options: CarryOptions) throws {
    var read: [(source: SourceDocument, records: DocumentRecords)] = []
    for (index, bytes) in ([Array(companyLists.utf8)] + documents).enumerated() {
      let document = try Document(
        bytes, named: "\(index)", index: UInt32(index), inPiecesOf: max(bytes.count, 1))
      if index > 0 { try confirmPlaces(document, in: bytes) }
      read.append((document.source, document.records))
    }
    checked = Checks.checked(BundleRecords(gathering: read), options: options)
    entries = Transform.entries(from: checked, options: options)
    let plan = Transform.batches(
      of: entries, weekStart: checked.weekStart, options: options.output)
    let encoder = BatchEncoder(
      version: options.output.version, onError: options.output.onError, lists: entries.lists,
      notes: entries.texts, identities: entries.identities)
    let carried = entries.entries
    batches = plan.batches.map { ($0, encoder.bytes(of: $0, entries: carried[$0.entries])) }
    let written = try batches.map { batch, bytes in try Self.tally(of: bytes) }
    try proveTotals(checked.controlTotals, of: entries, in: plan, written: written)
  }

  /// What reading a batch as any export would be finds in it.
  private static func tally(of bytes: [UInt8]) throws -> Tally {
    let records = try QBXMLDecoder.decode(
      DocumentBytes(bytes), document: DocumentID(index: 0), encoding: .utf8)
    try demand(records.findings.isEmpty, "a batch that is read back with findings")
    var tally = Tally()
    for record in records.activities { tally.add(minutes: Int(record.minutes)) }
    return tally
  }
}

/// What must hold of any delivery: every minute read ends in one state, every batch reads back to
/// what was planned for it, whatever is held says why and where, and it all comes out again the
/// same.
func carriesDelivery(_ input: UnsafeRawBufferPointer) throws {
  // One input is several documents: 0x1C separates files, and is legal in none of the formats.
  let documents = input.split(
    separator: 0x1C, maxSplits: 5, omittingEmptySubsequences: false
  ).map { Array($0) }
  var options = CarryOptions()
  options.carry.mergesEqualLines = input.count % 2 == 1
  options.output.batchSize = 1 + input.count % 7
  let first = try Carriage(documents, options: options)
  try confirmFates(first.checked)
  for (batch, bytes) in first.batches {
    guard let sent = try SentBatchDecoder.decode(DocumentBytes(bytes)) else {
      throw Broken(description: "a batch that is not known for one of ours")
    }
    try demand(sent.id == batch.messageSetID, "a batch that is read back under another id")
    try demand(sent.requests.count == batch.entries.count, "a batch that lost requests")
    let again = RequestEncoder(version: sent.version, onError: sent.onError)
      .document(sent.requests, messageSetID: sent.id)
    try demand(again == bytes, "a batch that is written otherwise when it was read")
  }
  let second = try Carriage(documents, options: options)
  try demand(first.batches.map(\.bytes) == second.batches.map(\.bytes), "other bytes each time")
}

/// Throws for a held entry without its finding, a finding with no place where one is due, and an
/// identity that two carried entries share.
private func confirmFates(_ checked: CheckedBundle) throws {
  var carried: Set<EntryIdentity> = []
  for (index, fate) in checked.fates.enumerated() {
    switch fate {
    case .held(let finding), .duplicate(let finding):
      try demand(checked.findings.indices.contains(Int(finding)), "held, and nothing says why")
    case .batched:
      try demand(
        carried.insert(checked.identities[index]).inserted, "two entries of one identity")
    case .outside: break
    }
  }
  for finding in checked.findings {
    try demand(finding.place.map { $0.line > 0 } ?? true, "a finding on no line")
    switch finding.subject {
    case .entry, .document:
      try demand(finding.place != nil, "nobody is told where it is: \(finding)")
    case .bundle, .element, .employee, .personDay: break
    }
  }
}
