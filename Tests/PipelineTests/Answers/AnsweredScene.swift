import QBXML
import Timesheets
import Transform

@testable import Reports

/// What was sent before an answer comes: one line in each state that an answer can be about, and
/// what a reader is told once it has come.
struct AnsweredScene {
  private static let day = WorkDate(dayNumber: 20_766)
  private static let run = "20261116-maple"

  private static func identity(_ number: Int) -> EntryIdentity {
    EntryIdentity(high: 0xA, low: UInt64(number))
  }

  /// Message sets by id: a batch, a change, a deletion, a batch whose answer was lost, and the
  /// question about that one.
  private let sets: [SentSet] = [
    set("tf-batch-1", .add, "batches/0001-2026-11-09.xml", [1: ""]),
    set("tf-change-1", .change, "corrections/0001.xml", [2: "-change-1"]),
    set("tf-delete-1", .delete, "deletions/0001.xml", [3: "-delete-1"]),
    set("tf-lost", .add, "batches/0002-2026-11-09.xml", [4: ""]),
    set("tf-recover-1", .recovery(of: "tf-lost"), "questions/recovery-0001.xml", [:]),
  ]

  private let lines: [SentLine] = [
    line(1, .awaiting, in: "tf-batch-1", "tf-batch-1"),
    line(2, .changing(standing(2)), in: "tf-change-1", "tf-batch-0"),
    line(3, .deleting(standing(3)), in: "tf-delete-1", "tf-batch-0"),
    line(4, .unknown, in: "tf-lost", "tf-lost"),
  ]

  private static func standing(_ number: Int) -> StandingFacts {
    StandingFacts(txnID: "8F\(number)-1762000000", editSequence: "1762000000")
  }

  private static func set(
    _ id: String, _ kind: SentSetKind, _ file: String, _ requests: [Int: String]
  ) -> SentSet {
    SentSet(
      id: id, kind: kind, folder: run, outbox: "/outbox", file: file,
      requests: requests.map { number, suffix in
        SentRequest(requestID: identity(number).hexadecimal + suffix, line: Int64(number))
      })
  }

  private static func line(
    _ number: Int, _ state: LoadState, in set: String, _ batch: String
  ) -> SentLine {
    SentLine(
      number: Int64(number), identity: identity(number), run: run, date: day, minutes: 450,
      state: state, set: set, batchSet: batch)
  }

  private static func batch(_ id: String, _ numbers: [Int]) -> SentBatch {
    SentBatch(
      id: id, version: .safeDefault, onError: .continueOnError,
      requests: numbers.map { number in
        var entry = StandingEntry(place: Place(document: DocumentID(index: 0), line: 1))
        entry.date = day
        entry.minutes = 450
        entry.person = StandingReference(fullName: "Ada Roy")
        entry.billable = .notBillable
        entry.ids.externalGUID = identity(number).bracedGUID
        return BatchedRequest(requestID: identity(number).hexadecimal, entry: entry)
      })
  }

  private let batches = [
    "tf-batch-0": batch("tf-batch-0", [2, 3]), "tf-batch-1": batch("tf-batch-1", [1]),
    "tf-lost": batch("tf-lost", [4]),
  ]

  /// The bytes of an answer as a loader saves it; responses alone answer the batch.
  static func document(_ answer: String) -> [UInt8] {
    guard answer.hasPrefix("<") else { return Array(answer.utf8) }
    let isSet = answer.hasPrefix("<QBXMLMsgsRs")
    let set =
      isSet
      ? answer : "<QBXMLMsgsRs newMessageSetID=\"tf-batch-1\">\n\(answer)</QBXMLMsgsRs>\n"
    return Array("<?xml version=\"1.0\" ?>\n<QBXML>\n\(set)</QBXML>\n".utf8)
  }

  /// What the answer leads to.
  func report(of answer: String) throws -> FollowUpReport {
    let document = try AnswerDecoder.decode(
      DocumentBytes(Self.document(answer)), document: DocumentID(index: 0), encoding: .utf8)
    let sent = SentRequests(sets: sets, lines: lines)
    let outcomes = Transform.outcomes(of: [document], among: sent, batches: batches)
    var report = FollowUpReport(
      name: "20261117-maple", kind: .answers, toolVersion: "1.0", company: "Maple Works",
      bundleName: "response.xml", languages: Language.allCases,
      documents: [
        SourceDocument(
          name: MemberName("response.xml"), size: 0, sha256: "", isStrictUTF8: true)
      ], lines: [], findings: outcomes.findings, sets: [])
    add(outcomes, to: &report)
    report.setFiles = Dictionary(
      uniqueKeysWithValues: sets.map { ($0.id, "\(Self.run)/\($0.file)") })
    return report
  }

  /// Adds what changed and what stays open: its lines, what goes out again and what is asked.
  private func add(_ outcomes: AnswerOutcomes, to report: inout FollowUpReport) {
    let changes = Dictionary(uniqueKeysWithValues: outcomes.changes.map { ($0.line, $0) })
    let concerned = outcomes.lines.filter {
      changes[$0.number] != nil || outcomes.unsettled.contains($0.set)
    }
    report.lines = concerned.map { line($0, changes[$0.number]) }
    let positions = Dictionary(
      uniqueKeysWithValues: concerned.enumerated().map { ($1.number, $0) })
    for batch in Transform.remainder(
      of: concerned, mended: [], batches: batches, sets: sets, options: OutputOptions())
    {
      let file = "batches/\(batch.fileName)"
      for line in batch.lines.compactMap({ positions[$0] }) { report.lines[line].sentIn = file }
      report.sets.append(
        FollowUpSet(
          file: file, kind: .add, messageSetID: batch.messageSetID,
          tally: Tally(entries: batch.lines.count, minutes: batch.minutes)))
    }
    let questions = Transform.questions(
      about: concerned, sets: sets, unsettled: outcomes.unsettled)
    for question in questions.recoveries {
      let file = "questions/\(question.fileName)"
      for line in question.lines.compactMap({ positions[$0] }) {
        report.lines[line].askedIn.append(file)
      }
      report.sets.append(
        FollowUpSet(
          file: file, kind: .recovery(of: question.lost), messageSetID: question.messageSetID))
    }
    for question in questions.times {
      let file = "questions/\(question.fileName)"
      for (index, line) in concerned.enumerated()
      where question.days.contains(line.date)
        && (question.isAbout(set: line.set) || question.set.isEmpty)
      {
        report.lines[index].askedIn.append(file)
      }
      report.sets.append(
        FollowUpSet(file: file, kind: .timeQuery(question.days), messageSetID: nil))
    }
  }

  private func line(_ known: SentLine, _ change: LoadChange?) -> FollowUpLine {
    let set = sets.first { $0.id == known.set }
    var line = FollowUpLine(
      identity: known.identity,
      requestID: set?.requests.first?.requestID ?? known.identity.hexadecimal, run: known.run,
      batchFile: set?.file ?? "", date: known.date, minutes: known.minutes, person: "Ada Roy",
      before: lines[Int(known.number) - 1].state, after: known.state)
    line.refusal = change?.refusal
    line.place = change?.place
    return line
  }

  /// What a reader is told of the answer: the rows of its lines, then each language's text without
  /// what is the same for every answer.
  func told(_ answer: String) throws -> String {
    let report = try report(of: answer)
    let files = FollowUpFiles(report)
    var bytes: [UInt8] = []
    for file in files.all(folder: nil) where file.path == "outcomes.csv" {
      try file.contents.forEachChunk { bytes += $0 }
    }
    let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").dropFirst()
    return rows.map { "\($0)\n" }.joined()
      + Language.allCases.map { language in
        "[\(language.rawValue)]\n"
          + Self.essence(of: files.summary(language, folder: nil), language)
      }.joined()
  }

  /// The verdict, and every section that speaks of the answer.
  private static func essence(of text: String, _ language: Language) -> String {
    let words = Words(language)
    let left = [
      words.label(.states), words.label(.loaded), words.label(.folder), words.label(.nextSteps),
    ]
    let paragraphs = text.split(separator: "\n\n").map { String($0) }
    return paragraphs.dropFirst(2).filter { paragraph in
      !left.contains { paragraph.hasPrefix($0 + "\n") }
    }.map { $0.hasSuffix("\n") ? $0 : $0 + "\n" }.joined()
  }
}
