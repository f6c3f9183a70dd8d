import Timesheets

/// The lists written for the time system, and what making its lists equal to them would remove.
struct TimeSystemSection {
  /// Names shown on the page; the rest are in `report.json`.
  static let namesShown = 200

  private let report: RunReport
  private let lists: TimeSystemLists
  private let words: Words

  init(_ report: RunReport, _ words: Words) {
    self.report = report
    lists = TimeSystemLists(report)
    self.words = words
  }

  /// Nil when no export has a list to write.
  var section: PageSection? {
    guard !lists.written.isEmpty else { return nil }
    var section = PageSection(words.label(.timeSystemLists))
    section.paragraphs = [words.timeSystemSentence()]
    section.tables = [files]
    if lists.omission(of: .assignments) == nil, lists.assignmentsLeftOut > 0 {
      section.paragraphs.append(words.assignmentsLeftOut(lists.assignmentsLeftOut))
    }
    guard lists.omission(of: .employees) == nil || lists.omission(of: .jobs) == nil else {
      return section
    }
    section.paragraphs.append(words.removalSentence(removesSome: !report.absences.isEmpty))
    if !report.absences.isEmpty { section.tables.append(removals) }
    return section
  }

  private var files: PageTable {
    var table = PageTable(
      words.label(.timeSystemLists), of: words.label(.file), text: [words.label(.listHolds)],
      numbers: [words.label(.elements)])
    for list in TimeSystemList.allCases {
      if let omission = lists.omission(of: list) {
        table.add(list.path, text: [words.sentence(omission)], numbers: [""])
      } else {
        table.add(
          list.path, text: [words.name(list)], numbers: [words.number(lists.count(of: list))])
      }
    }
    return table
  }

  private var removals: PageTable {
    var table = PageTable(
      words.label(.wouldRemove), of: words.label(.name),
      text: [words.label(.kind), words.label(.reason)],
      numbers: [words.label(.entries), words.label(.hours)])
    for absence in report.absences.prefix(Self.namesShown) {
      table.add(
        absence.name.onOneLine(), text: [words.name(absence.role), words.sentence(absence)],
        numbers: words.columns(absence.time))
    }
    let more = report.absences.count - Self.namesShown
    if more > 0 { table.more = words.lead(words.andMore(more)) + "report.json" }
    return table
  }
}
