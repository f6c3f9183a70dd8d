import Foundation
import QBXML
import Reports
import Spool
import SystemPackage
import Timesheets

/// A follow-up as it is published: its report, and documents for QuickBooks that fit it.
struct PublishedFollowUp {
  private static let day = WorkDate(dayNumber: 20_766)
  private let folder: PipelineFolder
  private var report: FollowUpReport

  /// Two lines that go out again in each of two batches, one that is loaded and one that is asked
  /// about in two files.
  static func answers() throws -> PublishedCopy {
    var made = try PublishedFollowUp(.answers)
    made.add(.loaded(StandingFacts(txnID: "8-1")))
    made.add(.unknown) { $0.askedIn = ["questions/recovery-0001.xml", "questions/time-x.xml"] }
    for number in 1...2 {
      let file = "batches/000\(number)-2026-11-09.xml"
      made.add(.refused(code: 3175, message: "In use.")) { $0.sentIn = file }
      made.add(.notProcessed) { $0.sentIn = file }
      try made.write(file, .add, id: "tf-\(number)")
    }
    try made.write("questions/recovery-0001.xml", .recovery(of: "tf-0"), id: "tf-3")
    try made.write("questions/time-x.xml", .timeQuery(day...day), id: nil)
    return try made.publish()
  }

  /// Two lines that go out to be deleted, and one that stays.
  static func reversal() throws -> PublishedCopy {
    var made = try PublishedFollowUp(.reversal)
    for _ in 0..<2 {
      made.add(.deleting(StandingFacts(txnID: "8-1"))) { $0.sentIn = "deletions/0001.xml" }
    }
    made.add(.loaded(StandingFacts(txnID: "8-1", billable: .hasBeenBilled))) { $0.kept = .billed }
    try made.write("deletions/0001.xml", .delete, id: "tf-1")
    return try made.publish()
  }

  private init(_ kind: FollowUpKind) throws {
    folder = try PipelineFolder()
    report = FollowUpReport(
      name: "20261117-maple", kind: kind, toolVersion: "1.0", company: "Maple Works",
      bundleName: "answers.zip", languages: [.english, .french], documents: [], lines: [],
      findings: [], sets: [])
  }

  private mutating func add(
    _ after: LoadState, _ change: (inout FollowUpLine) -> Void = { _ in }
  ) {
    let identity = EntryIdentity(high: 0xA, low: UInt64(report.lines.count))
    var line = FollowUpLine(
      identity: identity, requestID: identity.hexadecimal, run: "20261116-maple",
      batchFile: "batches/0001-2026-11-09.xml", date: Self.day,
      minutes: 60 + Int32(report.lines.count), person: "Ada Roy", before: .awaiting, after: after)
    change(&line)
    report.lines.append(line)
  }

  /// Writes the document for the lines that name it.
  private mutating func write(_ file: String, _ kind: FollowUpSetKind, id: String?) throws {
    let lines = report.lines.filter { $0.sentIn == file || $0.askedIn.contains(file) }
    let minutes = lines.reduce(0) { $0 + Int($1.minutes) }
    report.sets.append(
      FollowUpSet(
        file: file, kind: kind, messageSetID: id,
        tally: Tally(entries: lines.count, minutes: minutes)))
    let encoder = RequestEncoder(version: .safeDefault)
    let bytes: [UInt8] =
      switch kind {
      case .add: encoder.document(lines.map(Self.request), messageSetID: id ?? "")
      case .change, .delete, .recovery, .timeQuery: Array("<!-- \(file) -->\n".utf8)
      }
    try folder.write(bytes, to: file)
  }

  private static func request(_ line: FollowUpLine) -> BatchedRequest {
    var entry = StandingEntry(place: Place(document: DocumentID(index: 0), line: 1))
    entry.date = line.date
    entry.minutes = line.minutes
    entry.person = StandingReference(fullName: line.person)
    entry.billable = .notBillable
    entry.ids.externalGUID = line.identity.bracedGUID
    return BatchedRequest(requestID: line.requestID, entry: entry)
  }

  private func publish() throws -> PublishedCopy {
    let files = FollowUpFiles(report)
    for file in files.all(folder: nil) {
      var bytes: [UInt8] = []
      try file.contents.forEachChunk { bytes += $0 }
      try folder.write(bytes, to: file.path)
    }
    let outputs = try PublishedRun(FilePath(folder.path)).files().map {
      OutputFile(path: $0.name, size: $0.size, sha256: $0.sha256)
    }
    try folder.write(files.manifest(outputs: outputs), to: "manifest.json")
    return PublishedCopy(in: folder, names: outputs.map(\.path) + ["manifest.json"])
  }
}
