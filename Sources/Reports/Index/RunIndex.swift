import Timesheets

/// What `index.html` tells: the newest runs of a company, what all of them come to, and nobody's
/// name.
package struct RunIndex: Sendable {
  /// So many runs an index names one by one. It is written anew for each: with all of them, every
  /// delivery would cost more than the one before, and a browser would be slow to open it. These
  /// are most of a year of one run on each working day.
  package static let longest = 200

  /// What all runs of the company come to, those that the index does not name too.
  package struct Sums: Sendable {
    package let runs: Int
    /// With the minutes of the batches, as they were rounded.
    package let batched: Tally
    package let held: Tally
    /// What became of the batched entries; without the states that none is in.
    package let states: [LoadStateName: Tally]
    /// Entries that a later run carried again; not among `states`.
    package let carriedAgain: Tally

    package init(
      runs: Int, batched: Tally, held: Tally, states: [LoadStateName: Tally], carriedAgain: Tally
    ) {
      self.runs = runs
      self.batched = batched
      self.held = held
      self.states = states
      self.carriedAgain = carriedAgain
    }
  }

  /// One run of the company.
  package struct Run: Sendable {
    package let name: String
    /// Nil where its report cannot be read any more.
    package let verdict: RunVerdict?
    /// With the minutes of the batches, as they were rounded.
    package let totals: ControlTotals
    /// What became of its entries; without the states that none is in.
    package let states: [LoadStateName: Tally]
    /// Entries that a later run carried again; not among `states`.
    package let carriedAgain: Tally
    /// Whether it wrote files that correct entries of earlier runs.
    package let hasCorrections: Bool
    /// Its pages that can be opened from the index, by their path from there.
    package let pages: [String]
    /// What follows on it, oldest first.
    package let followUps: [FollowUp]

    package init(
      name: String, verdict: RunVerdict?, totals: ControlTotals,
      states: [LoadStateName: Tally], carriedAgain: Tally,
      hasCorrections: Bool = false, pages: [String], followUps: [FollowUp]
    ) {
      self.name = name
      self.verdict = verdict
      self.totals = totals
      self.states = states
      self.carriedAgain = carriedAgain
      self.hasCorrections = hasCorrections
      self.pages = pages
      self.followUps = followUps
    }
  }

  /// A folder that follows on a run.
  package struct FollowUp: Sendable {
    package let name: String
    package let kind: FollowUpKind
    /// Its texts that can be opened from the index, by their path from there.
    package let pages: [String]

    package init(name: String, kind: FollowUpKind, pages: [String]) {
      self.name = name
      self.kind = kind
      self.pages = pages
    }
  }

  /// Tells this ledger's index from that of another one in the same outbox.
  package let mark: RunIndexMark
  package let company: String
  /// The heading by option; nil makes one of the company's name.
  package let title: String?
  package let languages: [Language]
  /// The newest ones, newest first.
  package let runs: [Run]
  package let sums: Sums
  /// What is told before the runs of who carries them, by language; empty where a person does.
  package var carrying: [Language: [String]] = [:]

  package init(
    mark: RunIndexMark, company: String, title: String?, languages: [Language], runs: [Run],
    sums: Sums
  ) {
    precondition(!languages.isEmpty, "an index in no language")
    precondition(runs.count <= sums.runs, "more runs than there are")
    self.mark = mark
    self.company = company
    self.title = title
    self.languages = languages
    self.runs = runs
    self.sums = sums
  }

  /// What the runs come to that are not named; nil when all are.
  var older: Sums? {
    runs.count < sums.runs ? sums - Sums(of: runs) : nil
  }

  /// The bytes of `index.html`: a part for each language, one after the other.
  package var bytes: [UInt8] { Array(PageTemplate.render(IndexPage(self)).utf8) }

  /// The files of runs and follow-ups that an index leads to.
  package static let pageNames: [String] =
    ["report", "run-sheet"].flatMap { stem in Language.allCases.map { page(stem, $0) } }
    + FollowUpKind.allCases.flatMap { kind in
      Language.allCases.map { text(kind, $0) }
    }

  static func page(_ stem: String, _ language: Language) -> String {
    "\(stem).\(language.rawValue).html"
  }

  static func text(_ kind: FollowUpKind, _ language: Language) -> String {
    "\(kind.rawValue).\(language.rawValue).txt"
  }
}

extension RunIndex.Sums {
  /// What these runs come to.
  init(of runs: [RunIndex.Run]) {
    self.init(
      runs: runs.count,
      batched: runs.reduce(Tally()) { $0 + $1.totals.batched },
      held: runs.reduce(Tally()) { $0 + $1.totals.held },
      states: runs.reduce(into: [:]) { $0.merge($1.states) { $0 + $1 } },
      carriedAgain: runs.reduce(Tally()) { $0 + $1.carriedAgain })
  }

  static func - (all: Self, some: Self) -> Self {
    func rest(_ all: Tally, _ some: Tally) -> Tally {
      Tally(entries: all.entries - some.entries, minutes: all.minutes - some.minutes)
    }
    return Self(
      runs: all.runs - some.runs, batched: rest(all.batched, some.batched),
      held: rest(all.held, some.held),
      states: all.states.merging(some.states, uniquingKeysWith: rest)
        .filter { $0.value.entries > 0 },
      carriedAgain: rest(all.carriedAgain, some.carriedAgain))
  }
}

/// Whose index a page is: that of the ledger whose first run has this name.
///
/// No two ledgers have the same one, and a company that is renamed keeps its own.
package struct RunIndexMark: Hashable, Sendable {
  /// As many bytes of a page as surely hold its mark.
  package static let bytesBefore = 4096

  let firstRun: String

  package init(firstRun: String) {
    self.firstRun = firstRun
  }

  /// Whether a page that begins with these bytes has this mark.
  package func isOn(_ head: [UInt8]) -> Bool {
    String(decoding: head, as: UTF8.self).contains(Self.tag(firstRun))
  }

  static func tag(_ content: String) -> String {
    "<meta name=\"timeferry-ledger\" content=\"\(content)\"/>"
  }
}

/// What an index takes from the newest report: how it is to be told.
package struct IndexedReport: Sendable {
  package let title: String?
  package let languages: [Language]

  /// Reads a `report.json`; nil where it is none of this form.
  package init?(_ document: DocumentBytes) {
    let members = try? JSONReader.members(["options"], of: document, .untilFound)
    guard let options = members?["options"],
      let words = options["output.languages"]?.text
    else { return nil }
    title = options["report.title"]?.text
    languages = words.split(separator: " ").compactMap { Language(rawValue: String($0)) }
    if languages.isEmpty { return nil }
  }

  /// The verdict that a report's first bytes tell; nil where they do not.
  package static func verdict(in head: [UInt8]) -> RunVerdict? {
    let members = try? JSONReader.members(["verdict"], of: DocumentBytes(head), .untilFound)
    return members?["verdict"]?.text.flatMap { RunVerdict(rawValue: $0) }
  }
}
