import Timesheets

/// What a check has to say of one distinct reference, before it is known how many entries show it.
struct Judgement {
  let check: CheckID
  var verdict = Verdict.fail
  /// Nil for the severity in force; a check may know better for one of the causes of a fail.
  var severity: Severity?
  let subject: Subject
  let detail: FindingDetail
}

extension FindingCollector {
  /// Records a judgement, once, and returns its number for `concern`.
  mutating func report(_ judgement: Judgement, at place: FindingPlace) -> Int {
    guard let severity = judgement.severity else {
      return report(
        judgement.check, judgement.verdict, on: judgement.subject, judgement.detail, at: place)
    }
    precondition(judgement.verdict == .fail, "only a fail has a severity of its own")
    return report(
      judgement.check, severity, on: judgement.subject, judgement.detail, at: place)
  }
}

extension Examined {
  /// Judges each distinct reference of a role once, and counts the entries that show it.
  func examineReferences(
    _ role: ReferenceRole, into findings: inout FindingCollector,
    judge: (ReferenceID) -> Judgement?
  ) {
    // By reference: not judged yet, nothing to say, or the finding's number.
    var judged = [Int?](repeating: nil, count: records.references.count)
    let nothing = -1
    for index in source.indices where outside[index] == nil {
      let id = source[index][role]
      let known = judged[Int(id.index)]
      let number =
        known
        ?? judge(id).map { findings.report($0, at: source[index].place(of: role)) } ?? nothing
      if known == nil { judged[Int(id.index)] = number }
      if number != nothing { findings.concern(entry: index, finding: number) }
    }
  }

  /// The name by which the source's users know a reference.
  func name(of id: ReferenceID) -> String { ReferenceText(id, of: records).name }

  /// The severity of a fail unless the pipeline sets one: for a cause that is milder than its
  /// check.
  func severity(of check: CheckID, milder: Severity) -> Severity {
    options.checks.severities[check]?.fail ?? milder
  }
}
