import Timesheets

/// The check `timer-file`.
///
/// **What it proves.** A file with TIMEACT rows is one that QuickBooks' own Timer import takes as
/// it was meant; and the timer files that the pipeline asks for can be written.
///
/// **Why it matters.** Timer import answers for no row. It makes a new employee or customer of
/// every name it does not know, and what it takes for another duration or company shows only in
/// the paychecks (domain facts 5.3).
///
/// **What proves it.** TIMERHDR and the rows as they are written; COMPANYCREATETIME against a Timer
/// Lists export of the company file; the names against the lists.
///
/// **When it is unknown.** The bundle has no Timer Lists export to compare COMPANYCREATETIME with.
///
/// **Fix in QuickBooks.** File > Utilities > Export > Timer Lists.
///
/// What a reader refuses or another check holds (a duration over 23:59, a note over 1,000
/// characters) is told there and not here.
///
/// Prevents no status: Timer import gives none.
enum TimerFile {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let places = EntryPlaces(of: examined.source)
    for (index, document) in examined.records.documents.enumerated() {
      guard let form = document.timerForm else { continue }
      let id = DocumentID(index: UInt32(index))
      let entries = examined.source.indices.filter {
        examined.source[$0].place.document == id && examined.outside[$0] == nil
      }
      examineHeader(
        of: document, Subject.document(id), entries, by: examined.records.timerCompany, &findings)
      for slip in TimerSlip.allCases {
        guard let lines = form.lines[slip], let first = lines.first else { continue }
        let number = report(
          .slip(slip), on: .document(id),
          at: FindingPlace(document: id, line: first, element: slip.field), examined, &findings)
        for line in lines {
          for entry in places.entries(at: FindingPlace(document: id, line: line))
          where examined.outside[entry] == nil {
            findings.concern(entry: entry, finding: number)
          }
        }
      }
      examineNames(.person, of: entries, in: id, examined, &findings)
      examineNames(.customer, of: entries, in: id, examined, &findings)
    }
    if examined.options.output.timer { examineOutput(examined, &findings) }
  }

  /// A year of four digits is read well by all that is known: it is noted, not warned of.
  private static func report(
    _ detail: TimerDetail, on subject: Subject, at place: FindingPlace, _ examined: Examined,
    _ findings: inout FindingCollector
  ) -> Int {
    guard detail == .slip(.fourDigitYear) else {
      return findings.report(.timerFile, on: subject, .timer(detail), at: place)
    }
    return findings.report(
      .timerFile, examined.severity(of: .timerFile, milder: .note), on: subject, .timer(detail),
      at: place)
  }

  private static func examineHeader(
    of document: ReadDocument, _ subject: Subject, _ entries: [Int], by company: TimerCompany,
    _ findings: inout FindingCollector
  ) {
    guard let form = document.timerForm else { return }
    func tell(_ detail: FindingDetail, _ verdict: Verdict = .fail, at place: Place, _ field: String)
    {
      let number = findings.report(
        .timerFile, verdict, on: subject, detail, at: FindingPlace(place, element: field))
      for entry in entries { findings.concern(entry: entry, finding: number) }
    }
    guard let header = document.timerHeaders.first else {
      return tell(.timer(.noHeader), at: form.place, "TIMERHDR")
    }
    if !form.startsWithHeader { tell(.timer(.headerNotFirst), at: header.place, "TIMERHDR") }
    if header.companyName.isEmpty { tell(.timer(.noCompanyName), at: header.place, "COMPANYNAME") }
    if header.purpose != .activities {
      tell(.timer(.notFromTimer), at: header.place, "FROMTIMER")
    }
    let field = "COMPANYCREATETIME"
    guard header.hasCreateTime else {
      return tell(.timer(.noCreateTime), at: header.place, field)
    }
    let expected: [String]
    switch company {
    case .unknown: return tell(.undecided(by: .timerLists), .unknown, at: header.place, field)
    case .known(_, let createTime): expected = [createTime]
    case .contradictory(let createTimes): expected = createTimes
    }
    if !expected.contains(header.companyCreateTime) {
      let detail = TimerDetail.otherCreateTime(found: header.companyCreateTime, expected: expected)
      tell(.timer(detail), at: header.place, field)
    }
  }

  /// Names that a finding gives; the others are counted.
  private static let namesTold = 5

  /// Names that all lists are there to know and none does. What a mapping line leads elsewhere is
  /// known to whoever wrote it.
  private static func examineNames(
    _ role: ReferenceRole, of entries: [Int], in document: DocumentID, _ examined: Examined,
    _ findings: inout FindingCollector
  ) {
    var unknown: [ReferenceID] = []
    var seen: Set<ReferenceID> = []
    var concerned: [Int] = []
    for entry in entries {
      let id = examined.source[entry][role]
      guard examined.linking[role][id] == .notListed else { continue }
      concerned.append(entry)
      if seen.insert(id).inserted { unknown.append(id) }
    }
    guard let first = concerned.first else { return }
    let number = findings.report(
      .timerFile, on: .document(document),
      .timer(
        .creates(
          role: role, names: unknown.prefix(namesTold).map(examined.name(of:)),
          more: max(0, unknown.count - namesTold))),
      at: examined.source[first].place(of: role))
    for entry in concerned { findings.concern(entry: entry, finding: number) }
  }

  // What the pipeline asks for

  private static func examineOutput(_ examined: Examined, _ findings: inout FindingCollector) {
    switch examined.records.timerCompany {
    case .unknown:
      findings.report(.timerFile, on: .bundle, .timer(.createTimeUnknown))
      return
    case .contradictory(let createTimes):
      findings.report(.timerFile, on: .bundle, .timer(.createTimesDiffer(createTimes)))
      return
    case .known: break
    }
    examined.forEachEntry { index, record in
      guard let detail = unwritable(record, examined) else { return }
      let number = findings.report(
        .timerFile, on: .bundle, .timer(detail), at: FindingPlace(record.place))
      findings.concern(entry: index, finding: number)
    }
    for element in UsedElements(of: examined).all
    where element.role != .wageItem || examined.options.output.timerWageItems {
      guard Transcoder.windows1252(line: element.fullName) == nil else { continue }
      let number = findings.report(
        .timerFile, on: .element(element.role, element.fullName),
        .timer(.unwritable(.name(element.role, element.fullName))),
        at: examined.source[element.firstEntry].place(of: element.role))
      UsedElements.forEachEntry(using: element, in: examined) { entry in
        findings.concern(entry: entry, finding: number)
      }
    }
  }

  /// Of an entry, by what it will be carried with.
  private static func unwritable(
    _ record: TimeActivityRecord, _ examined: Examined
  ) -> TimerDetail? {
    guard let date = record.date, let time = WorkMinutes(record.minutes) else { return nil }
    let carried = examined.options.carry.rounding?.rounded(time) ?? time
    if carried.minutes > TimerMisfit.longest { return .unwritable(.duration) }
    if !TimerMisfit.fits(date) { return .unwritable(.date) }
    let isLong = examined.records.texts.utf8(record.notes).count > TimerMisfit.longestNote
    return isLong
      && examined.records.texts[record.notes].unicodeScalars.count
        > TimerMisfit.longestNote
      ? .noteShortened : nil
  }
}

extension TimerSlip {
  /// The column that shows it; empty where it may be any of several.
  fileprivate var field: String {
    switch self {
    case .decimalDuration: "DURATION"
    case .fourDigitYear: "DATE"
    case .backslashBreak: "NOTE"
    case .bareComma: ""
    }
  }
}
