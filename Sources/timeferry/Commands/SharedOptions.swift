import ArgumentParser
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

  @Option(help: ArgumentHelp(words.outboxHelp, valueName: "dir"), completion: .directory)
  var outbox: String?

  @OptionGroup var speech: SpeechOptions

  /// The pipeline named, or the built-in one.
  func configuration() throws -> PipelineConfiguration {
    guard let pipeline else { return PipelineConfiguration() }
    return try PipelineConfiguration(readingFileAt: FilePath(pipeline))
  }

  /// What the run is asked to do, from flags and pipeline in one step; flags win.
  func request(_ mode: RunRequest.Mode) throws -> RunRequest {
    let configuration = try configuration()
    let outbox = outbox.map { FilePath($0) } ?? configuration.outbox
    return RunRequest(
      bundle: bundle.map { FilePath($0) }, options: configuration.options,
      standingLists: configuration.listsFolder,
      destination: outbox.map { .outbox($0) } ?? .home("timeferry"), mode: mode,
      scratch: FilePath(environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"),
      limits: configuration.limits)
  }
}

/// How the command speaks.
struct SpeechOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words.formatHelp))
  var format = OutputFormat.text

  @OptionGroup var language: LanguageOption
}

/// Read by `Language.spoken` before parsing; declared here so that it is known and checked.
struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp(words.languageHelp))
  var language: Language?
}

/// What standard output holds.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
