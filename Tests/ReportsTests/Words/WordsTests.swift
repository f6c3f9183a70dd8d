import Testing
import Timesheets

@testable import Reports

struct WordsTests {
  let english = Words(.english, documents: DocumentNames(["lists.xml"]))
  let french = Words(.french, documents: DocumentNames(["lists.xml"]))

  @Test func `hours have two decimals and their thousands apart`() {
    #expect(english.hours(74_070) == "1,234.50 h")
    #expect(french.hours(74_070) == "1\u{A0}234,50\u{A0}h")
    #expect(english.hours(0) == "0.00 h")
    #expect(english.hours(1) == "0.02 h")
    #expect(english.hours(20) == "0.33 h")
    #expect(english.hours(40) == "0.67 h")
    #expect(french.hours(-90) == "−1,50\u{A0}h")
    #expect(english.decimalHours(60_000_000) == "1,000,000.00")
  }

  @Test func `hours and minutes read as they are spoken`() {
    #expect(english.hoursAndMinutes(450) == "7:30")
    #expect(french.hoursAndMinutes(450) == "7\u{A0}h\u{A0}30")
    #expect(french.hoursAndMinutes(420) == "7\u{A0}h")
    #expect(english.hoursAndMinutes(-65) == "−1:05")
    #expect(french.hoursAndMinutes(5) == "0\u{A0}h\u{A0}05")
  }

  @Test func `numbers are grouped by thousands`() {
    #expect(
      [0, 999, 1000, 12_345, -1_234_567].map(english.number) == [
        "0", "999", "1,000", "12,345", "−1,234,567",
      ])
    #expect(french.number(1_234_567) == "1\u{A0}234\u{A0}567")
  }

  @Test func `English counts 1 in the singular and French 0 and 1`() {
    #expect([0, 1, 2].map { english.count($0, .entry) } == ["0 entries", "1 entry", "2 entries"])
    #expect(
      [0, 1, 2].map { french.count($0, .entry) } == [
        "0\u{A0}entrée", "1\u{A0}entrée", "2\u{A0}entrées",
      ])
  }

  @Test func `percentages are rounded and survive an empty whole`() {
    #expect(english.percent(1, of: 3) == "33%")
    #expect(french.percent(2, of: 3) == "67\u{A0}%")
    #expect(english.percent(0, of: 0) == "0%")
  }

  @Test func `dates are written out`() throws {
    let date = try #require(WorkDate(year: 2026, month: 11, day: 9))
    let first = try #require(WorkDate(year: 2026, month: 8, day: 1))
    #expect(english.date(date) == "November 9, 2026")
    #expect(french.date(date) == "9\u{A0}novembre 2026")
    #expect(french.date(first) == "1er\u{A0}août 2026")
    #expect(english.weekday(date.weekday) == "Monday")
    #expect(french.weekday(date.weekday) == "lundi")
    #expect(english.dayHead(date) == "Mon Nov\u{A0}9")
    #expect(french.dayHead(date) == "lun. 9\u{A0}nov.")
  }

  @Test(arguments: [
    ("2026-11-09", "2026-11-09", "November 9, 2026", "9\u{A0}novembre 2026"),
    ("2026-11-01", "2026-11-14", "November 1 to 14, 2026", "du 1er au 14\u{A0}novembre 2026"),
    (
      "2026-10-26", "2026-11-01", "October 26 to November 1, 2026",
      "du 26\u{A0}octobre au 1er\u{A0}novembre 2026"
    ),
    (
      "2025-12-28", "2026-01-03", "December 28, 2025 to January 3, 2026",
      "du 28\u{A0}décembre 2025 au 3\u{A0}janvier 2026"
    ),
  ])
  func `days say month and year once where they are the same`(
    first: String, last: String, inEnglish: String, inFrench: String
  ) throws {
    let first = try #require(WorkDate(iso: first))
    let days = first...(try #require(WorkDate(iso: last)))
    #expect(english.days(days) == inEnglish)
    #expect(french.days(days) == inFrench)
  }

  @Test func `lists join with the language's own word`() {
    #expect(english.list([]) == "")
    #expect(english.list(["a"]) == "a")
    #expect(english.list(["a", "b"]) == "a and b")
    #expect(english.list(["a", "b", "c"]) == "a, b, and c")
    #expect(french.list(["a", "b", "c"]) == "a, b et c")
  }

  @Test func `a place names document, line, column and element`() {
    let place = FindingPlace(
      document: DocumentID(index: 0), line: 1214, column: 5, element: "EmployeeRet/IsActive")
    #expect(english.place(place) == "lists.xml, line 1,214, column 5, EmployeeRet/IsActive")
    #expect(
      french.place(place)
        == "lists.xml, ligne\u{A0}1\u{A0}214, colonne\u{A0}5, EmployeeRet/IsActive")
    let person = FindingPlace(document: DocumentID(index: 0), line: 33, element: "EntityRef")
    #expect(english.place(person) == "lists.xml, line 33 (person, EntityRef)")
    #expect(french.place(person) == "lists.xml, ligne\u{A0}33 (personne, EntityRef)")
    let lost = FindingPlace(document: DocumentID(index: 4), line: 2)
    #expect(english.place(lost) == "#5, line 2")
  }

  @Test func `a subject is told with its role`() {
    #expect(english.subject(.element(.person, "Ada Roy")) == "person “Ada Roy”")
    #expect(french.subject(.element(.wageItem, "OT")) == "élément de salaire «\u{A0}OT\u{A0}»")
    #expect(english.subject(.bundle) == "the whole delivery")
  }

  @Test func `text of the user's can neither break a line nor steer a terminal`() {
    let hostile = "a\u{1B}[2J\nb\u{202E}c" + String(repeating: "x", count: 500)
    let quoted = english.quoted(hostile)
    #expect(quoted.hasPrefix("“a\u{FFFD}[2J\u{FFFD}b\u{FFFD}c"))
    #expect(quoted.hasSuffix("x…”"))
    #expect(quoted.count < 130)
  }

  @Test func `long lists of names are cut and the rest is counted`() {
    let names = (1...8).map { "n\($0)" }
    let finding = finding(.severalCompanies(names: names))
    #expect(english.sentence(finding).what.contains("“n5”, and 3 more"))
    #expect(french.sentence(finding).what.contains("et 3\u{A0}autres"))
  }

  @Test func `an unknown names its check and the export that would decide it`() {
    let unknown = Finding(
      check: .useTimeData, verdict: .unknown, severity: .warning, subject: .bundle,
      detail: .undecided(by: .payrollInfo), place: nil)
    #expect(
      english.sentence(unknown).what
        == "“Time data creates paychecks” could not be decided, because the delivery holds no "
        + "payroll information for these employees.")
    #expect(english.sentence(unknown).cure.contains("EmployeeQueryRq"))
    #expect(french.sentence(unknown).cure.contains("Applications intégrées"))
  }

  @Test func `a caption has its colon the language's own way`() {
    #expect(english.caption("Company") == "Company:")
    #expect(french.caption("Entreprise") == "Entreprise\u{A0}:")
  }

  @Test func `nobody is told to load where there is no batch`() {
    for words in [english, french] {
      let steps = words.nextSteps(.carriedWithWarnings, hasBatches: false)
      #expect(steps.count == 1)
      #expect(words.nextSteps(.carriedWithWarnings).count == 3)
    }
  }

  @Test func `what is loaded first and looked at is told before the rest`() {
    func first(_ words: Words, _ canary: Int) -> String {
      words.nextSteps(.carried, canary: canary)[0]
    }
    #expect(first(english, 1).contains("load batch 1, the canary, and no other yet: it holds one"))
    #expect(first(english, 2).contains("load batches 1 and 2, the canary, and no others yet"))
    #expect(first(french, 1).contains("chargez le lot 1, le lot témoin, et aucun autre"))
    #expect(first(french, 3).contains("les lots 1 à 3, les lots témoins, et aucun autre"))
    #expect(english.canarySentence(1).hasPrefix("Batch 1 is the canary: one entry for each"))
    #expect(french.canarySentence(2).contains("sont les lots témoins\u{A0}: une entrée"))
    for words in [english, french] {
      #expect(words.nextSteps(.carried, canary: 2).count == 3)
      #expect(words.nextSteps(.carried, hasBatches: false, canary: 1).isEmpty)
    }
  }

  @Test func `a refused query says whose right is missing`() {
    let user = finding(.responseRefused(list: "Employee", code: 3260, message: ""))
    let application = finding(.payrollRefused(code: 3261, message: ""))
    #expect(english.sentence(user).cure.contains("as Admin"))
    let listed = finding(.responseRefused(list: "otherNames", code: 3260, message: ""))
    #expect(english.sentence(listed).what.contains("the query for other names with status 3260"))
    #expect(french.sentence(listed).what.contains("«\u{A0}autres noms\u{A0}»"))
    #expect(english.sentence(application).cure.contains("Integrated Applications"))
  }

  @Test func `totals whose shown hundredths do not add up say why`() {
    var totals = ControlTotals()
    totals.count(.batched, minutes: 1)
    totals.count(.held, minutes: 3)
    // 0.02 and 0.05 are shown as 0.07.
    #expect(!english.tieSentence(totals).contains("hundredth"))
    totals.count(.held, minutes: 1)
    // 0.02 and 0.07 are shown as 0.08.
    #expect(english.tieSentence(totals).hasSuffix("the minutes tie exactly."))
    #expect(french.tieSentence(totals).hasSuffix("les minutes concordent exactement."))
  }

  @Test func `a verdict tells the totals`() {
    var totals = ControlTotals()
    totals.count(.batched, minutes: 450)
    totals.count(.held, minutes: 60)
    totals.count(.held, minutes: 60)
    #expect(
      english.sentence(.partlyHeld, totals: totals)
        == "1 entry (7.50 h) is ready to load; 2 entries (2.00 h) are held until the problems are "
        + "fixed.")
    #expect(
      french.sentence(.partlyHeld, totals: totals)
        == "1\u{A0}entrée (7,50\u{A0}h) est prête à charger; 2\u{A0}entrées (2,00\u{A0}h) sont "
        + "en attente jusqu’à ce que les problèmes soient réglés.")
  }
}
