import Timesheets

/// One finding detail of every case, and several where a sentence has branches.
let sampleDetails: [FindingDetail] =
  readingDetails + companyDetails + linkDetails + payDetails + entryDetails + twiceDetails
  + correctionDetails.map { .correction($0) } + timerDetails.map { .timer($0) }

private let day = WorkDate(dayNumber: 20_766)
private let first = Place(document: DocumentID(index: 0), line: 1214)

private let xmlFaults: [XMLFault] = [
  .noElement, .cutShort, .otherEndTag(opened: "Name", line: 1214, closed: "FullName"), .openTag,
  .behindEnd, .declaration, .strayMark, .character, .undefinedEntity("eacute"), .attribute,
  .repeatedAttribute("requestID"), .openSection, .other("Sequence ]]>"), .other(""),
]

private let statementFaults: [StatementFault] =
  [
    .notYAML, .tooLarge, .unknownKey("wek-start", near: "week-start"),
    .unknownKey("owner", near: nil), .repeatedKey("company"), .missingKey("approval.by"),
    .reversed(from: "period.start", through: "period.end"),
    .contradiction("approved", "approval"),
    .wrongValue(key: "week-start", found: "Mondy", expected: .weekday, near: "monday"),
  ]
  + StatementValue.allCases.flatMap { value -> [StatementFault] in
    [
      .wrongValue(key: "files.csv", found: "[…]", expected: value, near: nil),
      .wrongValue(key: "files.csv", found: "", expected: value, near: nil),
      .wrongValue(key: "", found: "[…]", expected: value, near: nil),
    ]
  }

private let readingDetails: [FindingDetail] =
  DecidingExport.allCases.map { .undecided(by: $0) } + xmlFaults.map { .malformedXML($0) }
  + statementFaults.map { .statementUnreadable($0) } + [
    .digestDiffers(file: "time.xml", stated: "0a1b", found: "2c3d"),
    .fileMissing(file: "time.xml"),
    .forbiddenXML(.entity), .forbiddenXML(.depth), .forbiddenXML(.attributes),
    .forbiddenXML(.textLength), .forbiddenXML(.names),
    .wrappedQBXML(element: "response"), .wrappedQBXML(element: ""),
    .unknownQBXMLVersion("99.0"),
    .unreadableHeader(reason: .missingColumns), .unreadableHeader(reason: .repeatedColumns),
    .unreadableHeader(reason: .noHeader), .unreadableHeader(reason: .misnamedColumns),
    .undecodableText(.notUTF8), .undecodableText(.cutCharacter), .undecodableText(.outOfStep),
    .undecodableText(.unknownEncoding("iso-8859-2")),
    .openQuote(column: "NOTE"), .openQuote(column: ""),
    .rowWithoutHeader(keyword: "TIMEACT"),
    .surplusCells(expected: 9, found: 11), .missingCells(expected: 9, found: 4),
    .lineTooLong(limit: 1_048_576),
    .blockNotEnded(endWord: "ENDGRP"),
    .unreadableValue(field: "IsActive", text: "perhaps"),
    .unreadableValue(field: "IsActive", text: ""),
    .doubtfulElement("Duration", .repeated), .doubtfulElement("Notes", .holdsElement),
    .otherForm(.clock, text: "7:30"), .otherForm(.decimalHours, text: "7.5"),
    .otherForm(.date, text: "11/09/2026"),
    .responseRefused(list: "Employee", code: 3250, message: "3250-XYZ"),
    .responseRefused(list: "vendors", code: 3260, message: ""),
    .responseRefused(list: "Employee", code: 3261, message: "No right"),
    .responseRefused(list: "Employee", code: 1000, message: "Internal error"),
  ]

private let timerDetails: [TimerDetail] =
  [
    .noHeader, .headerNotFirst, .noCompanyName, .noCreateTime, .notFromTimer,
    .otherCreateTime(found: "1208544781", expected: ["1190000000"]),
    .creates(role: .person, names: ["Ada Roy"], more: 0),
    .creates(role: .customer, names: ["Maple", "Oak"], more: 1),
    .creates(role: .customer, names: ["Maple", "Oak"], more: 12),
    .createTimeUnknown, .createTimesDiffer(["1190000000", "1208544781"]), .noteShortened,
    .unwritable(.duration), .unwritable(.date), .unwritable(.name(.person, "日本")),
  ] + TimerSlip.allCases.map { .slip($0) }

private let companyDetails: [FindingDetail] = [
  .otherCompany(found: "Toitures Roy", expected: "Maple Works"),
  .severalCompanies(names: ["Toitures Roy", "Maple Works"]),
  .sampleCompany(name: "Sample Rock"),
  .versionUnsupported(chosen: "16.0", highest: "13.0"),
  .editionNoted(country: "CA"),
  .multiUserMode,
  .pagesMissing(list: .customers, remaining: 1), .pagesMissing(list: .customers, remaining: 300),
  .elementsMissing(list: .timeTracking, missing: 1),
  .elementsMissing(list: .customers, missing: 3),
  .activeOnly(list: .vendors),
  .listsOlder(days: 12, allowed: 7),
  .timeTrackingOff,
  .weekStartsDiffer(source: .sunday, quickBooks: .monday, minutesMoved: 123_456, weeks: 2),
]

private let linkDetails: [FindingDetail] =
  ReferenceRole.allCases.flatMap { role -> [FindingDetail] in
    [
      .notListed(role: role, name: "Ada Roi", near: ["Ada Roy"]),
      .notListed(role: role, name: "Ada Roi", near: []),
      .notGiven(role: role),
      .caseDiffers(role: role, name: "ada roy", listed: "Ada Roy"),
      .inactive(role: role, name: "Ada Roy"),
      .ambiguous(role: role, name: "Ada Roy", lists: [.employees, .vendors]),
      .ambiguous(role: role, name: "Ada Roy", lists: [.employees, .employees]),
      .ambiguous(role: role, name: "Ada Roy", lists: []),
      .mappedToMissing(role: role, name: "Ada", target: "Ada Roy"),
      .idAndNameDiffer(role: role, listID: "80-1", listed: "Ada Roy", given: "Bo Li"),
      .idUnknownNameKnown(role: role, listID: "80-1", name: "Ada Roy"),
    ]
  } + [
    .sharedName(name: "Ada Roy", aliases: ["ada1", "ada2"]),
    .personIsCustomer(name: "Roy inc."),
    .workerKindRefused(name: "Ada Roy", kind: .vendors),
    .beforeHire(name: "Ada Roy", date: day, hired: day),
    .afterRelease(name: "Ada Roy", date: day, released: day),
    .notService(name: "Nails", type: "ItemInventory"),
    .classTrackingOff(name: "North"),
    .notAssigned(person: "Ada Roy", customer: "Roy:Roof"),
  ]

private let payDetails: [FindingDetail] =
  [
    .payrollRefused(code: 3250, message: "XYZ"),
    .payrollRefused(code: 3250, message: ""),
    .payrollHidden,
    .timeDataOff(employee: "Ada Roy"),
    .timeDataNotSet(employee: "Ada Roy"),
    .noEarnings(employee: "Ada Roy"),
    .wageItemOnNonEmployee(person: "Roy inc.", kind: .vendors, wageItem: "Hourly"),
    .hourTypeUnmapped(employee: "Ada Roy", hourType: "overtime", earnings: ["Hourly"]),
    .hourTypeUnmapped(employee: "Ada Roy", hourType: "PTO", earnings: []),
    .noWageItem(employee: "Ada Roy"),
    .wageItemMissing(name: "Hurly", near: ["Hourly"]),
    .wageItemMissing(name: "Hurly", near: []),
    .nonWageItem(name: "Dental"),
    .wageItemInactive(name: "Hourly"),
    .notAmongEarnings(wageItem: "OT", employee: "Ada Roy", earnings: ["Hourly", "Sick"]),
    .notAmongEarnings(wageItem: "OT", employee: "Ada Roy", earnings: []),
  ] + WageType.allCases.map { .wageTypeDiffers(wageItem: "OT", wageType: $0, hourType: "regular") }

private let entryDetails: [FindingDetail] = [
  .billableLacks(customer: true, item: true), .billableLacks(customer: true, item: false),
  .billableLacks(customer: false, item: true),
  .billableNotGiven,
  .durationUnreadable(text: "7h"),
  .durationMissing,
  .durationZero,
  .durationNegative(minutes: -90),
  .durationOverDay(minutes: 1500),
  .durationOverTimer(minutes: 1440),
  .dayOver(person: "Ada Roy", date: day, minutes: 1560),
  .dateMissing,
  .dateUnreadable(text: "soon"),
  .dateImpossible(text: "2026-02-30"),
  .dayOrderShown(.dayFirst), .dayOrderShown(.monthFirst),
  .outsidePeriod(date: day, from: day, through: day),
  .outsidePeriod(date: day, from: day, through: nil),
  .outsidePeriod(date: day, from: nil, through: day),
  .outsidePeriod(date: day, from: nil, through: nil),
  .outsideLimits(date: day, earliest: day, latest: day),
  .beforeClosing(date: day, closing: day),
  .textTooLong(field: "Notes", length: 5000, limit: 4095),
  .characterLost(field: "Notes", character: "木", position: 7, more: 0),
  .characterLost(field: "Notes", character: "木", position: 7, more: 1),
  .characterLost(field: "Notes", character: "木", position: 1007, more: 1200),
]

private let corrected = CorrectedEntry(
  id: "4F2-1", run: "2026-11-09-1a2b3c4d", date: day, minutes: 450)

private let correctionDetails: [CorrectionDetail] =
  [
    .changedSinceCarried(corrected),
    .changedSinceCarried(
      CorrectedEntry(id: "4F2-1", run: "2026-11-09-1a2b3c4d", date: nil, minutes: 1)),
    .changeAwaits(corrected, .answer),
    .changeAwaits(corrected, .settling),
    .changeAwaits(corrected, .earlierChange),
    .changeAwaits(corrected, .deletion),
    .changeAwaits(corrected, .refusedChange(code: 3200)),
    .changeOfBilled(corrected),
    .changeImpossible(corrected, .version("5.0")),
    .changeImpossible(corrected, .merged),
    .changeImpossible(corrected, .severalLines),
    .changeWritten(corrected, file: "corrections/0001.xml"),
    .vanished(corrected),
    .deletionWritten(corrected, file: "corrections/0002.xml"),
  ] + LackingProof.allCases.map { .changeUnproved(corrected, $0) }
  + VanishedKept.allCases.map { .vanishedKept(corrected, $0) }

private let twiceDetails: [FindingDetail] = [
  .sameSourceID(id: "4F2-1", first: first),
  .sameSourceIDOtherContent(id: "4F2-1", first: first),
  .equalLines(first: first),
  .copiedDocument(of: MemberName("time.xml")),
  .carriedBefore(run: "2026-11-09-1a2b3c4d"),
  .carriedAgain(run: "2026-11-09-1a2b3c4d"),
  .carriedAnew(run: "2026-11-09-1a2b3c4d"),
  .returnedUnmended(run: "2026-11-09-1a2b3c4d"),
  .mayCorrect(person: "Ada Roy", date: day, run: "2026-11-09-1a2b3c4d", minutes: nil),
  .mayCorrect(
    person: "Ada Roy", date: day, run: "2026-11-09-1a2b3c4d",
    minutes: MinutesChange(before: 450, now: 435)),
  .standsInQuickBooks(txnID: "4F2-1"),
  .standsInQuickBooks(txnID: ""),
]
