import ArgumentParser
import Console
import LoadLedger
import Pipeline
import SystemPackage

/// Which ledgers `status` and `explain` look at.
struct LedgerOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.ledgersHelp, valueName: "file"), completion: .file())
  var ledger: [String] = []

  @Option(
    help: ArgumentHelp(words.pipelinesHelp, valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: [String] = []

  /// Where a run without a configuration keeps what it makes.
  private static let home: FilePath = "timeferry"

  /// The ledgers named and those of the pipelines, each once, in the order of the options; without
  /// options those of `./timeferry`, where a pipeline that names no ledger keeps its own as well.
  func files() throws -> [FilePath] {
    var files = ledger.map { FilePath($0) }
    var isAtHome = ledger.isEmpty && pipeline.isEmpty
    for path in pipeline {
      if let file = try PipelineConfiguration(readingFileAt: FilePath(path)).ledger {
        files.append(file)
      } else {
        isAtHome = true
      }
    }
    if isAtHome { files += ledgerFiles(inHome: Self.home) }
    var seen: Set<FilePath> = []
    return files.filter { seen.insert($0.lexicallyNormalized()).inserted }
  }
}

/// What was read of some ledgers, and which of them could not be read.
struct LedgerReadings<Fact> {
  private(set) var facts: [Fact] = []
  private(set) var unreadable: [UnreadableLedger] = []

  /// Reads one ledger after another; one that cannot be read does not keep the others back.
  init(of files: [FilePath], _ read: (FilePath) throws(LedgerError) -> [Fact]) {
    for file in files {
      do {
        facts += try read(file)
      } catch {
        unreadable.append(UnreadableLedger(path: file, error: error))
      }
    }
  }

  /// Says why ledgers could not be read, and throws the exit code of the first.
  func endWithFailures() throws {
    let failures = unreadable.compactMap { Failure($0.error, words: words) }
    for failure in failures { Terminal.say(failure.message) }
    if let first = failures.first { throw first.status }
  }
}
