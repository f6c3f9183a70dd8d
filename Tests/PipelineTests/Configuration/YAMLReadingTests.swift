import Testing

@testable import Pipeline

@Suite struct YAMLReadingTests {
  @Test(
    arguments: [
      ("name: a\n\tcompany: b\n", "2:1: a TAB is where YAML wants blanks; indent with blanks"),
      (
        "company: @Foo\n",
        "1:10: no plain text begins with `@`; put the text in quotes"
      ),
      ("name: a\ncompany: \"Foo\nlanguage: en\n", "2:10: this quote never closes"),
      (
        "company: Foo: Bar\n",
        "1:13: a second `: ` on one line; put the text in quotes"
      ),
      ("name: a\ncompany\n", "2:1: a key without a colon; write `key: value`"),
      ("output:\n  languages: [en, fr\n", "2:14: this bracket never closes"),
      (
        "source:\n  day-order: day-first\n week-start: monday\n",
        "3:2: this line is indented neither like its neighbours nor as a section of one"
      ),
      ("name: a\u{1}b\n", "1:8: a control character is here"),
      ("name: é\n# é\nb: à\u{1}b\n", "3:5: a control character is here"),
      ("name: a\n---\nname: b\n", "2:1: a second document begins here; a file holds one"),
      (
        "name: *other\n",
        "1:7: anchors and aliases (`&` and `*`) are not used here; put the text in quotes"
      ),
      (
        "name: &anchor foo\n",
        "1:7: anchors and aliases (`&` and `*`) are not used here; put the text in quotes"
      ),
      (
        "name: !!python/object:os.system id\n",
        "1:7: tags (such as `!!binary`) are not used here; write the value alone"
      ),
      (
        "name: !!binary aGVsbG8=\n",
        "1:7: tags (such as `!!binary`) are not used here; write the value alone"
      ),
      ("[a, b]: c\n", "1:1: a key must be a word, not a list or a section"),
    ])
  func `what is no YAML is told at its place with its cure`(
    text: String, sentence: String
  ) throws {
    #expect(try faults(in: text) == ["pipeline.yaml:\(sentence)"])
  }

  @Test func `a short text is read whole`() {
    for text in ["", "a", "a: b", "# c", "~"] {
      #expect(YAMLReading(text, limits: .pipeline).problems.isEmpty)
    }
  }

  @Test(arguments: ["a: 1\nb: { ", "a: 1\nb: [1,\n", "a: 1\nb: {c: [", "a: 1\n\"b"])
  func `what a text ends without is missed inside the text`(text: String) throws {
    let problem = try #require(YAMLReading(text, limits: .pipeline).problems.first)
    #expect((1...text.split(separator: "\n").count).contains(problem.place.line))
  }

  @Test func `a document of one word is no section`() throws {
    #expect(
      try faults(in: "monday") == [
        "pipeline.yaml:1:1: the file must be a section of its own, with one key to a line, "
          + "but is `monday`"
      ])
  }

  @Test func `aliases that stand for millions of values are refused at once`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let reading = YAMLReading(text, limits: .pipeline)
    #expect(reading.problems.map(\.problem) == [.alias])
    #expect(reading.root == nil)
  }

  @Test func `an alias in place of a key is refused too`() {
    let reading = YAMLReading(
      "a: &a [x, x]\nb: &b [*a, *a, *a]\n? *b\n: x\n? *a\n: y\n", limits: .pipeline)
    #expect(reading.problems.map(\.problem).contains(.alias))
  }

  @Test(arguments: Nesting.allCases)
  func `sections inside each other end at a limit`(nesting: Nesting) {
    let reading = YAMLReading(nesting.text, limits: .pipeline)
    #expect(reading.problems.map(\.problem) == [.tooDeep(limit: 16)])
  }

  enum Nesting: CaseIterable {
    case brackets, braces, dashes, questions, steps, fewSteps, fewBrackets

    var text: String {
      switch self {
      case .brackets: String(repeating: "[", count: 100_000)
      case .braces: String(repeating: "{a: ", count: 100_000)
      case .dashes: String(repeating: "- ", count: 100_000)
      case .questions: String(repeating: "? ", count: 100_000)
      case .steps: Self.steps(1_000)
      case .fewSteps: Self.steps(40)
      case .fewBrackets: String(repeating: "[", count: 30) + String(repeating: "]", count: 30)
      }
    }

    private static func steps(_ count: Int) -> String {
      (0..<count).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    }
  }

  @Test func `a text beyond its size or number of values is refused`() {
    let long = YAMLReading("# " + String(repeating: "x", count: 1 << 20), limits: .pipeline)
    #expect(long.problems.map(\.problem) == [.tooManyBytes(limit: 1 << 20)])
    for count in [30_000, 200_000] {
      let wide = YAMLReading(
        "a: [" + String(repeating: "x, ", count: count) + "]", limits: .pipeline)
      #expect(wide.problems.map(\.problem) == [.tooManyValues(limit: 20_000)])
    }
  }

  @Test func `a rule drawn in a comment is no depth`() {
    let text = "# " + String(repeating: "-", count: 200) + "\nname: a\n"
    #expect(YAMLReading(text, limits: .pipeline).problems.isEmpty)
  }

  @Test func `any text ends in a reading, whatever its bytes`() {
    let pieces = [
      "a", ":", " ", "\n", "- ", "[", "]", "{", "}", "\"", "'", "#", "&a ", "*a", "? ", "|\n",
      ">", "!", "%", "@", "`", "\t", ",", "---", "...", "é", "\u{FEFF}", "\u{85}", "~", "<<",
    ]
    var state: UInt64 = 20_261_122
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<(Int(state >> 60) + 4) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let reading = YAMLReading(text, limits: .pipeline)
      for (place, _) in reading.problems { #expect(place.line >= 1 && place.column >= 1) }
    }
  }
}
