/// What the check `timer-file` saw, as data.
package enum TimerDetail: Hashable, Sendable {
  // Timer files of the delivery
  case noHeader
  /// Something stands before TIMERHDR.
  case headerNotFirst
  case noCompanyName
  case noCreateTime
  /// FROMTIMER is not Y.
  case notFromTimer
  /// COMPANYCREATETIME is not the one of the company's own Timer Lists export.
  case otherCreateTime(found: String, expected: [String])
  case slip(TimerSlip)
  /// Names that no list has, which Timer import would make records of; `more` counts those that
  /// are not named.
  case creates(role: ReferenceRole, names: [String], more: Int)

  // Timer files that the pipeline asks for
  /// No Timer Lists export says the company's create time.
  case createTimeUnknown
  /// Timer Lists exports say different ones.
  case createTimesDiffer([String])
  case unwritable(TimerMisfit)
  /// The note is longer than a timer file holds.
  case noteShortened
}

/// What of an entry a timer file cannot hold, so that its batch has none.
package enum TimerMisfit: Hashable, Sendable {
  /// 24:00, where 23:59 is the most.
  case duration
  /// A year that two digits do not tell for sure.
  case date
  /// A character that Windows-1252 lacks: another one in its place would name somebody else.
  case name(ReferenceRole, String)
}

extension TimerMisfit {
  /// The most minutes that a timer file holds.
  package static let longest = WorkMinutes.longest - 1
  /// Characters that NOTE holds.
  package static let longestNote = 1000
  /// The days whose year two digits tell: Windows takes 50 to 99 for years of the last century.
  private static let years = 1980...2049

  /// Whether a timer file can hold this day.
  package static func fits(_ date: WorkDate) -> Bool { years.contains(date.components.year) }
}
