import LoadLedger
import QBXML
import Reports
import Spool
import SystemPackage
import Timesheets
import Transform

/// What a reversal came to, or would come to.
package struct ReversalOutcome: Sendable {
  package let report: FollowUpReport
  /// The company's name and the number of entries, which a person has to type.
  package let needed: ReversalRequest.Confirmation
  /// The published folder; nil when it was only told what would be done.
  package let folder: FilePath?
}

extension ReversalOutcome {
  /// `reversal.json` with the path of the published folder, chunk by chunk.
  package var json: DocumentBytes { FollowUpFiles(report).json(folder: folder?.string) }

  /// The summary that a payroll clerk reads.
  package func text(in language: Language) -> String {
    FollowUpFiles(report).summary(language, folder: folder?.string)
  }
}

/// Writes the deletions of exactly what one run loaded, once a person typed the company's name and
/// the number of entries; without these it only tells what it would do.
///
/// Lines that may not be deleted stay, with the reason why. `place` is held. Throws
/// `ReversalError`, and `SpoolError`, `LedgerError` and `RunError`, after which `place` is to be
/// made anew.
package func reverse(
  _ request: ReversalRequest, at place: RunPlace, toolVersion: String
) async throws -> ReversalOutcome {
  guard let held = place.held else { preconditionFailure("a reversal at no place") }
  guard try held.ledger.run(named: request.run) != nil else {
    throw ReversalError.unknownRun(request.run, ledger: held.ledger.path)
  }
  let company = try held.ledger.company()?.names.name ?? ""
  let sent = try held.ledger.sent(ofRun: request.run)
  let reversal = reversal(
    of: sent.lines.filter { $0.run == request.run }, shown: try shownEntries(request, at: place))
  let deletions = deletionBatches(
    of: reversal.deletions, size: request.output.batchSize)
  let batches = SentBatches(of: sent, orIn: held.outbox.path)
  var report = FollowUpReport(
    (reversal, deletions), of: request, company: company, in: (sent, batches),
    toolVersion: toolVersion)
  report.courierUser = try held.ledger.courier()?.user
  let needed = ReversalRequest.Confirmation(
    company: company, count: reversal.deletions.count)
  guard let typed = request.confirmation else {
    return ReversalOutcome(report: report, needed: needed, folder: nil)
  }
  try confirm(typed, needed, run: request.run)

  let work = try held.outbox.workFolder(named: "reversal")
  defer { try? work.remove() }
  var staging = try work.staging()
  let encoder = RequestEncoder(version: request.output.version)
  for batch in deletions {
    try staging.write(
      "deletions/\(batch.fileName)",
      encoder.document(batch.deletions, messageSetID: batch.messageSetID))
  }
  try write(FollowUpFiles(report), of: report, to: &staging)
  let planned = PlannedFollowUp(report, deletions, of: request.run, in: (held, work, staging))
  try held.publish(staging, in: work, as: report.name, request.signature) {
    ledger throws(LedgerError) in try ledger.plan(planned, request.signature)
  }
  return ReversalOutcome(
    report: report, needed: needed, folder: held.outbox.folder(ofRun: report.name))
}

/// Throws unless a person typed what is about to be deleted, and from where.
private func confirm(
  _ typed: ReversalRequest.Confirmation, _ needed: ReversalRequest.Confirmation, run: String
) throws(ReversalError) {
  guard needed.count > 0 else { throw .nothingToDelete(run: run) }
  guard NormalizedName(typed.company).folded == NormalizedName(needed.company).folded else {
    throw .otherCompany(typed: typed.company, known: needed.company)
  }
  guard typed.count == needed.count else {
    throw .otherCount(typed: typed.count, found: needed.count)
  }
}

/// What QuickBooks' own time shows, by TxnID.
private func shownEntries(
  _ request: ReversalRequest, at place: RunPlace
) throws -> [String: StandingEntry] {
  guard !request.shown.isEmpty else { return [:] }
  let work = try place.workFolder()
  defer { try? work.remove() }
  let bundle = try SourceBundle.open(request.shown, work: work, limits: request.limits)
  var shown: [String: StandingEntry] = [:]
  for (index, document) in bundle.documents.enumerated() {
    let answer = try AnswerDecoder.decode(
      bundle.bytes(of: index), document: DocumentID(index: UInt32(index)),
      encoding: document.isStrictUTF8 ? .utf8 : .windows1252)
    for entry in answer.answers.lazy.filter({ $0.kind == .timeTrackingQuery }).flatMap(\.standing)
    where !entry.ids.txnID.isEmpty {
      shown[entry.ids.txnID] = entry
    }
  }
  return shown
}

extension PlannedFollowUp {
  /// What the ledger is to know of a reversal whose files are staged.
  fileprivate init(
    _ report: FollowUpReport, _ deletions: [DeletionBatch], of run: String,
    in place: (held: HeldPlace, work: WorkFolder, staging: Staging)
  ) {
    var content = TextDigest()
    content.add(report.name)
    self.init(
      name: report.name, kind: .reversal,
      delivery: DeliveredBundle(content: content.hexadecimal, name: run),
      outbox: place.held.outbox.absolutePath.string, workFolder: place.work.name,
      toolVersion: report.toolVersion, files: place.staging.plannedFiles,
      sets: deletions.map { batch in
        PlannedSet(
          id: batch.messageSetID, kind: .delete, number: batch.number,
          file: "deletions/\(batch.fileName)", minutes: batch.minutes,
          requests: zip(batch.deletions, batch.lines).map { deletion, line in
            PlannedRequest(
              requestID: deletion.requestID, line: line.number,
              state: .deleting(line.state.standing ?? StandingFacts()))
          })
      })
  }
}

extension FollowUpReport {
  /// What a reversal deletes, and what it leaves.
  fileprivate init(
    _ made: (reversal: Reversal, deletions: [DeletionBatch]), of request: ReversalRequest,
    company: String, in known: (sent: SentRequests, batches: SentBatches), toolVersion: String
  ) {
    let (reversal, deletions) = made
    let batchFiles = Dictionary(
      known.sent.sets.map { ($0.id, $0.file) }, uniquingKeysWith: { first, _ in first })
    func told(_ line: SentLine, after: LoadState) -> FollowUpLine {
      let requestID = line.identity.hexadecimal
      return FollowUpLine(
        identity: line.identity, requestID: requestID, run: line.run,
        batchFile: batchFiles[line.batchSet] ?? "", date: line.date, minutes: line.minutes,
        person: known.batches.request(requestID, in: line.batchSet)?.entry.person.fullName ?? "",
        before: line.state, after: after)
    }
    var lines: [(number: Int64, told: FollowUpLine)] = []
    for batch in deletions {
      for (deletion, line) in zip(batch.deletions, batch.lines) {
        var told = told(line, after: .deleting(line.state.standing ?? StandingFacts()))
        told.requestID = deletion.requestID
        told.sentIn = "deletions/\(batch.fileName)"
        lines.append((line.number, told))
      }
    }
    for kept in reversal.kept {
      var told = told(kept.line, after: kept.line.state)
      told.kept = kept.reason
      lines.append((kept.line.number, told))
    }
    lines.sort { $0.number < $1.number }
    var digest = TextDigest()
    digest.add(toolVersion)
    for batch in deletions { digest.add(batch.messageSetID) }
    self.init(
      name: "reversal_\(request.run)_\(digest.hexadecimal.prefix(12))", kind: .reversal,
      toolVersion: toolVersion, company: company, bundleName: request.run,
      languages: request.output.languages, documents: [], lines: lines.map(\.told),
      findings: [],
      sets: deletions.map { batch in
        FollowUpSet(
          file: "deletions/\(batch.fileName)", kind: .delete, messageSetID: batch.messageSetID,
          tally: Tally(entries: batch.lines.count, minutes: batch.minutes))
      })
  }
}
