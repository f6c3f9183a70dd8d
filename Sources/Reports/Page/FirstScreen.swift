import Timesheets

/// What a page says before anyone scrolls: whether to load, how many hours for whom, and what to
/// fix first.
///
/// Templates find the values by the names of these stored properties.
struct FirstScreen {
  /// People told by name; the others are counted, with their hours. A single one more is told as
  /// well: that line is no longer than the count.
  static let peopleShown = 4
  /// Affected people told by name.
  static let affectedShown = 3

  /// The style of the verdict: `good`, `look` or `mend`. The words say the same.
  let tone: String
  let mayLoad: String
  let answer: String
  let remarks: [PageLink]
  let howMany: String
  let hours: String
  /// Nil when nothing is carried.
  let people: PageTable?
  let links: [PageLink]
  let fixFirst: String
  let cause: String
  /// The hours that it frees; where nothing is held, the warning to read first.
  let reach: String?
  /// What was seen.
  let what: String?
  let cure: String?
  let place: String?
  let who: String?
  let fixLinks: [PageLink]

  init(_ report: RunReport, _ hours: HourTotals, _ words: Words) {
    tone = report.verdict.tone
    mayLoad = words.label(.mayLoad).forMarkup
    answer = words.loadAnswer(report).forMarkup
    let unproved = UnprovedList(report).findings.count
    remarks = unproved == 0 ? [] : [PageLink("unproved", words.unprovedSentence(unproved))]
    howMany = words.label(.howMany).forMarkup
    self.hours = words.hours(hours.total.minutes, of: hours.people.count).forMarkup
    people = Self.people(report, hours, words)
    links = hours.people.isEmpty ? [] : [PageLink("people", words.label(.byEmployee))]
    fixFirst = words.label(.fixFirst).forMarkup
    let causes = FixList(report).causes
    guard let first = causes.first else {
      cause = words.label(.nothingToFix).forMarkup
      let warning = report.findingsToMend.first
      let text = warning.map { words.sentence($0) }
      reach = text.map { (words.lead(words.label(.readFirst)) + $0.cause).forMarkup }
      what = text?.what.forMarkup
      cure = text?.cure.forMarkup
      place = warning?.place.map { words.place($0).forMarkup }
      who = nil
      let isUnprovedOnly = warning == nil && unproved > 0
      fixLinks = [
        isUnprovedOnly
          ? PageLink("unproved", words.label(.unproved))
          : PageLink("findings", words.label(.findings))
      ]
      return
    }
    let text = words.sentence(first.example)
    cause = text.cause.forMarkup
    reach = words.reach(of: first)?.forMarkup
    what = text.what.forMarkup
    cure = text.cure.forMarkup
    place = first.example.place.map { words.place($0).forMarkup }
    who = words.who(first.people, atMost: Self.affectedShown)?.forMarkup
    fixLinks = [PageLink("fix-list", words.wholeFixList(of: causes.count))]
  }

  private static func people(
    _ report: RunReport, _ hours: HourTotals, _ words: Words
  ) -> PageTable? {
    guard !hours.people.isEmpty else { return nil }
    var table = PageTable(
      words.label(.howMany), of: words.label(.person), numbers: [words.label(.hours)])
    table.repeatsHeading = true
    let shown = hours.people.count == peopleShown + 1 ? peopleShown + 1 : peopleShown
    for line in hours.people.prefix(shown) {
      table.add(
        report.lists[line.person].fullName, numbers: [words.decimalHours(line.tally.minutes)])
    }
    let others = hours.people.dropFirst(shown)
    if !others.isEmpty {
      let rest = others.reduce(0) { $0 + $1.tally.minutes }
      table.add(words.andMore(others.count), numbers: [words.decimalHours(rest)])
    }
    table.addTotals(words.label(.total), numbers: [words.decimalHours(hours.total.minutes)])
    return table
  }
}

/// A link to a section of the same page.
struct PageLink {
  /// The section's anchor.
  let target: String
  let text: String

  init(_ target: String, _ text: String) {
    self.target = target
    self.text = text.forMarkup
  }
}

extension RunVerdict {
  /// The style of the verdict: `good`, `look` or `mend`.
  var tone: String {
    switch self {
    case .carried: "good"
    case .carriedWithWarnings, .noTime: "look"
    case .partlyHeld, .allHeld, .refused: "mend"
    }
  }
}
