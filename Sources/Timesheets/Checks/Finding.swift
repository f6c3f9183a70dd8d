/// One failed or unknown check on one subject: facts only. Sentences are made last, in `Reports`.
package struct Finding: Sendable {
  package let check: CheckID
  package let verdict: Verdict
  package let severity: Severity
  package let subject: Subject
  package let detail: FindingDetail
  /// The first place that shows it; nil when it is about something that is nowhere.
  package let place: FindingPlace?
  /// Entries concerned and their minutes, held or not.
  package var affected: Tally

  package init(
    check: CheckID, verdict: Verdict, severity: Severity, subject: Subject,
    detail: FindingDetail, place: FindingPlace?, affected: Tally = Tally()
  ) {
    self.check = check
    self.verdict = verdict
    self.severity = severity
    self.subject = subject
    self.detail = detail
    self.place = place
    self.affected = affected
  }
}

/// What a finding is about.
package enum Subject: Hashable, Sendable {
  case bundle
  case document(DocumentID)
  /// A reference or list element by the name the source uses for it.
  case element(ReferenceRole, String)
  /// A person of the lists, where the finding is not about a reference to them.
  case employee(String)
  case personDay(person: String, date: WorkDate)
  /// One entry, by its index in the source records.
  case entry(Int)
}

/// The role a list element plays on a time entry.
package enum ReferenceRole: String, CaseIterable, Sendable {
  case person
  case customer
  case item
  case classReference = "class"
  case wageItem = "wage-item"
}

/// Where a finding shows, as far as it can be told. Lines and columns count from 1.
package struct FindingPlace: Hashable, Comparable, Sendable {
  package let document: DocumentID
  package let line: UInt32
  /// 0 when only the line is known.
  package let column: UInt32
  /// The vendor's name of the element or column; empty when the whole line is meant.
  package let element: String

  package init(document: DocumentID, line: UInt32, column: UInt32 = 0, element: String = "") {
    self.document = document
    self.line = line
    self.column = column
    self.element = element
  }

  package init(_ place: Place, element: String = "") {
    self.init(document: place.document, line: place.line, element: element)
  }

  /// The same place of a document before which so many more lines stand.
  package func moved(by lines: UInt32) -> FindingPlace {
    FindingPlace(document: document, line: line + lines, column: column, element: element)
  }

  package static func < (left: FindingPlace, right: FindingPlace) -> Bool {
    (left.document, left.line, left.column, left.element)
      < (right.document, right.line, right.column, right.element)
  }
}

/// Entries and their minutes, counted together so that neither is ever told without the other.
package struct Tally: Hashable, Sendable {
  package var entries: Int
  package var minutes: Int

  package init(entries: Int = 0, minutes: Int = 0) {
    self.entries = entries
    self.minutes = minutes
  }

  /// Counts one entry of this many minutes.
  package mutating func add(minutes: Int) {
    entries += 1
    self.minutes += minutes
  }

  package static func + (left: Tally, right: Tally) -> Tally {
    Tally(entries: left.entries + right.entries, minutes: left.minutes + right.minutes)
  }
}
