import Timesheets

/// What `index.html` tells: all runs of a company, and nobody's name.
package struct RunIndex: Sendable {
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
  /// Newest first.
  package let runs: [Run]

  package init(
    mark: RunIndexMark, company: String, title: String?, languages: [Language], runs: [Run]
  ) {
    precondition(!languages.isEmpty, "an index in no language")
    self.mark = mark
    self.company = company
    self.title = title
    self.languages = languages
    self.runs = runs
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
