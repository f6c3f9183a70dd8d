import Reports
import Testing
import Timesheets

@Suite struct CatalogueTests {
  @Test func `a check has one file, whose comment names it`() throws {
    let files = try SourceTree.swiftFiles(in: "Sources/Checks")
    for check in CheckID.allCases {
      let comment = "/// The check `\(check.rawValue)`."
      let found = files.filter { $0.lines.contains(Substring(comment)) }
      #expect(found.count == 1, "\(check.rawValue): \(found.map(\.path))")
    }
  }

  @Test func `a check has a bad sample of its own, and every bad sample is a check's`() throws {
    #expect(try SourceTree.names(in: "samples/bad") == CheckID.allCases.map(\.rawValue).sorted())
  }

  @Test(arguments: Language.allCases)
  func `a check has a paragraph in either language`(language: Language) {
    for check in CheckID.allCases {
      let entry = Words(language).catalogue(check)
      for text in [entry.title, entry.proves, entry.why, entry.evidence, entry.fix] {
        #expect(text.contains { $0.isLetter }, "\(check.rawValue)")
      }
    }
  }

  @Test func `the two languages do not say the same`() {
    for check in CheckID.allCases {
      let (english, french) = (Words(.english).catalogue(check), Words(.french).catalogue(check))
      #expect(english.title != french.title, "\(check.rawValue)")
      #expect(english.why != french.why, "\(check.rawValue)")
    }
  }
}
