import Timesheets

/// What QuickBooks must be asked before some lines can be settled.
package struct Questions: Sendable {
  /// In the order that the lost sets were written.
  package let recoveries: [RecoveryQuestion]
  /// Questions about a set first, in the same order; each by its first day.
  package let times: [TimeQuestion]
}

/// A message set that asks once more for the answers to a lost one.
package struct RecoveryQuestion: Hashable, Sendable {
  /// Counts from 1.
  package let number: Int
  /// The id of the set whose answers are asked for.
  package let lost: String
  /// Its own id.
  package let messageSetID: String
  /// The numbers of the lines that are asked about.
  package let lines: [Int64]

  /// `recovery-NNNN.xml`
  package var fileName: String { "recovery-\(fourDigits(number)).xml" }

  /// What `RequestEncoder` writes.
  package var recovery: MessageSetRecovery { .ask(lost: lost, new: messageSetID) }
}

/// The questions that lines leave open.
///
/// Each set that unknown lines were sent in last is asked about twice: for the answers that
/// QuickBooks kept, and for the time of the lines' days. So are the `unsettled` sets of
/// `AnswerOutcomes`, for changes and deletions. Days of entries that stand in QuickBooks under a
/// TxnID never shown are asked about in as few questions as gaps of a week allow.
///
/// A recovery that asked the same before has the same id and the same bytes.
package func questions(
  about lines: [SentLine], sets: [SentSet], unsettled: [String] = []
) -> Questions {
  let unsettled = Set(unsettled)
  let open = Dictionary(
    grouping: lines.filter { line in
      line.state == .unknown || line.state.isCorrecting && unsettled.contains(line.set)
    }, by: \.set)
  let order = Dictionary(sets.enumerated().map { ($1.id, $0) }) { first, _ in first }
  let lost = open.keys.sorted { left, right in
    (order[left] ?? .max, left) < (order[right] ?? .max, right)
  }
  var recoveries: [RecoveryQuestion] = []
  var times: [TimeQuestion] = []
  for set in lost {
    let lines = (open[set] ?? []).sorted { $0.number < $1.number }
    times += ranges(of: lines.map(\.date)).map { TimeQuestion(days: $0, set: set) }
    recoveries.append(
      RecoveryQuestion(
        number: recoveries.count + 1, lost: set, messageSetID: recoveryID(of: set, lines),
        lines: lines.map(\.number)))
  }
  let nameless = lines.filter { line in
    line.state.standing?.txnID.isEmpty == true
      && !times.contains { $0.days.contains(line.date) }
  }
  times += ranges(of: nameless.map(\.date)).map { TimeQuestion(days: $0) }
  return Questions(recoveries: recoveries, times: times)
}

/// From the lost set and what is open in it: asking about less is another question.
private func recoveryID(of lost: String, _ lines: [SentLine]) -> String {
  var content = MessageSetContent("recovery")
  content.append(lost)
  for line in lines { content.append(line.identity.hexadecimal) }
  return content.id
}

/// Days in as few ranges as possible, without asking for a whole week that nobody wants.
private func ranges(of days: [WorkDate]) -> [ClosedRange<WorkDate>] {
  var ranges: [ClosedRange<WorkDate>] = []
  for day in Set(days).sorted() {
    if let last = ranges.last, day.dayNumber - last.upperBound.dayNumber <= 7 {
      ranges[ranges.count - 1] = last.lowerBound...day
    } else {
      ranges.append(day...day)
    }
  }
  return ranges
}

/// Numbers of files, which sort as they count.
func fourDigits(_ number: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
