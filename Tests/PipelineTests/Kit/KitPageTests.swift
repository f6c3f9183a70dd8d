import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

@Suite struct KitPageTests {
  private static let days = WorkDate(dayNumber: 20_395)...WorkDate(dayNumber: 20_500)

  private func page(
    _ language: Language, _ configuration: PipelineConfiguration = PipelineConfiguration(),
    days: ClosedRange<WorkDate>? = days, version: QBXMLVersion = .safeDefault
  ) -> String {
    let plan = KitPlan(version: version, days: days, for: configuration)
    return String(decoding: KitPage(plan, language).bytes, as: UTF8.self)
  }

  /// The page without its tags: what a reader reads, a line for each element.
  private func text(_ page: String) -> [Substring] {
    page.replacing(/<style>[\s\S]*<\/style>/, with: "").replacing(/<[^>]*>/, with: "\n")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#39;", with: "'")
      .replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
      .split(separator: "\n").filter { !$0.allSatisfy(\.isWhitespace) }
  }

  @Test(arguments: Language.allCases)
  func `a page names every document, what it asks for and where its answer goes`(
    language: Language
  ) {
    let plan = KitPlan(version: .safeDefault, days: Self.days, for: PipelineConfiguration())
    let lines = text(page(language))
    for document in plan.documents + plan.pages {
      #expect(lines.contains { $0 == document.path }, "\(document.path)")
      #expect(lines.contains { $0 == document.answerPath }, "\(document.answerPath)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a page is whole in itself and loads nothing`(language: Language) {
    let page = page(language)
    for foreign in ["http:", "https:", "src=", "href=", "<script", "@import", "url("] {
      #expect(!page.contains(foreign), "\(foreign)")
    }
    #expect(page.contains("<html lang=\"\(language == .french ? "fr-CA" : "en-CA")\">"))
    let opened = page.matches(of: /<([a-z][a-z0-9]*)(?: [^>]*[^\/])?>/).map(\.output.1)
    let closed = page.matches(of: /<\/([a-z][a-z0-9]*)>/).map(\.output.1)
    #expect(opened.sorted() == closed.sorted())
  }

  @Test func `the two languages say the same things in other words`() {
    let shapes = Language.allCases.map { language in
      page(language).matches(of: /<(h1|h2|h3|p|li|td|th)[ >]/).map { String($0.output.1) }
    }
    #expect(shapes[0] == shapes[1])
    let shared = Set(text(page(.english))).intersection(text(page(.french)))
    for line in shared { #expect(!line.hasSuffix("."), "\(line)") }
  }

  @Test func `French typography holds`() {
    for days in [Self.days, nil] {
      for line in text(page(.french, days: days)) {
        #expect(!line.contains(/[ ][:%»]|«[ ]/), "\(line)")
        #expect(!line.contains(/[ \u{A0}][;!?]([ ]|$)/), "\(line)")
        #expect(!line.contains(/«[^\u{A0}]|[^\u{A0}]»|[“”"']/), "\(line)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `the pipeline's folders say where answers go`(language: Language) {
    var configuration = PipelineConfiguration()
    configuration.options.company = "Finch <& Sons>"
    configuration.listsFolder = "acme/lists"
    let withLists = page(language, configuration)
    #expect(withLists.contains("acme/lists"))
    #expect(withLists.contains("Finch &lt;&amp; Sons&gt;"))
    configuration.listsFolder = nil
    configuration.inbox = "acme/inbox"
    let withInbox = page(language, configuration)
    #expect(withInbox.contains("acme/inbox"))
    // Time alone in an inbox would be taken for the time to carry.
    #expect(withInbox.contains("source.time-tracking"))
    #expect(!withLists.contains("source.time-tracking"))
    #expect(!page(language, configuration, days: nil).contains("source.time-tracking"))
  }

  @Test func `a version without pages has no word of them`() throws {
    let old = try #require(KitPlan.version("CA3.0"))
    for language in Language.allCases {
      #expect(!page(language, version: old).contains("iteratorID"))
      #expect(page(language, version: old).contains("CA3.0"))
    }
  }

  @Test func `the pages say nothing of a machine or of the clock`() {
    #expect(page(.english) == page(.english))
  }
}
