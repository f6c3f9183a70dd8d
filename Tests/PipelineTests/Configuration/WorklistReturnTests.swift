import Pipeline
import Reports
import Seeds
import SystemPackage
import Testing
import Timesheets

/// A worklist goes out, is filled in by a spreadsheet, and comes back as the mapping.
@Suite struct WorklistReturnTests {
  /// A pair as two systems would agree on it.
  private struct Pair: Hashable {
    let role: ReferenceRole
    let source: String
    let target: String

    init(_ role: ReferenceRole, _ source: String, _ target: String) {
      self.role = role
      self.source = NormalizedName(source).folded
      self.target = NormalizedName(target).folded
    }
  }

  /// What becomes of a worklist's rows in the hands of somebody who takes the first suggestion.
  private func filled(_ rows: [[String]], _ random: inout SeededGenerator) -> [[String]] {
    var filled = rows.map { $0.map(changed) }
    for row in rows.indices.dropFirst() { filled[row][6] = filled[row][7] }
    let width = rows[0].count
    var order = Array(0..<width)
    if random.chance(50) { order.shuffle(using: &random) }
    let hasColumn = random.chance(50)
    var moved = filled.enumerated().map { index, row in
      order.map { row[$0] } + (hasColumn ? [index == 0 ? "Remarque" : "vu; =1"] : [])
    }
    let blank = [String](repeating: "", count: moved[0].count + 2)
    if random.chance(50) {
      // Cells that were used once stay, empty, in every row.
      moved = moved.map { $0 + ["", ""] }
      moved.insert(blank, at: random.number(1...moved.count))
      moved.append(blank)
    }
    return moved
  }

  /// What a spreadsheet makes of a cell that it takes for a number or a day.
  private func changed(_ cell: String) -> String {
    if let number = Int(cell) { return String(number) }
    return ["12-05", "3/4"].contains(cell) ? "2026-12-05" : cell == "1E5" ? "100000" : cell
  }

  @Test(arguments: UInt64(1)...60, SpreadsheetDialect.allCases)
  func `a worklist of nasty names comes back as the same pairs`(
    seed: UInt64, dialect: SpreadsheetDialect
  ) throws {
    var random = SeededGenerator(seed: seed)
    func name() -> String {
      // A letter at the start of some: a name of blanks alone is none.
      if random.chance(10) { return random.pick(["007", "12-05", "3/4", "1E5", "'12", "-7"]) }
      let text = NastyName.text(&random).filter(dialect.holds)
      return random.chance(30) ? text + "x" : text + "\u{E9}"
    }
    var roles: [String: ReferenceRole] = [:]
    for _ in 0..<12 { roles[name()] = random.pick(ReferenceRole.allCases) }
    let known = Set(roles.keys.map { NormalizedName($0).folded })
    guard known.count == roles.count else { return }
    let sources = roles.keys.sorted()
    let targets = sources.map { _ in name() }
    let language: Language = random.chance(50) ? .french : .english
    let lines = zip(sources, targets).map { (roles[$0] ?? .person, $0, $1) }
    let worklist = try worklist(lines, in: language)
    let rows = spreadsheetRows(worklist, separator: language == .french ? ";" : ",")
    try #require(rows.count == sources.count + 1)

    let folder = try PipelineFolder()
    try folder.write(dialect.file(filled(rows, &random)), to: "w.csv")
    let configuration = try PipelineConfiguration(
      readingFileAt: nil, addingMappings: [FilePath(folder.path + "/w.csv")])
    let pairs = configuration.options.mapping.lines.map { Pair($0.role, $0.source, $0.target) }
    #expect(pairs == lines.map(Pair.init))
  }

  /// The worklist of a run that found none of these names.
  private func worklist(
    _ lines: [(role: ReferenceRole, name: String, near: String)], in language: Language
  ) throws -> [UInt8] {
    var options = CarryOptions()
    options.output.languages = [language]
    let findings = lines.map { role, name, near in
      Finding(
        check: .personLinked, verdict: .fail, severity: .error, subject: .element(role, name),
        detail: .notListed(role: role, name: name, near: [near]), place: nil)
    }
    let report = RunReport(
      runID: "run", toolVersion: "1", company: "", bundleName: "b", options: options,
      records: BundleRecords(gathering: []), source: [], fates: [], timeTrackingTaken: .absent,
      lists: CompanyLists(), findings: findings, totals: ControlTotals(), roundedMinutes: 0,
      entries: [], entryTexts: TextArena(), batches: [], weekStart: .monday, refusal: nil)
    let file = try #require(
      RunFiles(report).all(folder: nil).first { $0.path == "mapping-worklist.csv" })
    var bytes: [UInt8] = []
    try file.contents.forEachChunk { bytes += $0 }
    return bytes
  }

  @Test func `tables given beside a pipeline add up with its own, faults and all`() throws {
    let header = "kind,source,quickbooks\n"
    let folder = try PipelineFolder([
      "pipeline.yaml": "mapping: own.csv\n", "own.csv": header + "item,a,A\n",
      "more.csv": header + "item,b,B\n", "other.csv": header + "item,A,Z\nthing,c,C\n",
    ])
    func configuration(_ names: String...) throws -> PipelineConfiguration {
      try PipelineConfiguration(
        readingFileAt: FilePath(folder.path),
        addingMappings: names.map { FilePath(folder.path + "/" + $0) })
    }
    #expect(try configuration("more.csv").options.mapping.lines.map(\.source) == ["a", "b"])
    let refused = try #require(throws: ConfigurationRefused.self) {
      try configuration("other.csv", "gone/away.csv")
    }
    let sentences = refused.errors.map {
      $0.sentence(in: .english).replacing(folder.path + "/", with: "")
    }
    #expect(
      sentences == [
        "other.csv:2: `A` goes to `Z` here and to `A` in own.csv:2",
        "other.csv:3: unknown kind `thing`; expected `person`, `customer`, `item`, `class` "
          + "or `wage-item`",
        "gone/away.csv: there is no such file",
      ])
  }
}
