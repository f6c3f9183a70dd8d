import Testing
import Timesheets

@testable import Checks

@Suite struct PayTextTests {
  /// One CSV row with this pay text, checked against the sample company.
  private func carried(
    _ payText: String, of person: String = "Ann Lee", lines: [MappingLine] = []
  ) -> (item: String?, details: [FindingDetail]) {
    let company = DocumentBuilder.company()
    var time = DocumentBuilder(1, .quickBooksTimeCSV, format: .quickBooksTimeCSV)
    time.entry(person, wageItem: payText) { record, _ in record.hourType = .regular }
    var options = CarryOptions.linkingOnly
    options.mapping.lines = lines
    let checked = checked(bundle(company, time), options: options)
    let item = checked.wageItems[0].index.map { checked.lists.wageItems[$0].element.fullName }
    return (item, checked.findings.filter { $0.check != .listsComplete }.map(\.detail))
  }

  @Test(arguments: [
    ("Overtime", "Overtime"), ("overtime", "Overtime"), ("", "Regular"), ("regular", "Regular"),
  ])
  func `pay text is a wage item's name or a kind of hours`(text: String, item: String) {
    let result = carried(text)
    #expect(result.item == item)
    #expect(result.details == [])
  }

  @Test func `a mapping line for the pay text goes first`() {
    let line = MappingLine(role: .wageItem, source: "OT", target: "Overtime")
    #expect(carried("ot", lines: [line]).item == "Overtime")
    let other = MappingLine(role: .wageItem, source: "Regular", target: "Overtime")
    #expect(carried("Regular", lines: [other]).item == "Overtime")
  }

  @Test func `pay text that means nothing is a missing wage item`() {
    #expect(carried("Zulu").details == [.wageItemMissing(name: "Zulu", near: [])])
  }

  @Test func `a kind of hours on a vendor's row is no wage item`() {
    #expect(carried("double time", of: "Cy Works").details == [])
  }

  @Test(arguments: [
    ("Double-Time", HourType.doubleTime), ("double time", .doubleTime), ("OVERTIME", .overtime),
    ("leave", .otherLeave),
  ])
  func `kinds of hours are read with any blanks and letter case`(word: String, type: HourType) {
    #expect(HourType(payWord: word) == type)
  }

  @Test(arguments: ["", "-", "over", "regularly"])
  func `other words are no kind of hours`(word: String) {
    #expect(HourType(payWord: word) == nil)
  }
}
