import Foundation
import Testing

/// What programs that call `timeferry` rely on.
@Suite struct ResultTests {
  private func json(_ command: String) throws -> (object: [String: Any], result: CommandResult) {
    let result = try CommandFolder().run(command)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return (try #require(object as? [String: Any]), result)
  }

  private static let states = ["read", "batched", "held", "duplicate", "outside"]
  private static let lists = [
    "employees", "vendors", "otherNames", "customers", "items", "classes", "wageItems",
  ]

  @Test(arguments: [
    "run samples/good/mixed-kinds/bundle --outbox out",
    "run samples/bad/person-linked/bundle --outbox out",
    "check samples/bad/company-mixed/bundle",
  ])
  func `standard output as JSON is one object that holds the totals`(command: String) throws {
    let (report, _) = try json("timeferry \(command) --format json")
    for totals in ["entries", "minutes"] {
      let counts = try #require(report[totals] as? [String: Int])
      #expect(counts.keys.sorted() == Self.states.sorted())
      let parts = Self.states.dropFirst().compactMap { counts[$0] }
      #expect(parts.reduce(0, +) == counts["read"])
    }
    let lists = try #require(report["lists"] as? [String: [String: Int]])
    #expect(lists.keys.sorted() == Self.lists.sorted())
    for counts in lists.values { #expect(counts.keys.sorted() == ["inactive", "total"]) }
  }

  @Test func `JSON tells the folder that was published, and its report is the same`() throws {
    let folder = try CommandFolder()
    let result = try folder.run(
      "timeferry run samples/good/utf-16/bundle.7z --outbox out --format json")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let report = try #require(object as? [String: Any])
    let published = try #require(report["folder"] as? String)
    #expect(published.hasPrefix("out/"))
    let run = try #require(report["run"] as? String)
    let written = try String(
      contentsOfFile: "\(folder.path)/here/\(published)/report.json", encoding: .utf8)
    let named = result.output.replacingOccurrences(
      of: "\"folder\": \"\(published)\"", with: "\"folder\": \"\(run)\"")
    #expect(written == named)
  }

  @Test func `what the executable publishes is what is kept beside the sample`() throws {
    let result = try CommandFolder().run(
      """
      timeferry run samples/good/weekly-qbxml/bundle.zip --pipeline pipelines/weekly-qbxml \
        --outbox out > /dev/null && diff -r out/2026-* samples/good/weekly-qbxml/expected
      """)
    #expect(result == CommandResult())
  }

  @Test func `the exit code stands in the JSON as well`() throws {
    let commands = [
      "check samples/good/mixed-kinds/bundle", "check samples/bad/person-linked/bundle",
      "check samples/bad/company-mixed/bundle",
    ]
    var codes: [Int32] = []
    for command in commands {
      let (report, result) = try json("timeferry \(command) --format json")
      #expect(report["exitCode"] as? Int == Int(result.exitCode))
      #expect(report["folder"] is NSNull)
      codes.append(result.exitCode)
    }
    #expect(codes == [0, 1, 65])
  }

  @Test(arguments: ["explain", "explain week-start", "doctor"])
  func `the other commands have JSON too`(command: String) throws {
    let result = try CommandFolder().run("timeferry \(command) --format json")
    #expect(throws: Never.self) {
      try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }
    #expect(result.output.hasSuffix("\n"))
    #expect(result.exitCode == 0)
  }

  @Test(arguments: ["status", "explain 7aee14293aa95203890023e73f8094a3"])
  func `a ledger's facts are the same JSON in every language`(command: String) throws {
    let folder = try CommandFolder()
    _ = try folder.run("timeferry run samples/good/mixed-kinds/bundle")
    let english = try folder.run("timeferry \(command) --format json")
    #expect(english.exitCode == 0 && english.errors.isEmpty)
    let object = try JSONSerialization.jsonObject(with: Data(english.output.utf8))
    let members = try #require(object as? [String: Any])
    #expect(members["unreadable"] as? [String] == [])
    #expect(english == (try folder.run("timeferry \(command) --format json --language fr")))
  }

  @Test func `looking at a ledger that was never there makes none`() throws {
    let folder = try CommandFolder()
    let result = try folder.run(
      "timeferry status --ledger new/ledger.sqlite; find . -type d | wc -l")
    #expect(result.output == "1\n")
  }

  @Test func `the language of JSON is the program's, never the reader's`() throws {
    let command = "timeferry check samples/bad/day-total/bundle --format json"
    let english = try CommandFolder().run(command)
    let french = try CommandFolder().run(command + " --language fr")
    #expect(english == french)
  }

  @Test(arguments: ["fr_CA.UTF-8", "fr"])
  func `the language follows the environment unless an option says otherwise`(
    locale: String
  ) throws {
    let folder = try CommandFolder()
    let environment = ["LC_ALL": "", "LANG": locale]
    let french = try folder.run("timeferry explain", environment: environment)
    #expect(french == (try folder.run("timeferry explain --language fr")))
    let english = try folder.run("timeferry explain --language en", environment: environment)
    #expect(english == (try folder.run("timeferry explain")))
  }
}
