import Testing
import Timesheets

@testable import Reports

struct AnswerTextTests {
  private func answer(_ code: Int, _ message: String = "") -> RequestAnswer {
    RequestAnswer(
      place: Place(document: DocumentID(index: 0), line: 1), requestID: "r",
      kind: .timeTrackingAdd, statusCode: code, severity: AnswerSeverity("", code: code),
      message: message)
  }

  @Test(arguments: Language.allCases)
  func `every status has a meaning of its own and a cure`(language: Language) {
    let words = Words(language)
    var meanings: [String: [LoadStatus]] = [:]
    for status in LoadStatus.allCases {
      meanings[words.sentence(status), default: []].append(status)
      #expect(words.sentence(status) != words.cure(status))
    }
    // What no published list tells apart shares its words.
    let shared = meanings.values.filter { $0.count > 1 }.map { $0.map(\.rawValue) }
    #expect(
      Set(shared) == [
        [3045, 3050, 3060, 3065, 3080, 3085], [3190, 3220, 3230], [3262, 3263],
      ])
  }

  @Test(arguments: Language.allCases)
  func `QuickBooks' own words are kept to the letter`(language: Language) {
    let own = "Invalid reference to \"X\".  QuickBooks error message:\nnone"
    let text = Words(language).text(of: answer(3140, own))
    #expect(text.quickBooks == own)
    #expect(text.meaning == Words(language).sentence(.invalidReference))
    #expect(text.cure == Words(language).cure(.invalidReference))
  }

  @Test func `a code of no published list says so and points to QuickBooks' words`() {
    let text = Words(.english).text(of: answer(4711, "Own words."))
    #expect(text.meaning == "No published list explains the status 4711.")
    #expect(text.cure == English.actOnOwnWords)
    let french = Words(.french).text(of: answer(4711))
    #expect(french.meaning == "Aucune liste publiée n’explique le code d’état 4711.")
  }

  @Test func `every macro fault is one status`() {
    let words = Words(.english)
    #expect(words.text(of: answer(9117)).meaning == words.sentence(.macroFault))
  }

  @Test(arguments: Language.allCases)
  func `a cure for rights, locks and features names its menu`(language: Language) {
    let words = Words(language)
    func menu(_ menu: Menu) -> String { language == .english ? menu.english : menu.french }
    for (status, path) in [
      (LoadStatus.userLacksPermission, Menu.users),
      (.applicationLacksPermission, .integratedApplications),
      (.featureOff, .payrollPreferences), (.objectInUse, .singleUser),
      (.closedPeriod, .accountingPreferences), (.timeDataNotSet, .payrollInfo),
      (.badObjectID, .openCompany), (.invalidReference, .items),
    ] {
      #expect(words.cure(status).contains(menu(path)), "\(status)")
    }
  }

  @Test(arguments: Language.allCases)
  func `what proves nothing asks for the time that stands in QuickBooks`(language: Language) {
    let words = Words(language)
    let cure = words.text(ofMessageSetStatus: 9002).cure
    #expect(words.text(ofMessageSetStatus: 9001).cure == cure)
    #expect(words.text(ofMessageSetStatus: 12).cure == cure)
    #expect(words.text(of: HostFailure(code: 0x8004_0402, text: "")).cure == cure)
    #expect(words.text(ofMessageSetStatus: 0).cure != cure)
  }

  @Test func `an HRESULT keeps its words, known or not`() {
    let known = Words(.english).text(of: HostFailure(code: 0x8004_0420, text: "denied"))
    #expect(known.quickBooks == "denied")
    #expect(known.meaning.contains("denied access"))
    let other = Words(.english).text(of: HostFailure(code: 0x8004_04FF, text: "x"))
    #expect(other.meaning == "No published list explains the status 0x800404FF.")
    #expect(
      Words(.french).sentence(.refusal(HostFailure(code: 0x8004_0400, text: "x")))
        == Words(.french).text(of: HostFailure(code: 0x8004_0400, text: "x")).meaning)
  }
}
