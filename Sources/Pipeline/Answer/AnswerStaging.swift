import QBXML
import Reports
import Spool
import Timesheets
import Transform

/// Writes every file of a follow-up: what goes out again, what is asked, and the reports.
func stage(
  _ report: FollowUpReport, _ judged: JudgedAnswers, _ version: QBXMLVersion,
  in work: WorkFolder
) throws -> Staging {
  var staging = try work.staging()
  for batch in judged.again {
    let encoder = RequestEncoder(version: batch.version, onError: batch.onError)
    let bytes = encoder.document(batch.requests, messageSetID: batch.messageSetID)
    try proveHolds(batch, bytes)
    try staging.write(batch.path, bytes)
  }
  for recovery in judged.asked.recoveries {
    try staging.write(
      recovery.path, RequestEncoder(version: version).document(recovery.recovery))
  }
  for question in judged.asked.times {
    // The company names itself beside its time: that of another one would prove all absent.
    let queries = [
      QueryRequest(.company, requestID: "timeferry-company"),
      QueryRequest(.timeTracking, requestID: question.requestID, .days(question.days)),
    ]
    try staging.write(question.path, QueryEncoder.bytes(of: queries, version: version))
  }
  try write(FollowUpFiles(report), of: report, to: &staging)
  return staging
}

/// Writes the reports of a follow-up, and last the manifest, which lists every file but itself.
func write(
  _ files: FollowUpFiles, of report: FollowUpReport, to staging: inout Staging
) throws(SpoolError) {
  for file in files.all(folder: report.name) { try staging.write(file.contents, as: file.path) }
  try staging.write("manifest.json", files.manifest(outputs: staging.outputs))
}

/// Proves that a remainder, read again, is the requests that were meant and no others.
private func proveHolds(_ batch: RemainderBatch, _ bytes: [UInt8]) throws {
  let read = try SentBatchDecoder.decode(DocumentBytes(bytes))
  guard read?.id == batch.messageSetID, let requests = read?.requests,
    requests.count == batch.requests.count,
    zip(requests, batch.requests).allSatisfy({ $0.asksTheSame(as: $1) })
  else { throw RunError.fileDiffers(path: batch.path) }
}

extension BatchedRequest {
  /// Whether both ask for the same, wherever their lines stand.
  fileprivate func asksTheSame(as other: BatchedRequest) -> Bool {
    requestID == other.requestID && entry.saysTheSame(as: other.entry)
  }
}

extension StandingEntry {
  /// Whether all fields are the same but the place.
  fileprivate func saysTheSame(as other: StandingEntry) -> Bool {
    ids == other.ids && date == other.date && minutes == other.minutes && person == other.person
      && customer == other.customer && item == other.item
      && classReference == other.classReference && wageItem == other.wageItem
      && notes == other.notes && billable == other.billable
  }
}
