import ArgumentParser
import Console
import Foundation
import LoadLedger
import Pipeline
import SystemPackage
import Timesheets

/// The options that `run` and `check` have in common.
struct BundleOptions: ParsableArguments {
  @Argument(help: ArgumentHelp(words.bundleHelp, valueName: "bundle"), completion: .file())
  var bundle: [String]

  @Option(
    help: ArgumentHelp(words.pipelineHelp, valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  @Option(
    help: ArgumentHelp(words.mappingHelp, valueName: "file"), completion: .file(extensions: ["csv"])
  )
  var mapping: [String] = []

  @Option(help: ArgumentHelp(words.outboxHelp, valueName: "dir"), completion: .directory)
  var outbox: String?

  @Option(help: ArgumentHelp(words.ledgerHelp, valueName: "file"), completion: .file())
  var ledger: String?

  @Option(
    help: ArgumentHelp(words.releaseHelp, valueName: "entry"), transform: EntryIdentity.entered)
  var release: [EntryIdentity] = []

  @Flag(help: ArgumentHelp(words.applyHelp))
  var apply = false

  @Option(help: ArgumentHelp(words.companyRenamedHelp, valueName: "name"))
  var companyRenamed: String?

  @OptionGroup var speech: RunSpeechOptions

  /// The pipeline named, or the built-in one, with the mapping tables given beside it.
  func configuration() throws -> PipelineConfiguration {
    try PipelineConfiguration(
      readingFileAt: pipeline.map { FilePath($0) },
      addingMappings: mapping.map { FilePath($0) })
  }

  /// What the run is asked to do and where, from flags and pipeline in one step; flags win.
  func request(
    _ mode: RunRequest.Mode, _ signature: Signature
  ) throws -> (request: RunRequest, location: RunLocation) {
    let configuration = try configuration()
    var request = RunRequest(
      bundle: bundle.map { FilePath($0) }, options: configuration.options,
      standingLists: configuration.listsFolder, mode: mode, limits: configuration.limits,
      signature: signature)
    request.releases = release
    request.corrections = apply ? .applied : .listed
    request.newCompanyName = companyRenamed
    let outbox = outbox.map { FilePath($0) } ?? configuration.outbox
    let ledger = ledger.map { FilePath($0) } ?? configuration.ledger
    return (
      request,
      RunLocation(
        outbox: outbox.map { .named($0) } ?? .home("timeferry"),
        ledger: ledger.map { .named($0) } ?? .home("timeferry"))
    )
  }
}

extension EntryIdentity {
  /// Reads an identity as entries.csv, a batch or QuickBooks writes it.
  fileprivate static func entered(_ text: String) throws -> EntryIdentity {
    guard let identity = EntryIdentity(text: text) else {
      throw ValidationError(words.noIdentity(text))
    }
    return identity
  }
}

extension FilePath {
  /// Where archives are expanded when the outbox is not known yet, or never will be.
  static var scratch: FilePath {
    FilePath(environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp")
  }
}

/// How the command speaks.
struct SpeechOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.formatHelp))
  var format = OutputFormat.text

  @OptionGroup var language: LanguageOption
}

/// How `run` and `check` speak, whose result is also for chats and tickets.
struct RunSpeechOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.runFormatHelp))
  var format = RunFormat.text

  @OptionGroup var language: LanguageOption
}

/// What standard output holds.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// What standard output holds of a run.
enum RunFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, markdown
}
