import Foundation
import Pipeline
import Reports
import Spool
import SystemPackage
import Testing
import Timesheets

@Suite struct StarterFolderTests {
  private func folder(
    _ language: Language, changing change: (String) -> String = { $0 }
  ) throws -> PipelineFolder {
    let folder = try PipelineFolder()
    for item in starterFolder(in: language) {
      switch item {
      case .folder(let name): try folder.makeFolder(name)
      case .file(let name, let text): try folder.write(Array(change(text).utf8), to: name)
      }
    }
    return folder
  }

  /// Takes the `#` from every line that holds a setting.
  private func allSettings(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let blanks = line.prefix { $0 == " " }
      let rest = line.dropFirst(blanks.count)
      guard rest.hasPrefix("#"), !rest.hasPrefix("# "), rest != "#" else { return String(line) }
      return String(blanks + rest.dropFirst())
    }.joined(separator: "\n")
  }

  @Test(arguments: Language.allCases)
  func `a new pipeline is without faults`(language: Language) throws {
    let folder = try folder(language)
    #expect(folder.faults() == [])
    #expect(try folder.configuration().language == language)
  }

  @Test(arguments: Language.allCases)
  func `a new pipeline with every setting active is the built-in one`(language: Language) throws {
    let folder = try folder(language, changing: allSettings)
    try folder.write(Array("person,customer\n".utf8), to: "assignments.csv")
    try folder.write([0xFF, 0xD8, 0xFF], to: "logo.png")
    #expect(folder.faults() == [])
    #expect(try folder.configuration().limits == PipelineConfiguration().limits)
    #expect(try folder.configuration().isEnabled)
    #expect(try folder.configuration().watch.patience == Patience())
    let read = try folder.configuration().options
    let builtIn = PipelineConfiguration().options
    #expect(read.checks.earliest == builtIn.checks.earliest)
    #expect(read.checks.latest == builtIn.checks.latest)
    #expect(read.checks.listsMaxAgeDays == builtIn.checks.listsMaxAgeDays)
    #expect(read.checks.weekStart == builtIn.checks.weekStart)
    #expect(read.output.version == builtIn.output.version)
    #expect(read.output.batchSize == builtIn.output.batchSize)
    #expect(read.output.languages == builtIn.output.languages)
    #expect(read.carry.vendors == builtIn.carry.vendors)
    #expect(read.carry.wageItems == builtIn.carry.wageItems)
    #expect(read.selection.approvedOnly == builtIn.selection.approvedOnly)
    #expect(read.source.timeTracking == builtIn.source.timeTracking)
    for check in CheckID.allCases {
      for verdict in [Verdict.fail, .unknown] {
        #expect(
          read.checks.severity(of: check, verdict) == builtIn.checks.severity(of: check, verdict))
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `the template says every key there is`(language: Language) throws {
    let template = allSettings(pipelineTemplate(in: language))
    for section in [
      "", "watch", "watch.hours", "source", "source.columns", "select", "carry",
      "carry.rounding", "output", "report", "limits",
    ] {
      for key in try allowedKeys(of: section) {
        #expect(template.contains("\(key):"), "\(section).\(key)")
      }
    }
    for key in ["unknown", "lists-max-age-days", "earliest", "latest"] {
      #expect(template.contains("\(key):"))
    }
  }

  /// What the fault of a key that no section has says is allowed.
  private func allowedKeys(of section: String) throws -> [String] {
    var text = "qqqqqqqqqqqq: 1\n"
    for name in section.split(separator: ".").reversed() {
      text = "\(name):\n" + text.split(separator: "\n").map { "  \($0)\n" }.joined()
    }
    let folder = try PipelineFolder(["pipeline.yaml": text])
    do {
      _ = try folder.configuration()
    } catch let refused as ConfigurationRefused {
      for error in refused.errors {
        if case .unknownKey(_, _, let allowed) = error.kind { return allowed }
      }
    }
    return []
  }

  @Test(arguments: Language.allCases)
  func `the template says which column of a worklist to fill in`(language: Language) {
    #expect(pipelineTemplate(in: language).contains("`quickbooks`"))
    #expect(mappingHeader(in: language).hasSuffix(",quickbooks"))
  }

  /// Carries the sample by the pipeline that came with it.
  private func carrySample(in folder: PipelineFolder) async throws -> RunOutcome {
    let configuration = try folder.configuration()
    let outbox = try #require(configuration.outbox)
    return try await carryOnce(
      RunRequest(
        bundle: [FilePath(folder.path + "/sample")], options: configuration.options,
        standingLists: configuration.listsFolder, mode: .publish, limits: configuration.limits,
        signature: .test),
      at: .beside(outbox))
  }

  @Test(arguments: Language.allCases)
  func `the sample shows one misspelt name, and its worklist mends it`(
    language: Language
  ) async throws {
    let folder = try folder(language)
    let outcome = try await carrySample(in: folder)
    #expect(outcome.report.findings.map(\.check) == [.personLinked])
    #expect(outcome.report.totals.batched == Tally(entries: 4, minutes: 1875))
    #expect(outcome.report.totals.held == Tally(entries: 1, minutes: 405))
    let worklist = try #require(outcome.folder).appending("mapping-worklist.csv").string
    var rows = try String(contentsOfFile: worklist, encoding: .utf8).components(
      separatedBy: "\r\n")
    #expect(rows.count == 3)
    var cells = rows[1].components(separatedBy: ",")
    // The suggestion stands right behind the column to fill in.
    cells[6] = cells[7]
    rows[1] = cells.joined(separator: ",")
    try folder.write(Array(rows.joined(separator: "\r\n").utf8), to: "mapping.csv")
    let mended = try await carrySample(in: folder)
    #expect(mended.report.findings.map(\.check) == [.duplicateCarried])
    #expect(mended.report.totals.batched == Tally(entries: 1, minutes: 405))
    #expect(mended.report.totals.duplicate == outcome.report.totals.batched)
  }

  @Test func `both languages make the same files`() {
    #expect(starterFolder(in: .english).map(\.path) == starterFolder(in: .french).map(\.path))
  }
}
