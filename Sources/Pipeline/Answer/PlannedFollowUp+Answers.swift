import LoadLedger
import Reports
import Spool
import SystemPackage
import Timesheets
import Transform

extension PlannedFollowUp {
  /// What the ledger is to know of a delivery of answers whose files are staged.
  init(
    _ report: FollowUpReport, _ judged: JudgedAnswers,
    of delivery: (content: DeliveredBundle, lists: Set<String>),
    in place: (held: HeldPlace, work: WorkFolder, staging: Staging)
  ) {
    var sets = judged.again.map { batch in
      PlannedSet(
        id: batch.messageSetID, kind: .add, number: batch.number, file: batch.path,
        minutes: batch.minutes,
        requests: zip(batch.requests, batch.lines).map { request, line in
          PlannedRequest(requestID: request.requestID, line: line, state: .awaiting)
        })
    }
    // One that was asked before in the same words is written once more and known already.
    let known = Set(judged.sent.sets.map(\.id))
    sets += judged.asked.recoveries.filter { !known.contains($0.messageSetID) }.map { question in
      PlannedSet(
        id: question.messageSetID, kind: .recovery(of: question.lost), number: question.number,
        file: question.path, minutes: 0)
    }
    self.init(
      name: report.name, kind: .answers, delivery: delivery.content,
      outbox: place.held.outbox.absolutePath.string, workFolder: place.work.name,
      toolVersion: report.toolVersion, files: place.staging.plannedFiles,
      changes: judged.outcomes.changes, sets: sets, lists: delivery.lists)
  }
}

extension Staging {
  /// The staged files as the ledger lists them.
  var plannedFiles: [PlannedFile] {
    files.sorted { $0.name < $1.name }
      .map { PlannedFile(name: $0.name, size: $0.size, sha256: $0.sha256) }
  }
}
