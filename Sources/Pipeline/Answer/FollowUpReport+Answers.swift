import Reports
import Spool
import Timesheets
import Transform

extension FollowUpReport {
  /// What a delivery of answers led to.
  init(
    _ judged: JudgedAnswers, of delivery: ReadDelivery, company: String,
    languages: [Language], toolVersion: String
  ) {
    let lines = Self.lines(judged)
    let days = lines.map(\.date)
    let period =
      days.min().flatMap { first in days.max().map { "\(first.isoText)_\($0.isoText)" } }
      ?? "nothing"
    let name = "answers_\(period)_\(Self.digest(judged, of: delivery, toolVersion).prefix(12))"
    self.init(
      name: name, kind: .answers, toolVersion: toolVersion, company: company,
      bundleName: delivery.bundle.name, languages: languages,
      documents: delivery.bundle.documents, lines: lines,
      findings: judged.answers.foreign + judged.outcomes.findings, sets: Self.sets(judged))
    ignored = judged.answers.ignored
    lostBatches = judged.batches.missed(by: judged.outcomes.lines).map { set in
      "\(set.folder)/\(set.file)"
    }
    passedOver = delivery.bundle.passedOver
    for set in judged.sent.sets { setFiles[set.id] = "\(set.folder)/\(set.file)" }
    for set in sets { if let id = set.messageSetID { setFiles[id] = "\(name)/\(set.file)" } }
  }

  /// The lines of every answered set, and those that changed, go out again or are asked about.
  private static func lines(_ judged: JudgedAnswers) -> [FollowUpLine] {
    let before = Dictionary(
      judged.sent.lines.map { ($0.number, $0.state) }, uniquingKeysWith: { first, _ in first })
    let changes = Dictionary(
      judged.outcomes.changes.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    let batchFiles = Dictionary(
      judged.sent.sets.map { ($0.id, $0.file) }, uniquingKeysWith: { first, _ in first })
    var sentIn: [Int64: String] = [:]
    for batch in judged.again { for line in batch.lines { sentIn[line] = batch.path } }
    var askedIn: [Int64: [String]] = [:]
    for question in judged.asked.recoveries {
      for line in question.lines { askedIn[line, default: []].append(question.path) }
    }
    for question in judged.asked.times {
      for line in judged.lines(of: question) {
        askedIn[line.number, default: []].append(question.path)
      }
    }
    let concerned = judged.concerned
    return judged.outcomes.lines.compactMap { line in
      let number = line.number
      guard concerned.contains(number) || sentIn[number] != nil || askedIn[number] != nil else {
        return nil
      }
      let requestID = line.identity.hexadecimal
      let request = judged.batches.request(requestID, in: line.batchSet)
      var told = FollowUpLine(
        identity: line.identity, requestID: requestID, run: line.run,
        batchFile: batchFiles[line.batchSet] ?? "", date: line.date, minutes: line.minutes,
        person: request?.entry.person.fullName ?? "", before: before[number] ?? line.state,
        after: line.state)
      told.refusal = changes[number]?.refusal
      told.place = changes[number]?.place
      told.sentIn = sentIn[number]
      told.mended = sentIn[number] == nil ? nil : judged.mended[number]
      told.askedIn = askedIn[number] ?? []
      return told
    }
  }

  private static func sets(_ judged: JudgedAnswers) -> [FollowUpSet] {
    var sets = judged.again.map { batch in
      FollowUpSet(
        file: batch.path, kind: .add, messageSetID: batch.messageSetID,
        tally: Tally(entries: batch.requests.count, minutes: batch.minutes))
    }
    for question in judged.asked.recoveries {
      sets.append(
        FollowUpSet(
          file: question.path, kind: .recovery(of: question.lost),
          messageSetID: question.messageSetID))
    }
    for question in judged.asked.times {
      sets.append(
        FollowUpSet(file: question.path, kind: .timeQuery(question.days), messageSetID: nil))
    }
    return sets
  }

  /// Decided by what came in, what it changed and what goes out.
  private static func digest(
    _ judged: JudgedAnswers, of delivery: ReadDelivery, _ toolVersion: String
  ) -> String {
    var digest = TextDigest()
    digest.add(toolVersion)
    digest.add(delivery.bundle.name)
    for document in delivery.bundle.documents {
      digest.add(document.name.path)
      digest.add(document.sha256)
    }
    for change in judged.outcomes.changes {
      digest.add("\(change.line) \(change.set) \(change.state.name)")
    }
    // The same answers tell another story where other things were known before.
    let concerned = judged.concerned
    for line in judged.sent.lines where concerned.contains(line.number) {
      digest.add("\(line.number) \(line.state.name)")
    }
    for finding in judged.outcomes.findings { digest.add("\(finding.detail)") }
    for batch in judged.again { digest.add(batch.messageSetID) }
    for question in judged.asked.recoveries { digest.add(question.messageSetID) }
    return digest.hexadecimal
  }
}
