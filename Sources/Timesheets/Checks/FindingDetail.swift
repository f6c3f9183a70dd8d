/// What a finding saw and what it expected, one case per root cause, as data.
///
/// Both languages switch over it exhaustively, so a cause without a sentence does not compile.
package enum FindingDetail: Hashable, Sendable {
  // Unknown: what the bundle lacks
  /// The check cannot be decided; the export named would decide it.
  case undecided(by: DecidingExport)

  // bundle-statement
  case digestDiffers(file: String, stated: String, found: String)
  case fileMissing(file: String)
  case statementUnreadable(StatementFault)
  // document-readable
  case malformedXML(XMLFault)
  case forbiddenXML(XMLRefusal)
  /// qbXML is the text of another document's element; the name is empty when it is not known.
  case wrappedQBXML(element: String)
  case unknownQBXMLVersion(String)
  case unreadableHeader(reason: HeaderFault)
  /// The bytes are no text of the encoding that the document states or shows.
  case undecodableText(TextFault)
  // line-readable
  case openQuote(column: String)
  case rowWithoutHeader(keyword: String)
  case surplusCells(expected: Int, found: Int)
  /// A line of more bytes than are read; what follows the limit is lost.
  case lineTooLong(limit: Int)
  /// A block that the next section ended in place of its end word (`ENDGRP`).
  case blockNotEnded(endWord: String)
  // value-readable
  case unreadableValue(field: String, text: String)
  /// A row that ends before the columns of its header do: it may be cut.
  case missingCells(expected: Int, found: Int)
  /// An element that leaves it open what its entry says.
  case doubtfulElement(String, ElementDoubt)
  // response-status
  case responseRefused(list: String, code: Int, message: String)

  // timer-file
  case timer(TimerDetail)

  // company-bound, company-mixed, company-sample
  case otherCompany(found: String, expected: String)
  case severalCompanies(names: [String])
  case sampleCompany(name: String)
  // host-version, host-country, host-file-mode
  case versionUnsupported(chosen: String, highest: String)
  case editionNoted(country: String)
  case multiUserMode
  // lists-complete, lists-fresh
  case pagesMissing(list: ListKind, remaining: Int)
  /// Elements that `retCount` or an earlier page announces are not there.
  case elementsMissing(list: ListKind, missing: Int)
  case activeOnly(list: ListKind)
  case listsOlder(days: Int, allowed: Int)
  // time-tracking-on, week-start
  case timeTrackingOff
  case weekStartsDiffer(source: Weekday, quickBooks: Weekday, minutesMoved: Int, weeks: Int)

  // person-linked and the other links
  /// No list element has the name; `near` is offered and never applied.
  case notListed(role: ReferenceRole, name: String, near: [String])
  /// The entry names nobody, or nothing where the pipeline requires something.
  case notGiven(role: ReferenceRole)
  /// The name matches but for letter case.
  case caseDiffers(role: ReferenceRole, name: String, listed: String)
  case inactive(role: ReferenceRole, name: String)
  /// The name stands on more than one list, or twice on one.
  case ambiguous(role: ReferenceRole, name: String, lists: [ListKind])
  /// Several people of the source share the name that links to one person of QuickBooks.
  case sharedName(name: String, aliases: [String])
  /// The mapping table sends the name to an element that no list has.
  case mappedToMissing(role: ReferenceRole, name: String, target: String)
  case personIsCustomer(name: String)
  case workerKindRefused(name: String, kind: ListKind)
  // person-employed
  case beforeHire(name: String, date: WorkDate, hired: WorkDate)
  case afterRelease(name: String, date: WorkDate, released: WorkDate)
  // reference-agrees
  case idAndNameDiffer(role: ReferenceRole, listID: String, listed: String, given: String)
  case idUnknownNameKnown(role: ReferenceRole, listID: String, name: String)
  // item-is-service, class-tracking, assignment
  case notService(name: String, type: String)
  case classTrackingOff(name: String)
  case notAssigned(person: String, customer: String)

  // Pay
  case payrollRefused(code: Int, message: String)
  case payrollHidden
  case timeDataOff(employee: String)
  case timeDataNotSet(employee: String)
  case noEarnings(employee: String)
  case wageItemOnNonEmployee(person: String, kind: ListKind, wageItem: String)
  case hourTypeUnmapped(employee: String, hourType: String, earnings: [String])
  /// Paid from time data, yet the entry names no wage item: the hours would pay 0.
  case noWageItem(employee: String)
  case wageItemMissing(name: String, near: [String])
  case nonWageItem(name: String)
  case wageItemInactive(name: String)
  case notAmongEarnings(wageItem: String, employee: String, earnings: [String])
  case wageTypeDiffers(wageItem: String, wageType: WageType, hourType: String)

  // The entry itself
  case billableLacks(customer: Bool, item: Bool)
  case billableNotGiven
  case durationUnreadable(text: String)
  case durationMissing
  case durationZero
  case durationNegative(minutes: Int)
  case durationOverDay(minutes: Int)
  /// IIF timer files hold at most 23:59 (domain facts 5.3).
  case durationOverTimer(minutes: Int)
  case dayOver(person: String, date: WorkDate, minutes: Int)
  case dateMissing
  case dateUnreadable(text: String)
  case dateImpossible(text: String)
  /// A date or duration in a form that qbXML does not have.
  case otherForm(OtherForm, text: String)
  case dayOrderShown(DayOrder)
  case outsidePeriod(date: WorkDate, from: WorkDate?, through: WorkDate?)
  case outsideLimits(date: WorkDate, earliest: WorkDate, latest: WorkDate)
  case beforeClosing(date: WorkDate, closing: WorkDate)
  case textTooLong(field: String, length: Int, limit: Int)
  case characterLost(field: String, character: String, position: Int, more: Int)

  // Twice
  case sameSourceID(id: String, first: Place)
  case sameSourceIDOtherContent(id: String, first: Place)
  case equalLines(first: Place)
  case copiedDocument(of: MemberName)
  /// Entries came again as they were carried with the run.
  case carriedBefore(run: String)
  /// The entry's source says something else of it now than when it was carried.
  case correction(CorrectionDetail)
  /// Entries of the run are carried once more, because a person released them.
  case carriedAgain(run: String)
  /// Entries of the run are proved not to stand in QuickBooks, and are carried once more.
  case carriedAnew(run: String)
  /// Entries of the run are proved not to stand in QuickBooks, and came again as they were.
  case returnedUnmended(run: String)
  /// The run carried an entry of this person and day that came again with the others no more: what
  /// is new there may be the same, corrected. The minutes where it is one for one.
  case mayCorrect(person: String, date: WorkDate, run: String, minutes: MinutesChange?)
  case standsInQuickBooks(txnID: String)
}

/// The minutes of an entry then and now.
package struct MinutesChange: Hashable, Sendable {
  package let before: Int
  package let now: Int

  package init(before: Int, now: Int) {
    self.before = before
    self.now = now
  }
}

/// The export that would decide an unknown check.
package enum DecidingExport: String, Hashable, CaseIterable, Sendable {
  case employees, vendors, otherNames, people, customers, items, classes, wageItems
  case payrollInfo, preferences, company, host, weekStart, exportDates, allActiveStates
  case assignmentTable
  case timerLists
}

/// XML that is well-formed but refused.
package enum XMLRefusal: String, Hashable, Sendable {
  case entity, depth, attributes, textLength, names

  /// The limit that the document passes, where a pipeline may change it.
  package var limit: ReadingLimit? {
    switch self {
    case .entity, .names: nil
    case .depth: .xmlDepth
    case .attributes: .xmlAttributes
    case .textLength: .xmlTextBytes
    }
  }
}

/// Why a table's header row cannot be used.
package enum HeaderFault: String, Hashable, Sendable {
  case missingColumns, repeatedColumns, misnamedColumns, noHeader
}

/// Why nobody can tell what an element of an entry says.
package enum ElementDoubt: CaseIterable, Hashable, Sendable {
  /// It stands there again, where one at most was expected.
  case repeated
  /// Another element stands in its text.
  case holdsElement
}

/// A form of a value that other formats have and qbXML has not.
package enum OtherForm: CaseIterable, Hashable, Sendable {
  /// `7:30`, which is read all the same.
  case clock
  /// `7.5`
  case decimalHours
  /// `11/09/2026`
  case date
}
