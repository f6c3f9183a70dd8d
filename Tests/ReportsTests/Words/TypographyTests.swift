import Foundation
import Testing
import Timesheets

@testable import Reports

struct TypographyTests {
  @Test(arguments: Language.allCases)
  func `every check and every finding has its text`(_ language: Language) {
    for text in everyText(language) {
      #expect(!text.text.trimmingCharacters(in: .whitespaces).isEmpty, "\(text.name)")
    }
  }

  @Test func `the samples hold every finding detail`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let source = try String(
      contentsOf: root.appending(path: "Sources/Timesheets/Checks/FindingDetail.swift"),
      encoding: .utf8)
    let declaration = source.prefix(upTo: try #require(source.range(of: "\n}")).lowerBound)
    let declared = Set(declaration.matches(of: /\n  case (\w+)/).map { String($0.output.1) })
    let sampled = Set(
      sampleDetails.compactMap { "\($0)".firstMatch(of: /^\w+/).map { String($0.output) } })
    #expect(declared.count > 60)
    #expect(declared == sampled)
  }

  @Test(arguments: Language.allCases)
  func `sentences end with one full stop and start with a capital or a name`(
    _ language: Language
  ) {
    for text in everyText(language) where text.isSentence {
      #expect(text.text.hasSuffix("."), "\(text.name): \(text.text)")
      #expect(!text.text.hasSuffix(".."), "\(text.name): \(text.text)")
      let start = text.text.prefix(1)
      let startsWell =
        start == start.uppercased() || text.text.hasPrefix("bundle.yaml")
      #expect(startsWell, "\(text.name): \(text.text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `titles, causes and labels carry no full stop`(_ language: Language) {
    for text in everyText(language) where !text.isSentence {
      #expect(!text.text.hasSuffix("."), "\(text.name): \(text.text)")
    }
  }

  @Test(arguments: Language.allCases)
  func `no text has a double space, a straight quote, a loose edge or a placeholder`(
    _ language: Language
  ) {
    for text in everyText(language) {
      for wrong in ["  ", "\u{A0} ", " \u{A0}", "\"", "'", "TODO", "???", "\\(", "nil", "\n"] {
        #expect(!text.text.contains(wrong), "\(text.name): \(text.text)")
      }
      for wrong in [" .", " ,", ",,", ".,", "( ", " )"] where !text.text.contains("!TIMEACT") {
        #expect(!text.text.contains(wrong), "\(text.name): \(text.text)")
      }
      #expect(text.text == text.text.trimmingCharacters(in: .whitespaces), "\(text.name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `texts stay short enough to read`(_ language: Language) {
    for text in catalogueTexts(language) + findingTexts(language) {
      let limit = text.isSentence ? 480 : text.name.contains("undecided") ? 80 : 55
      #expect(text.text.count <= limit, "\(text.text.count): \(text.name): \(text.text)")
    }
  }

  @Test func `French puts a no-break space before a colon and inside guillemets`() {
    for text in everyText(.french) {
      let words = text.text
      #expect(!words.contains(/[ ][:%»]|«[ ]/), "\(text.name): \(words)")
      // A colon inside a name or a time has no space after it.
      #expect(!words.contains(#/[^\u{A0}]:[ ]/#), "\(text.name): \(words)")
      #expect(!words.contains(/«[^\u{A0}]|[^\u{A0}]»/), "\(text.name): \(words)")
      #expect(!words.contains(#/[ \u{A0}][;!?]([ ]|$)/#), "\(text.name): \(words)")
      #expect(!words.contains(/[“”]/), "\(text.name): \(words)")
    }
  }

  @Test func `French texts are French`() {
    let english = [
      "the", "and", "is", "are", "not", "with", "was", "has", "hours", "entry", "which", "from",
    ]
    for text in everyText(.french) {
      // English menu names stand in parentheses on purpose.
      let withoutMenus = text.text.replacing(/\([A-Z][^()]*\)/, with: "")
      let words = withoutMenus.lowercased().split { !$0.isLetter }
      for word in english {
        #expect(!words.contains(Substring(word)), "\(word) in \(text.name): \(text.text)")
      }
    }
  }

  @Test func `English texts are English`() {
    for text in everyText(.english) {
      #expect(!text.text.contains(/[«»\u{A0}éèà]/), "\(text.name): \(text.text)")
      #expect(!text.text.contains(/[ ][:;!?]/), "\(text.name): \(text.text)")
    }
  }

  @Test func `the two languages never share a sentence`() {
    for (english, french) in zip(everyText(.english), everyText(.french)) where english.isSentence {
      #expect(english.text != french.text, "\(english.name)")
    }
  }

  @Test func `status codes a check prevents are named where the catalogue mentions them`() {
    for check in CheckID.allCases {
      for language in Language.allCases {
        let why = Words(language).catalogue(check).why
        let named = why.matches(of: /\b3\d\d\d\b/).compactMap { Int($0.output) }
        #expect(Set(named).isSubset(of: Set(check.prevents.map(\.rawValue))), "\(check): \(named)")
      }
    }
  }
}
