import Glibc
import Reports
import Spool
import SystemPackage
import Timesheets

/// What became of a published run's folder since: everything that its manifest states, derived
/// again from the folder alone.
package struct Verification: Sendable {
  package let folder: FilePath
  /// The run or follow-up that the manifest names; nil when there is no manifest to read.
  package let run: String?
  /// What the follow-up is for; nil for a run.
  package let followUp: FollowUpKind?
  package let company: String
  /// Files looked at, and batches among them.
  package private(set) var files = 0
  package internal(set) var batches = 0
  /// What a run's entries.csv adds up to; nil when it cannot be added up.
  package private(set) var totals: ControlTotals?
  /// What a follow-up's outcomes.csv adds up to, by state; nil when it cannot be added up.
  package internal(set) var outcomes: [LoadStateName: Tally]?
  /// What all batches add up to: requests and their minutes.
  package internal(set) var carried = Tally()
  /// Files first, then what they say, each in the order of paths.
  package private(set) var deviations: [Deviation] = []

  /// What the command ends with: 0 when nothing differs, else 1.
  package var exitCode: Int32 { deviations.isEmpty ? 0 : 1 }

  /// Whether every batch is as it was published, and nothing else lies among them.
  package var areBatchesIntact: Bool {
    run != nil && !deviations.contains { $0.role.isLoaded }
  }

  /// Looks at every file of the folder. Changes nothing, asks no ledger and needs no lock.
  ///
  /// Throws `VerificationFailure` when there is no run in the folder or a file cannot be read.
  package init(of folder: FilePath) throws(VerificationFailure) {
    do {
      try self.init(reading: folder)
    } catch let failure as VerificationFailure {
      throw failure
    } catch let SpoolError.disk(failure) {
      throw .unreadable(failure.path, failure.reason)
    } catch let SpoolError.changed(path) {
      throw .changed(path)
    } catch {
      preconditionFailure("reading a run throws these only: \(error)")
    }
  }

  private init(reading folder: FilePath) throws {
    self.folder = folder
    let disk = Disk()
    let isManifestThere = try disk.exists(folder.appending(Self.manifestName))
    let isReportThere = try Self.reportNames.contains { try disk.exists(folder.appending($0)) }
    guard isManifestThere || isReportThere else {
      throw VerificationFailure.noRun(folder, runsInside: runFolders(inside: folder))
    }
    let run = PublishedRun(folder)
    let found = try run.files()
    files = found.count
    let isFile = found.contains { $0.name == Self.manifestName }
    let manifest = isFile ? try StatedManifest(run.bytes(of: Self.manifestName)) : nil
    self.run = manifest?.name
    followUp = manifest?.followUp?.kind
    company = manifest?.company ?? ""
    for name in try run.otherNames() { note(name, .notAFile) }
    guard let manifest else {
      // Without it there is nothing to hold the other files against.
      if !deviations.contains(where: { $0.path == Self.manifestName }) {
        note(Self.manifestName, .unreadable)
      }
      return
    }
    compare(found, with: manifest.outputs)
    switch manifest {
    case .run(let manifest): try derive(from: run, found, against: manifest)
    case .followUp(let manifest): try derive(from: run, found, against: manifest)
    }
  }

  static let manifestName = "manifest.json"
  static let reportName = "report.json"
  /// By which a folder is known as one of ours where its manifest is gone.
  private static let reportNames = [reportName] + FollowUpKind.allCases.map(\.reportName)
  static let entriesName = "entries.csv"
  static let batchesName = "batches"

  mutating func note(_ path: String, _ fact: Deviation.Fact) {
    deviations.append(Deviation(path: path, fact: fact))
  }

  /// Holds the files against the manifest's list, by name, size and digest.
  private mutating func compare(_ found: [RunFile], with listed: [OutputFile]) {
    var expected: [String: FileMark] = [:]
    for file in listed { expected[file.path] = FileMark(file) }
    for file in found where file.name != Self.manifestName {
      let mark = FileMark(file)
      switch expected.removeValue(forKey: file.name) {
      case nil: note(file.name, .added(mark))
      case mark?: break
      case let other?: note(file.name, .changed(expected: other, found: mark))
      }
    }
    // A link in the place of a file was told already.
    let told = Set(deviations.map(\.path))
    for (path, mark) in expected where !told.contains(path) { note(path, .missing(mark)) }
    deviations.sort { $0.path < $1.path }
  }

  /// Adds up the table of entries and the batches, and holds the sums against the manifest's.
  private mutating func derive(
    from run: PublishedRun, _ found: [RunFile], against manifest: WrittenManifest
  ) throws {
    let names = Set(found.map(\.name))
    var report: WrittenReport?
    if names.contains(Self.reportName) {
      do {
        report = try WrittenReport(run.bytes(of: Self.reportName))
      } catch is JSONFault {
        note(Self.reportName, .unreadable)
      }
    }
    if let report { compare(report, with: manifest) }
    if names.contains(Self.entriesName) {
      let table = EntriesTableSums(weekStart: report?.weekStart)
      if let sums = try table.reading(run.bytes(of: Self.entriesName)) {
        totals = sums.totals
        compare(sums.totals, in: Self.entriesName, with: manifest.totals)
        compare(
          sums.carried, in: Self.entriesName, with: manifest.carried,
          report?.isRounded == false ? [.entries, .minutes] : [.entries],
          without: report == nil ? [.weeks] : [])
      } else {
        note(Self.entriesName, .unreadable)
      }
    }
    try deriveBatches(from: run, names, against: manifest, report)
  }

  private mutating func compare(_ report: WrittenReport, with manifest: WrittenManifest) {
    if report.run != manifest.run {
      note(Self.reportName, .statement(.run, expected: manifest.run, found: report.run))
    }
    if report.company != manifest.company {
      note(
        Self.reportName, .statement(.company, expected: manifest.company, found: report.company))
    }
    compare(report.totals, in: Self.reportName, with: manifest.totals)
    compare(report.hours, in: Self.reportName, with: manifest.carried, [.entries, .minutes])
  }

  private mutating func compare(
    _ totals: ControlTotals, in path: String, with expected: ControlTotals
  ) {
    for ((state, found), (_, expected)) in zip(totals.byState, expected.byState)
    where found != expected {
      note(path, .state(state, expected: expected, found: found))
    }
  }

  private mutating func compare(
    _ sums: WrittenSums, in path: String, with expected: WrittenSums,
    _ measures: [Deviation.Measure], without left: Set<SumDimension> = []
  ) {
    let lines = Set(sums.tallies.keys).union(expected.tallies.keys)
    for line in lines.sorted() where !left.contains(line.dimension) {
      for measure in measures {
        let (should, does) = (expected[line][measure], sums[line][measure])
        if should != does { note(path, .sum(line, measure, expected: should, found: does)) }
      }
    }
  }

  private mutating func deriveBatches(
    from run: PublishedRun, _ names: Set<String>, against manifest: WrittenManifest,
    _ report: WrittenReport?
  ) throws {
    let listed = manifest.outputs.map(\.path).filter { RunFileRole(path: $0) == .batch }
    var sums = BatchSums(weekStart: report?.weekStart, version: report?.version ?? .safeDefault)
    for path in listed.sorted() where names.contains(path) {
      batches += 1
      guard let holds = try sums.add(run.bytes(of: path)) else {
        note(path, .unreadable)
        continue
      }
      carried = carried + holds
      if let expected = report?.batches.first(where: { $0.file == path })?.tally,
        expected != holds
      {
        note(path, .batch(expected: expected, found: holds))
      }
    }
    try deriveTimerFiles(from: run, names, report)
    compare(
      sums.carried, in: Self.batchesName, with: sums.asWritten(manifest.carried), [.minutes],
      without: report == nil ? [.weeks, .billable] : [])
  }
}

extension Verification {
  /// Adds up each timer file that the report lists, and holds the sum against the report's.
  private mutating func deriveTimerFiles(
    from run: PublishedRun, _ names: Set<String>, _ report: WrittenReport?
  ) throws {
    for file in report?.timerFiles ?? [] where names.contains(file.file) {
      guard let holds = try timerTally(of: run.bytes(of: file.file)) else {
        note(file.file, .unreadable)
        continue
      }
      if holds != file.tally { note(file.file, .batch(expected: file.tally, found: holds)) }
    }
  }
}

/// What a folder's manifest states, by what the folder is.
private enum StatedManifest {
  case run(WrittenManifest)
  case followUp(WrittenFollowUp)

  /// Nil when it has neither form. Throws what reading throws.
  init?(_ document: DocumentBytes) throws {
    do {
      self = .run(try WrittenManifest(document))
    } catch is JSONFault {
      do {
        self = .followUp(try WrittenFollowUp(document))
      } catch is JSONFault {
        return nil
      }
    }
  }

  var name: String {
    switch self {
    case .run(let manifest): manifest.run
    case .followUp(let manifest): manifest.name
    }
  }

  var company: String {
    switch self {
    case .run(let manifest): manifest.company
    case .followUp(let manifest): manifest.company
    }
  }

  var outputs: [OutputFile] {
    switch self {
    case .run(let manifest): manifest.outputs
    case .followUp(let manifest): manifest.outputs
    }
  }

  var followUp: WrittenFollowUp? {
    if case .followUp(let manifest) = self { manifest } else { nil }
  }
}

extension Tally {
  fileprivate subscript(measure: Deviation.Measure) -> Int {
    switch measure {
    case .entries: entries
    case .minutes: minutes
    }
  }
}

/// Why nothing can be said of a folder.
package enum VerificationFailure: Error, Hashable, Sendable {
  /// The folder is none of a run. Those of the folders in it that are, are named.
  case noRun(FilePath, runsInside: [FilePath])
  case unreadable(FilePath, Errno)
  /// The file was written to while it was being read.
  case changed(FilePath)
}

/// The folders directly inside that hold a manifest, sorted by their bytes.
private func runFolders(inside folder: FilePath) -> [FilePath] {
  var matches = glob_t()
  defer { globfree(&matches) }
  // What stands for itself in a pattern must not be taken for a wildcard.
  let plain = folder.string.reduce(into: "") { pattern, letter in
    if "\\*?[".contains(letter) { pattern += "\\" }
    pattern.append(letter)
  }
  guard glob("\(plain)/*/\(Verification.manifestName)", GLOB_NOSORT, nil, &matches) == 0,
    let paths = matches.gl_pathv
  else { return [] }
  return (0..<Int(matches.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    .map { FilePath($0).removingLastComponent() }
}
