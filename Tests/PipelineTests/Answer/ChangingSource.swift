import QuickBooksStandIn
import Seeds
import Timesheets

/// A time system whose lines are changed, withdrawn and added between two exports, each under a
/// name of its own for ever.
struct ChangingSource {
  struct Line {
    var line: GeneratedLine
    let document: Int
    /// Never withdrawn: by what comes again in an export it is known what does not.
    let isAnchor: Bool
    var isGone = false
    /// All that it ever said, the latest last.
    var said: [Booked]
    /// How its notes begin, and those of no other line.
    let tag: String
  }

  static let documents = 3
  private static let firstDay = WorkDate(dayNumber: 20_512)  // 2026-02-28

  let company: GeneratedCompany
  /// Whether lines bear TxnIDs, else requestIDs.
  let hasTxnIDs: Bool
  private(set) var lines: [Line] = []
  private var makers: [LineMaker] = []
  private var exports = 0

  init(_ random: inout SeededGenerator) {
    company = GeneratedCompany(&random)
    hasTxnIDs = random.chance(50)
    for document in 0..<Self.documents {
      var maker = LineMaker(
        company, first: Self.firstDay.adding(days: Int32(document * 7 + 1)), days: 7)
      maker.idPrefix = "\(document + 1)"
      makers.append(maker)
      add(to: document, on: Self.firstDay.adding(days: Int32(document * 7)), &random)
      add(to: document, on: Self.firstDay.adding(days: Int32(document * 7 + 8)), &random)
      for _ in 0..<random.number(2...10) { add(to: document, &random) }
    }
  }

  /// Changes some lines, withdraws some and adds some.
  mutating func change(_ random: inout SeededGenerator) {
    for index in lines.indices where !lines[index].isGone && random.chance(20) {
      if random.chance(30), !lines[index].isAnchor {
        lines[index].isGone = true
      } else {
        alter(&lines[index], &random)
        lines[index].said.append(Booked(lines[index].line))
      }
    }
    for document in 0..<Self.documents where random.chance(30) {
      let day = Self.firstDay.adding(days: Int32(document * 7 + 1))
      add(to: document, on: day, &random)
      add(to: document, &random)
    }
  }

  /// An export of some of its documents, with lists beside it and perhaps QuickBooks' own time.
  mutating func delivery(
    of documents: [Int], _ options: CarryOptions, shown: [UInt8]? = nil
  ) -> Delivery {
    exports += 1
    var delivery = Delivery()
    delivery.options = options
    var company = company
    company.modified = "2026-03-15T08:\(10 + exports):00-05:00"
    delivery.add("lists.xml", QBXMLExport().lists(of: company))
    for document in documents {
      let lines = lines.filter { $0.document == document && !$0.isGone }.map(\.line)
      let export = QBXMLExport()
      delivery.add(
        "week-\(document).xml", hasTxnIDs ? export.exported(lines) : export.requested(lines))
    }
    if let shown { delivery.files.append(("standing.xml", shown)) }
    return delivery
  }

  /// Adds a line of any day, or one that stays on this day for good.
  private mutating func add(
    to document: Int, on day: WorkDate? = nil, _ random: inout SeededGenerator
  ) {
    var line = makers[document].line(&random)
    line.date = day ?? line.date
    if !hasTxnIDs { line.id = lettered(line.id) }
    if line.billable == .hasBeenBilled { line.billable = .notBillable }
    let tag = "#\(lines.count) "
    line.notes = tag + line.notes
    lines.append(
      Line(
        line: line, document: document, isAnchor: day != nil, said: [Booked(line)], tag: tag))
  }

  /// The id with letters for its first digits, so that nobody takes it for a number.
  private func lettered(_ id: String) -> String {
    let parts = id.split(separator: "-")
    let letters = parts[0].map { String(UnicodeScalar(UInt8(0x67 + ($0.hexDigitValue ?? 0)))) }
    return "\(letters.joined())-\(parts[1])"
  }

  private func alter(_ line: inout Line, _ random: inout SeededGenerator) {
    switch random.number((line.isAnchor ? 1 : 0)...3) {
    case 0: line.line.date = line.line.date.adding(days: random.chance(50) ? 1 : -1)
    case 1: line.line.minutes = line.line.minutes % 300 + 1
    case 2: line.line.notes += "!"
    default: line.line.item = company.items[random.number(0...2)]
    }
  }
}
