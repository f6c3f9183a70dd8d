import Timesheets

/// The sentences of findings in English. Documents are named where a sentence points to one.
struct EnglishFindings {
  let documents: DocumentNames

  func text(of finding: Finding) -> FindingText {
    if case .undecided(let export) = finding.detail {
      return undecided(finding.check, by: export)
    }
    return text(of: finding.detail, finding.check)
  }

  /// A list of cases as long as this one is kept in two functions: what is read and linked to
  /// here, pay and the entry itself in `entryText`. Each names the other's cases, so that a new
  /// cause compiles only once it has its sentence.
  private func text(of detail: FindingDetail, _ check: CheckID) -> FindingText {
    switch detail {
    case .undecided(let export): undecided(check, by: export)
    case .digestDiffers(let file, let stated, let found): digestDiffers(file, stated, found)
    case .fileMissing(let file): fileMissing(file)
    case .statementUnreadable(let fault): statementUnreadable(fault)
    case .malformedXML(let fault): malformedXML(fault)
    case .forbiddenXML(let refusal): forbiddenXML(refusal)
    case .wrappedQBXML(let element): wrappedQBXML(element)
    case .unknownQBXMLVersion(let version): unknownQBXMLVersion(version)
    case .unreadableHeader(let fault): unreadableHeader(fault)
    case .undecodableText(let fault): undecodableText(fault)
    case .openQuote(let column): openQuote(column)
    case .rowWithoutHeader(let keyword): rowWithoutHeader(keyword)
    case .surplusCells(let expected, let found): surplusCells(expected, found)
    case .missingCells(let expected, let found): missingCells(expected, found)
    case .lineTooLong(let limit): lineTooLong(limit)
    case .blockNotEnded(let endWord): blockNotEnded(endWord)
    case .unreadableValue(let field, let text): unreadableValue(field, text)
    case .otherForm(let form, let text): otherForm(form, text)
    case .doubtfulElement(let name, let doubt): doubtfulElement(name, doubt)
    case .responseRefused(let list, let code, let reply): responseRefused(list, code, reply)
    case .timer(let detail): timer(detail)
    case .otherCompany(let found, let expected): otherCompany(found, expected)
    case .severalCompanies(let names): severalCompanies(names)
    case .sampleCompany(let name): sampleCompany(name)
    case .versionUnsupported(let chosen, let highest): versionUnsupported(chosen, highest)
    case .editionNoted(let country): editionNoted(country)
    case .multiUserMode: multiUserMode()
    case .pagesMissing(let list, let remaining): pagesMissing(list, remaining)
    case .elementsMissing(let list, let missing): elementsMissing(list, missing)
    case .activeOnly(let list): activeOnly(list)
    case .listsOlder(let days, let allowed): listsOlder(days, allowed)
    case .timeTrackingOff: timeTrackingOff()
    case .weekStartsDiffer(let source, let quickBooks, let minutesMoved, let weeks):
      weekStartsDiffer(source, quickBooks, Tally(entries: weeks, minutes: minutesMoved))
    case .notListed(let role, let name, let near): notListed(role, name, near)
    case .notGiven(let role): notGiven(role)
    case .caseDiffers(let role, let name, let listed): caseDiffers(role, name, listed)
    case .inactive(let role, let name): inactive(role, name)
    case .ambiguous(let role, let name, let lists): ambiguous(role, name, lists)
    case .sharedName(let name, let aliases): sharedName(name, aliases)
    case .mappedToMissing(let role, let name, let target): mappedToMissing(role, name, target)
    case .personIsCustomer(let name): personIsCustomer(name)
    case .workerKindRefused(let name, let kind): workerKindRefused(name, kind)
    case .beforeHire(let name, let date, let hired): beforeHire(name, date, hired)
    case .idAndNameDiffer(let role, let id, let name, let own): idAndNameDiffer(role, id, name, own)
    case .afterRelease(let name, let date, let released): afterRelease(name, date, released)
    case .idUnknownNameKnown, .notService, .classTrackingOff, .notAssigned, .payrollRefused,
      .payrollHidden, .timeDataOff, .timeDataNotSet, .noEarnings, .wageItemOnNonEmployee,
      .hourTypeUnmapped, .noWageItem, .wageItemMissing, .nonWageItem, .wageItemInactive,
      .notAmongEarnings, .wageTypeDiffers, .billableLacks, .billableNotGiven, .durationUnreadable,
      .durationMissing, .durationZero, .durationNegative, .durationOverDay, .durationOverTimer,
      .dayOver, .dateMissing, .dateUnreadable, .dateImpossible, .dayOrderShown, .outsidePeriod,
      .outsideLimits, .beforeClosing, .textTooLong, .characterLost, .sameSourceID,
      .sameSourceIDOtherContent, .equalLines, .copiedDocument, .carriedBefore, .correction,
      .carriedAgain, .carriedAnew, .returnedUnmended, .mayCorrect, .standsInQuickBooks:
      entryText(of: detail, check)
    }
  }

  private func entryText(of detail: FindingDetail, _ check: CheckID) -> FindingText {
    switch detail {
    case .idUnknownNameKnown(let role, let listID, let name): idUnknown(role, listID, name)
    case .notService(let name, let type): notService(name, type)
    case .classTrackingOff(let name): classTrackingOff(name)
    case .notAssigned(let person, let customer): notAssigned(person, customer)
    case .payrollRefused(let code, let reply): payrollRefused(code, reply)
    case .payrollHidden: payrollHidden()
    case .timeDataOff(let employee): timeDataOff(employee)
    case .timeDataNotSet(let employee): timeDataNotSet(employee)
    case .noEarnings(let employee): noEarnings(employee)
    case .wageItemOnNonEmployee(let who, let kind, let item): wageItemOnNonEmployee(who, kind, item)
    case .hourTypeUnmapped(let employee, let type, let own): hourTypeUnmapped(employee, type, own)
    case .noWageItem(let employee): noWageItem(employee)
    case .wageItemMissing(let name, let near): wageItemMissing(name, near)
    case .nonWageItem(let name): nonWageItem(name)
    case .wageItemInactive(let name): wageItemInactive(name)
    case .notAmongEarnings(let item, let employee, let own): notAmongEarnings(item, employee, own)
    case .wageTypeDiffers(let item, let wageType, let hours): wageTypeDiffers(item, wageType, hours)
    case .billableLacks(let customer, let item): billableLacks(customer: customer, item: item)
    case .billableNotGiven: billableNotGiven()
    case .durationUnreadable(let text): durationUnreadable(text)
    case .durationMissing: durationMissing()
    case .durationZero: durationZero()
    case .durationNegative(let minutes): durationNegative(minutes)
    case .durationOverDay(let minutes): durationOverDay(minutes)
    case .durationOverTimer(let minutes): durationOverTimer(minutes)
    case .dayOver(let person, let date, let minutes): dayOver(person, date, minutes)
    case .dateMissing: dateMissing()
    case .dateUnreadable(let text): dateUnreadable(text)
    case .dateImpossible(let text): dateImpossible(text)
    case .dayOrderShown(let order): dayOrderShown(order)
    case .outsidePeriod(let date, let from, let through): outsidePeriod(date, from, through)
    case .outsideLimits(let date, let earliest, let latest): outsideLimits(date, earliest, latest)
    case .beforeClosing(let date, let closing): beforeClosing(date, closing)
    case .textTooLong(let field, let length, let limit): textTooLong(field, length, limit)
    case .characterLost(let field, let text, let at, let more): characterLost(field, text, at, more)
    case .sameSourceID(let id, let first): sameSourceID(id, first)
    case .sameSourceIDOtherContent(let id, let first): sameSourceIDOtherContent(id, first)
    case .equalLines(let first): equalLines(first)
    case .copiedDocument(let original): copiedDocument(original)
    case .carriedBefore(let run): carriedBefore(run)
    case .correction(let detail): correction(detail)
    case .carriedAgain(let run): carriedAgain(run)
    case .carriedAnew(let run): carriedAnew(run)
    case .returnedUnmended(let run): returnedUnmended(run)
    case .mayCorrect(let who, let day, let run, let minutes): mayCorrect(who, day, run, minutes)
    case .standsInQuickBooks(let txnID): standsInQuickBooks(txnID)
    case .undecided, .digestDiffers, .fileMissing, .statementUnreadable, .malformedXML,
      .forbiddenXML, .wrappedQBXML, .unknownQBXMLVersion, .unreadableHeader, .openQuote,
      .rowWithoutHeader, .surplusCells, .missingCells, .lineTooLong, .blockNotEnded,
      .unreadableValue, .responseRefused, .timer, .otherCompany, .severalCompanies, .sampleCompany,
      .versionUnsupported, .editionNoted, .multiUserMode, .pagesMissing, .activeOnly, .listsOlder,
      .timeTrackingOff, .weekStartsDiffer, .notListed, .notGiven, .caseDiffers, .inactive,
      .ambiguous, .sharedName, .mappedToMissing, .personIsCustomer, .workerKindRefused, .beforeHire,
      .afterRelease, .undecodableText, .doubtfulElement, .otherForm, .elementsMissing,
      .idAndNameDiffer:
      text(of: detail, check)
    }
  }
}
