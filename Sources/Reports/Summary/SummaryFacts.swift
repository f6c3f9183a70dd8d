import Timesheets

/// What each short summary of a run tells, in words and without a form: the plain text and the
/// Markdown are made of it.
struct SummaryFacts {
  /// People listed by name; the rest are counted.
  static let peopleShown = 12

  let report: RunReport
  let words: Words
  /// Where the files are; nil when nothing was published.
  let folder: String?
  private let hours: HourTotals

  init(_ report: RunReport, _ hours: HourTotals, _ language: Language, folder: String?) {
    self.report = report
    self.hours = hours
    words = Words(language, documents: DocumentNames(report.records))
    self.folder = folder
  }

  /// The company's name, or that none is known.
  var company: String {
    report.company.isEmpty ? words.label(.noCompany) : report.company.onOneLine()
  }

  /// What changed since the run before this one; nil without one.
  var comparison: RunComparison? { RunComparison(report, hours) }

  /// The carried hours by person, those that are not named in one line, and their sum; empty when
  /// nothing is carried.
  var people: [(caption: String, tally: Tally)] {
    guard !hours.people.isEmpty else { return [] }
    var lines = hours.people.prefix(Self.peopleShown).map { line in
      (caption: report.lists[line.person].fullName.onOneLine(), tally: line.tally)
    }
    let rest = hours.people.dropFirst(Self.peopleShown)
    if !rest.isEmpty {
      lines.append((words.andMore(rest.count), rest.reduce(Tally()) { $0 + $1.tally }))
    }
    return lines + [(words.label(.total), hours.total)]
  }

  /// Titles of the checks that the bundle cannot decide.
  var unproved: [String] {
    UnprovedList(report).findings.map { words.catalogue($0.check).title }
  }

  /// What the folder holds, or why there is none.
  var contents: String {
    guard folder != nil else {
      return report.repeatOf.map(words.repeatedSentence) ?? words.label(.nothingPublished) + "."
    }
    let languages = report.options.output.languages
    let language = languages.contains(words.language) ? words.language : languages[0]
    var contents = "\(words.label(.reportIsIn)) report.\(language.rawValue).html"
    if !report.batches.isEmpty {
      contents += "; " + words.lead(words.label(.batches).lowercased()) + "batches/"
    }
    if !report.corrections.isEmpty {
      contents += "; " + words.lead(words.label(.corrections).lowercased()) + "corrections/"
    }
    if !report.timerFiles.isEmpty {
      contents += "; " + words.lead(words.label(.timerFiles).lowercased()) + "timer/"
    }
    return contents
  }

  /// What to do next, in order.
  var nextSteps: [String] {
    let isLoadable = folder != nil && !report.batches.isEmpty
    var steps = words.nextSteps(
      report.verdict, hasBatches: isLoadable, canary: report.canaryBeforeOthers,
      isUndecided: report.isMerelyUndecided, isCarried: report.courierUser != nil)
    let isCarried = report.courierUser != nil
    if folder != nil, !report.corrections.isEmpty, !isCarried {
      steps.append(words.loadCorrections(hasBatches: isLoadable))
    }
    if folder != nil, !report.timerFiles.isEmpty {
      steps.insert(isCarried ? words.sentence(.noTimerFiles) : words.timerWarning, at: 0)
    }
    return steps
  }
}
