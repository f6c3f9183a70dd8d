import QuickBooksStandIn
import Reports
import Timesheets

/// What whoever loads may do wrong, or what a loader may leave out.
enum Habit: CaseIterable {
  /// Documents are loaded twice, and long after their remainder was written.
  case again
  /// Answers show nothing of what was written, or not which set they answer.
  case poorAnswers
  /// Documents lie about for a while.
  case delay
}

/// What goes wrong with one document beside faults of QuickBooks.
enum Trouble: CaseIterable {
  case twice, noRet, noSetID

  /// The request or the answer as this trouble leaves it.
  func spoiled(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    switch self {
    case .twice: return bytes
    case .noRet:
      let spoiled = text.replacing(
        "<QBXMLMsgsRq ", with: "<QBXMLMsgsRq responseData=\"includeNone\" ")
      return Array(spoiled.utf8)
    case .noSetID:
      guard text.contains("<QBXMLMsgsRs") else { return bytes }
      return Array(text.replacing(#/ newMessageSetID="[^"]*"/#, with: "").utf8)
    }
  }
}

extension Fault {
  /// Whether the answer ends in the middle.
  var cutsAnswer: Bool {
    if case .answerCut = self { true } else { false }
  }
}

/// What the reports of all follow-ups said.
struct Told {
  /// Entries that stand in QuickBooks twice, by both TxnIDs.
  private(set) var twice: [(first: String, second: String)] = []
  /// Entries that QuickBooks refused, and those of which nobody can tell whether they are there.
  private(set) var open: Set<EntryIdentity> = []

  mutating func take(_ report: FollowUpReport) {
    for line in report.lines {
      if case .refused = line.after { open.insert(line.identity) }
    }
    for finding in report.findings {
      switch finding.detail {
      case .loadedTwice(_, let first, let second): twice.append((first, second))
      case .ambiguousContent(let identity, _): open.insert(identity)
      default: break
      }
    }
  }
}

extension Loop {
  /// Deletes in QuickBooks, by hand, what reports say stands there twice.
  mutating func deleteWhatWasLoadedTwice() {
    for pair in told.twice {
      let books = Set(standIn.books.map(\.txnID))
      if books.contains(pair.first), books.contains(pair.second) { standIn.erase(pair.second) }
    }
  }
}

/// One entry with all that its hours are booked to.
struct Booked: Hashable {
  let day: PaidDay
  let customer: String
  let item: String
  let classElement: String

  init(_ line: GeneratedLine) {
    day = PaidDay(line)
    customer = line.customer?.name ?? ""
    item = line.item?.name ?? ""
    classElement = line.classElement?.name ?? ""
  }

  init(_ entry: BookEntry) {
    day = PaidDay(entry)
    customer = entry.customer?.fullName ?? ""
    item = entry.item?.fullName ?? ""
    classElement = entry.classElement?.fullName ?? ""
  }

  /// What stands in one and not in the other, each as often.
  static func difference(_ left: [Booked], _ right: [Booked]) -> [Booked] {
    var counts: [Booked: Int] = [:]
    for entry in right { counts[entry, default: 0] += 1 }
    return left.filter { entry in
      counts[entry, default: 0] -= 1
      return counts[entry, default: 0] < 0
    }
  }
}
