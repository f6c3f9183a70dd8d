import Timesheets

@testable import Reports

/// A follow-up built line by line.
struct SampleFollowUp {
  static let run = "20261116-maple"
  static let batch = "batches/0001-2026-11-09.xml"

  var report = FollowUpReport(
    name: "20261117-maple-answers", kind: .answers, toolVersion: "1.0", company: "Maple Works",
    bundleName: "answers.zip", languages: [.english, .french],
    documents: [
      SourceDocument(
        name: MemberName("response.xml"), size: 12, sha256: String(repeating: "a", count: 64),
        isStrictUTF8: true)
    ], lines: [], findings: [], sets: [])

  static func identity(_ number: Int) -> EntryIdentity {
    EntryIdentity(high: 0xA, low: UInt64(number))
  }

  static func place(_ line: UInt32) -> Place {
    Place(document: DocumentID(index: 0), line: line)
  }

  static let loaded = LoadState.loaded(StandingFacts(txnID: "8-1", editSequence: "1"))

  /// Adds a line of November 9, 2026, and what else is to be said of it.
  mutating func add(
    _ after: LoadState, before: LoadState = .awaiting, minutes: Int32 = 450,
    _ change: (inout FollowUpLine) -> Void = { _ in }
  ) {
    let number = report.lines.count + 1
    var line = FollowUpLine(
      identity: Self.identity(number), requestID: Self.identity(number).hexadecimal,
      run: Self.run, batchFile: Self.batch,
      date: WorkDate(iso: "2026-11-09") ?? WorkDate(dayNumber: 0), minutes: minutes,
      person: "Ada Roy", before: before, after: after)
    line.place = Self.place(UInt32(number))
    change(&line)
    report.lines.append(line)
  }

  /// Adds the line to the file, which is made with the first one.
  mutating func add(
    _ after: LoadState, sentIn file: String, mended: MendedBy? = nil,
    kind: FollowUpSetKind = .add
  ) {
    add(after) { line in
      line.sentIn = file
      line.mended = mended
    }
    count(450, in: file, kind)
  }

  mutating func addUnknown(askedIn file: String, _ kind: FollowUpSetKind) {
    add(.unknown) { $0.askedIn = [file] }
    count(450, in: file, kind)
  }

  private mutating func count(_ minutes: Int, in file: String, _ kind: FollowUpSetKind) {
    let earlier = report.sets.first { $0.file == file }
    report.sets.removeAll { $0.file == file }
    report.sets.append(
      FollowUpSet(
        file: file, kind: kind, messageSetID: "tf-\(report.sets.count + 1)",
        tally: (earlier?.tally ?? Tally()) + Tally(entries: 1, minutes: minutes)))
  }

  /// Some of everything that answers can lead to.
  static var mixed: SampleFollowUp {
    var sample = SampleFollowUp()
    sample.add(loaded)
    sample.add(loaded, before: loaded)
    sample.add(.refused(code: 3140, message: "Invalid reference to \"X\".  In the list."))
    sample.add(
      .refused(code: 3140, message: "Invalid reference to \"Y\"."), sentIn: resent, mended: .lists)
    sample.add(.refused(code: 3175, message: "In use."), sentIn: resent)
    sample.add(.notProcessed, sentIn: resent)
    sample.add(.absent, sentIn: resent)
    sample.addUnknown(askedIn: "questions/recovery-0001.xml", .recovery(of: "tf-lost"))
    sample.add(loaded) { $0.refusal = RequestRefusal(code: 3200, message: "Out of date.") }
    sample.report.ignored = [IgnoredDocument(DocumentID(index: 0), .unknownText)]
    sample.report.findings = [AnswerFinding(.questionCutShort, at: place(7))]
    return sample
  }

  static let resent = "batches/0001-2026-11-09.xml"

  /// Two lines to delete, one that has been billed, one that was never loaded.
  static var reversal: SampleFollowUp {
    var sample = SampleFollowUp()
    sample.report.kind = .reversal
    sample.report.documents = []
    for _ in 0..<2 {
      sample.add(
        .deleting(StandingFacts(txnID: "8-1")), sentIn: "deletions/0001.xml", kind: .delete)
    }
    let billed = LoadState.loaded(StandingFacts(txnID: "8-2", billable: .hasBeenBilled))
    sample.add(billed, before: billed) { $0.kept = .billed }
    sample.add(.absent, before: .absent)
    return sample
  }
}

/// What a file of a follow-up says.
func text(of path: String, in report: FollowUpReport, folder: String? = nil) throws -> String {
  var bytes: [UInt8] = []
  for file in FollowUpFiles(report).all(folder: folder) where file.path == path {
    try file.contents.forEachChunk { bytes += $0 }
  }
  return String(decoding: bytes, as: UTF8.self)
}
