import Reports
import Testing
import Timesheets

@Suite struct GuidePageTests {
  @Test func `whatever a text holds, it stays text`() {
    let wrong = "<b>&\u{301}\"'{{x}}"
    var section = GuideSection(wrong, [wrong])
    section.stepsCaption = wrong
    section.steps = [wrong]
    section.table = GuideTable(wrong, columns: [wrong, wrong], rows: [[wrong, wrong]])
    let page = String(
      decoding: GuidePage(wrong, in: .english, paragraphs: [wrong], sections: [section]).bytes,
      as: UTF8.self)
    #expect(!page.contains("<b>"))
    // The title twice, two paragraphs, heading, caption, step, table's caption twice, four cells.
    #expect(page.ranges(of: "&lt;b").count == 13)
    #expect(page.ranges(of: "{{x}}").count == 13)
  }

  @Test func `a section without steps and table is its heading and paragraphs`() {
    let page = String(
      decoding: GuidePage(
        "A", in: .french, paragraphs: ["B"], sections: [GuideSection("C", ["D", "E"])]
      ).bytes, as: UTF8.self)
    #expect(page.contains("<html lang=\"fr-CA\">"))
    #expect(page.contains("<h1>A</h1>\n<p>B</p>\n</header>"))
    #expect(page.contains("<h2 id=\"section-1-heading\">C</h2>\n<p>D</p>\n<p>E</p>\n</section>"))
  }
}
