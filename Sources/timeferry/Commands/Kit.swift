import ArgumentParser
import Console
import Pipeline
import SystemPackage
import Timesheets

/// `timeferry kit FOLDER`: the documents that ask QuickBooks for a complete bundle, and a page that
/// says how to send them.
struct Kit: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "kit", abstract: words.kitAbstract)
  }

  @Argument(help: ArgumentHelp(words.kitHelp, valueName: "folder"), completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp(words.kitVersionHelp, valueName: "version"))
  var qbxmlVersion: String?

  @Option(help: ArgumentHelp(words.kitFromHelp, valueName: "date"))
  var from: String?

  @Option(help: ArgumentHelp(words.kitThroughHelp, valueName: "date"))
  var through: String?

  @Option(
    help: ArgumentHelp(words.pipelineHelp, valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String?

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    _ = try version()
    _ = try days()
  }

  func run() throws {
    let configuration =
      try pipeline.map { try PipelineConfiguration(readingFileAt: FilePath($0)) }
      ?? PipelineConfiguration()
    let plan = KitPlan(
      version: try version() ?? configuration.options.output.version, days: try days(),
      for: configuration)
    let made = try makeKit(plan, at: FilePath(folder))
    switch speech.format {
    case .text:
      for path in made { try Terminal.write(path.string + "\n") }
      try Terminal.write("\n" + words.afterKit(folder) + "\n")
    case .json: try Terminal.write(plan.json(folder: FilePath(folder)))
    }
  }

  private func version() throws -> QBXMLVersion? {
    guard let qbxmlVersion else { return nil }
    guard let version = KitPlan.version(qbxmlVersion) else {
      throw ValidationError(words.unknownVersion(qbxmlVersion, known: KitPlan.versions))
    }
    return version
  }

  private func days() throws -> ClosedRange<WorkDate>? {
    let first = try from.map { try date($0, of: "--from") }
    let last = try through.map { try date($0, of: "--through") }
    switch (first, last) {
    case (nil, nil): return nil
    case (nil, _): throw ValidationError(words.missingBound("--from", beside: "--through"))
    case (_, nil): throw ValidationError(words.missingBound("--through", beside: "--from"))
    case (let first?, let last?):
      guard first <= last else { throw ValidationError(words.reversedDays) }
      guard Int(last.dayNumber - first.dayNumber) < KitPlan.mostDays else {
        throw ValidationError(words.tooManyDays(KitPlan.mostDays))
      }
      return first...last
    }
  }

  private func date(_ text: String, of option: String) throws -> WorkDate {
    guard let date = WorkDate(iso: text) else {
      throw ValidationError(words.noDate(text, option: option))
    }
    return date
  }
}
