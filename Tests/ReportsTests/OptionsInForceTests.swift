import Testing
import Timesheets

@testable import Reports

@Suite struct OptionsInForceTests {
  @Test func `title and logo are listed where they are on, the logo by its digest`() {
    var options = CarryOptions()
    #expect(!OptionsInForce(options).lines.contains { $0.key.hasPrefix("report.") })
    options.report.title = "Cedar"
    options.report.logo = ReportLogo([0xFF, 0xD8, 0xFF, 0xE0], sha256: "ab12")
    let lines = OptionsInForce(options).lines.filter { $0.key.hasPrefix("report.") }
    #expect(lines.map(\.key) == ["report.title", "report.logo"])
    #expect(lines.map(\.value) == ["Cedar", "ab12"])
  }
}
