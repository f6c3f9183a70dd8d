import ArgumentParser
import Console
import Pipeline
import Timesheets

/// `timeferry run BUNDLE…`: the whole main job.
struct Run: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "run", abstract: words.runAbstract)
  }

  @OptionGroup var options: BundleOptions

  func run() async throws {
    try await carry(options, .publish)
  }
}

/// `timeferry check BUNDLE…`: the same, and nothing is published.
struct Check: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "check", abstract: words.checkAbstract)
  }

  @OptionGroup var options: BundleOptions

  func run() async throws {
    try await carry(options, .dryRun)
  }
}

/// Runs the straight line, prints its result and ends with the exit code of its outcome.
private func carry(_ options: BundleOptions, _ mode: RunRequest.Mode) async throws {
  let (request, location) = try options.request(mode, .now)
  let progress = ProgressLine(words: words)
  defer { progress.clear() }
  var place = try RunPlace(location, mode, scratch: .scratch, signature: request.signature)
  let outcome = try await Pipeline.carry(request, at: &place, toolVersion: toolVersion) {
    progress.show($0)
  }
  progress.clear()
  switch options.speech.format {
  case .json: try outcome.reportJSON.forEachChunk { try Terminal.write($0) }
  case .markdown: try Terminal.write(outcome.markdown(in: words.language))
  case .text: try Terminal.write(outcome.summary(in: words.language))
  }
  guard outcome.exitCode == ExitStatus.carried.rawValue else {
    throw ExitStatus(rawValue: outcome.exitCode) ?? .internalError
  }
}
