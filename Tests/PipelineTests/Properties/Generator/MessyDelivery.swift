import Foundation
import Seeds
import Timesheets

/// A delivery with much wrong in it, and what has to become of each of its lines.
struct MessyDelivery {
  /// What a time system may write.
  enum Format: CaseIterable {
    case exported, requested, timer, timesheet

    var isXML: Bool { self == .exported || self == .requested }
  }

  /// A line, how it has to end, and the position of its file.
  struct Ended {
    var line: GeneratedLine
    var state: EntryState
    var file: Int
  }

  let company: GeneratedCompany
  var delivery = Delivery()
  private(set) var listFiles: [Delivery.File] = []
  private(set) var ended: [Ended] = []
  /// Whether a document breaks off, so that all of it is held.
  private(set) var hasBrokenFile = false
  private let first: WorkDate
  /// Begins every id, so that the lines of two deliveries are told apart.
  private let idPrefix: String

  init(_ random: inout SeededGenerator) {
    let company = GeneratedCompany(&random)
    self.init(of: company, Self.options(company, &random), &random)
  }

  /// A delivery of two weeks that begin `weeks` after the first.
  init(
    of company: GeneratedCompany, _ options: CarryOptions, weeks: Int = 0,
    idPrefix: String = "", _ random: inout SeededGenerator
  ) {
    self.company = company
    self.idPrefix = idPrefix
    first = Self.firstDay.adding(days: Int32(weeks * 7))
    delivery.options = options
    delivery.add("lists.xml", QBXMLExport().lists(of: company))
    listFiles = delivery.files
    // Exported time is a source only where there is no other.
    if random.chance(40) {
      for _ in 0..<random.number(1...3) { addFile(.exported, &random) }
    } else {
      for format in Format.allCases.dropFirst() where random.chance(60) {
        addFile(format, &random)
      }
      if delivery.files.count == 1 { addFile(.timesheet, &random) }
    }
    if random.chance(25) { copyAFile(&random) }
  }

  /// The same delivery some time later: all of it, and one more file.
  func grown(_ random: inout SeededGenerator) -> MessyDelivery {
    var grown = self
    let isExported = delivery.files[1].name.hasSuffix(Format.exported.fileName)
    grown.addFile(
      isExported ? .exported : random.pick(Array(Format.allCases.dropFirst())), &random)
    return grown
  }

  /// Entries and minutes of the lines that must end so.
  func tally(where isCounted: (EntryState) -> Bool) -> Tally {
    var tally = Tally()
    for ended in ended where isCounted(ended.state) { tally.add(minutes: ended.line.minutes) }
    return tally
  }

  /// What has to be carried, as payroll looks at it.
  var paidDays: [PaidDay] {
    ended.filter { $0.state == .batched }.map { PaidDay($0.line) }
  }

  static func options(
    _ company: GeneratedCompany, _ random: inout SeededGenerator
  ) -> CarryOptions {
    var options = CarryOptions()
    options.source.weekStart = random.pick([.monday, .sunday, nil])
    options.source.jobcodes = ["lunch": .leftOut]
    options.checks.weekStart = random.pick([.warn, .regroup])
    options.selection.approvedOnly = random.chance(30)
    options.mapping.lines = [
      MappingLine(
        role: .person, source: Flaw.mappedWord, target: company.employees[0].element.name)
    ]
    if random.chance(50) { options.selection.from = firstDay }
    if random.chance(30) { options.carry.vendors = .off }
    return options
  }

  private static let firstDay = WorkDate(dayNumber: 20_512)  // 2026-02-28

  private mutating func addFile(_ format: Format, _ random: inout SeededGenerator) {
    var maker = LineMaker(company, first: first)
    maker.hasPlainNotes = format == .timer
    maker.idPrefix = "\(idPrefix)\(delivery.files.count)"
    var lines: [GeneratedLine] = overlap(with: format, &random)
    for line in lines { end(line, as: .duplicate) }
    for _ in 0..<random.number(1...40) {
      var line = maker.line(&random)
      if format != .timesheet, delivery.options.selection.approvedOnly {
        end(line, as: .outside)  // Only a timesheet says what is approved.
      } else if random.chance(40) {
        let flaw = random.pick(Flaw.allCases)
        let (state, twin) = flaw.spoil(&line, of: self, as: format, &random)
        end(line, as: state)
        if let twin {
          lines.append(twin.line)
          end(twin.line, as: twin.state)
        }
      } else {
        end(line, as: .batched)
      }
      lines.append(line)
    }
    let text = format.text(of: lines, company: company, &random)
    let name = "\(delivery.files.count)-\(format.fileName)"
    let isCut = format.isXML && random.chance(10)
    delivery.files.append((name, encoded(isCut ? cut(text, &random) : text, &random)))
  }

  private mutating func end(_ line: GeneratedLine, as state: EntryState) {
    let isLeftOut = line.isVendor && delivery.options.carry.vendors == .off
    let end = isLeftOut ? EntryState.outside : state
    ended.append(Ended(line: line, state: end, file: delivery.files.count))
  }

  /// Lines that came with an earlier export already, as pages overlap.
  private func overlap(
    with format: Format, _ random: inout SeededGenerator
  ) -> [GeneratedLine] {
    guard format == .exported, !hasBrokenFile else { return [] }
    return ended.filter { $0.state == .batched && random.chance(8) }.map(\.line)
  }

  /// The text without its end: every line is there, and none of them may be carried.
  private mutating func cut(_ text: String, _ random: inout SeededGenerator) -> String {
    hasBrokenFile = true
    for index in ended.indices
    where ended[index].file == delivery.files.count && ended[index].state == .batched {
      ended[index].state = .held
    }
    return String(text.dropLast(random.number(2...18)))
  }

  /// Text in any of the encodings that hold all of it.
  private func encoded(_ text: String, _ random: inout SeededGenerator) -> [UInt8] {
    let written = random.pick(EncodingPropertyTests.ofTables)
    guard random.chance(50), let data = text.data(using: written.encoding) else {
      return Array(text.utf8)
    }
    return written.mark + data
  }

  /// The same file again under another name: whatever is not left out is a duplicate.
  private mutating func copyAFile(_ random: inout SeededGenerator) {
    let index = random.number(1...(delivery.files.count - 1))
    delivery.files.append(("copy-of-\(delivery.files[index].name)", delivery.files[index].bytes))
    for line in ended where line.file == index {
      let state = line.state == .outside ? EntryState.outside : .duplicate
      ended.append(Ended(line: line.line, state: state, file: delivery.files.count - 1))
    }
  }
}
