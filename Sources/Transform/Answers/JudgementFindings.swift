import Timesheets

// What a person should know of a line that an answer speaks of.
extension Judgement {
  /// Reports what QuickBooks warned of while it did what was asked.
  mutating func report(warningOf answer: RequestAnswer, about line: Int) {
    let hasWarningCode = 500..<1000 ~= answer.statusCode
    guard answer.severity == .warn || hasWarningCode else { return }
    report(
      .warned(
        identity: sent.lines[line].identity, code: answer.statusCode, message: answer.message),
      at: answer.place)
  }

  /// Reports an answer that proves neither that something was done nor that it was not.
  mutating func report(doubtOf answer: RequestAnswer, about line: Int) {
    report(
      .doubtful(
        identity: sent.lines[line].identity, code: answer.statusCode, message: answer.message),
      at: answer.place)
  }

  /// Reports that QuickBooks shows another day or time than the line was sent with; false when it
  /// does not. What is not shown is not other.
  mutating func reportOtherTime(_ line: Int, shown: StandingEntry) -> Bool {
    let sent = sent.lines[line]
    let agrees =
      (shown.date ?? sent.date) == sent.date && (shown.minutes ?? sent.minutes) == sent.minutes
    guard !agrees else { return false }
    report(
      .otherTime(
        identity: sent.identity, sentDate: sent.date, sentMinutes: sent.minutes,
        date: shown.date, minutes: shown.minutes), at: shown.place)
    return true
  }

  /// Reports what newly found entries mean for other lines of the same identity: one that was
  /// carried again must not be loaded as well.
  mutating func reportOtherCarriages() {
    for change in outcome {
      guard let line = position(of: change.line), sent.lines[line].state.standing == nil,
        let txnID = change.state.standing?.txnID, let place = change.place
      else { continue }
      let identity = sent.lines[line].identity
      for other in byIdentity[identity] ?? [] where other != line {
        if state(other).isOpen {
          report(.superseded(identity: identity, set: sent.lines[other].set), at: place)
        } else if let second = state(other).standing?.txnID, second != txnID,
          !second.isEmpty && !txnID.isEmpty
        {
          // Where both are new, once.
          guard sent.lines[other].state.standing != nil || other > line else { continue }
          report(.loadedTwice(identity: identity, first: second, second: txnID), at: place)
        }
      }
    }
  }

  /// The findings in the order of their places; equal ones once.
  var sortedFindings: [AnswerFinding] {
    // The words of a detail only decide between findings at one place, so that no order of answers
    // does.
    let worded = Set(findings).map { (finding: $0, words: "\($0.detail)") }
    return worded.sorted { ($0.finding.place, $0.words) < ($1.finding.place, $1.words) }
      .map(\.finding)
  }
}
