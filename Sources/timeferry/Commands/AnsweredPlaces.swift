import ArgumentParser
import Console
import LoadLedger
import Pipeline
import SystemPackage

/// Where `answer` and `reverse` find the ledger and publish.
struct AnsweredPlaces: ParsableArguments {
  @Option(
    help: ArgumentHelp(words.pipelineHelp, valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  @Option(help: ArgumentHelp(words.answerOutboxHelp, valueName: "dir"), completion: .directory)
  var outbox: String?

  @Option(help: ArgumentHelp(words.answerLedgerHelp, valueName: "file"), completion: .file())
  var ledger: String?

  /// The pipeline named, or the built-in one.
  func configuration() throws -> PipelineConfiguration {
    guard let pipeline else { return PipelineConfiguration() }
    return try PipelineConfiguration(readingFileAt: FilePath(pipeline))
  }

  /// The ledger named, the pipeline's, or all of those that runs without a configuration made.
  func ledgers(_ configuration: PipelineConfiguration) -> [FilePath] {
    if let ledger { return [FilePath(ledger)] }
    if let ledger = configuration.ledger { return [ledger] }
    return ledgerFiles(inHome: "timeferry")
  }

  /// The outbox named, or the pipeline's; nil for that of the run.
  func outbox(_ configuration: PipelineConfiguration) -> FilePath? {
    outbox.map { FilePath($0) } ?? configuration.outbox
  }
}

extension RunLocation {
  /// The same place, its outbox named from `here` on where it lies below, as `run` names it; the
  /// ledger remembers absolute paths only.
  func named(from here: FilePath) -> RunLocation {
    guard case .named(var folder) = outbox, folder.removePrefix(here), !folder.isEmpty else {
      return self
    }
    return RunLocation(outbox: .named(folder), ledger: ledger)
  }
}
