import LoadLedger
import Pipeline
import Testing
import Timesheets

@testable import WebConnector

struct CourierNoticeTests {
  private static let notices: [CourierNotice] =
    [
      .nothingToDo, .carried(0), .carried(1), .carried(7), .unknownTicket, .outOfOrder,
      .unreadableHost, .otherCompany(open: "Birch", own: "Cedar"),
      .olderQuickBooks(needs: .safeDefault), .changedDocument("run/batches/0001.xml"),
      .handedBefore("run/batches/0001.xml"),
      .watchSilent, .refused("run/batches/0001.xml", hresult: "0x80040400", message: "No."),
      .listsRefused(hresult: "", message: ""), .otherAnswer("run/batches/0001.xml"),
      .noConnection(hresult: "0x80040408", message: ""), .unsettled, .noCourier, .notInteractive,
      .oldWebConnector, .trouble(.unforeseen("Odd")),
    ] + DocumentHindrance.allCases.map(CourierNotice.hindered)
    + [StationState.paused, .outsideHours, .disabled, .waiting].map(CourierNotice.closed)

  @Test(arguments: notices.indices)
  func `every notice is a sentence in both languages`(index: Int) {
    let notice = Self.notices[index]
    let texts = Language.allCases.map { notice.sentence(in: $0) }
    for text in texts { #expect(text.last == "." || text.last == "?", "\(text)") }
    #expect(Set(texts).count == 2)
  }

  @Test func `waiting is one word that no language changes`() {
    #expect(Language.allCases.map { CourierNotice.wait.sentence(in: $0) } == ["NoOp", "NoOp"])
  }
}
