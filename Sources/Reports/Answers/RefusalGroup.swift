import Timesheets

/// What QuickBooks refused with one status code, with its own words for each of them.
struct RefusalGroup {
  /// One text of QuickBooks, verbatim and empty when there is none, and the lines it is about.
  struct Message {
    let text: String
    var lines: [FollowUpLine] = []
  }

  let code: Int
  /// Whether changes and deletions were refused, and not what was to be added.
  let ofCorrections: Bool
  private(set) var messages: [Message] = []
  private(set) var tally = Tally()
  private var positions: [String: Int] = [:]

  private init(code: Int, ofCorrections: Bool) {
    self.code = code
    self.ofCorrections = ofCorrections
  }

  /// What the code asks for, by the first words that came with it.
  var group: StatusGroup {
    StatusGroup(
      code: code, severity: .error, hasReturned: false, message: messages.first?.text ?? "")
  }

  /// Every refusal of a follow-up: what was to be added first, then by hours, then by code.
  static func all(of report: FollowUpReport) -> [RefusalGroup] {
    var groups: [Key: RefusalGroup] = [:]
    for line in report.lines {
      guard let refusal = line.refusedWith else { continue }
      let key = Key(code: refusal.code, ofCorrections: line.refusal != nil)
      groups[key, default: RefusalGroup(code: key.code, ofCorrections: key.ofCorrections)]
        .add(line, refusal.message)
    }
    return groups.values.sorted { left, right in
      left.rank.lexicographicallyPrecedes(right.rank)
    }
  }

  private struct Key: Hashable {
    let code: Int
    let ofCorrections: Bool
  }

  private var rank: [Int] { [ofCorrections ? 1 : 0, -tally.minutes, code] }

  private mutating func add(_ line: FollowUpLine, _ text: String) {
    tally.add(minutes: Int(line.minutes))
    if let position = positions[text] {
      messages[position].lines.append(line)
    } else {
      positions[text] = messages.count
      messages.append(Message(text: text, lines: [line]))
    }
  }
}
