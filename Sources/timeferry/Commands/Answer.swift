import ArgumentParser
import Console
import LoadLedger
import Pipeline
import SystemPackage
import Timesheets

/// `timeferry answer FILE…`: what QuickBooks answered, and what is left to do.
struct Answer: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "answer", abstract: words.answerAbstract, discussion: words.answerDiscussion)
  }

  @Argument(help: ArgumentHelp(words.answerHelp, valueName: "file"), completion: .file())
  var files: [String] = []

  @Option(help: ArgumentHelp(words.mendedHelp, valueName: "status"))
  var mended: [Int] = []

  @Option(help: ArgumentHelp(words.lostHelp, valueName: "run"))
  var lost: [String] = []

  @OptionGroup var places: AnsweredPlaces

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if files.isEmpty && mended.isEmpty && lost.isEmpty {
      throw ValidationError(words.noAnswerGiven)
    }
  }

  func run() async throws {
    let configuration = try places.configuration()
    var request = AnswerRequest(
      reading: RunRequest(
        bundle: files.map { FilePath($0) }, options: configuration.options,
        standingLists: configuration.listsFolder, mode: .publish, limits: configuration.limits,
        signature: .now))
    request.mended = Set(mended)
    request.lost = lost
    // Archives are expanded before anything is known of the company.
    let reading = try RunPlace(
      RunLocation(outbox: .home("timeferry"), ledger: .home("timeferry")), .dryRun,
      scratch: .scratch, signature: request.reading.signature)
    let delivery = try await ReadDelivery(request.reading, at: reading)
    defer { delivery.remove() }
    let location = try location(
      ofAnswer: delivery, by: request, ledgers: places.ledgers(configuration),
      outbox: places.outbox(configuration)
    ).named(from: workingFolder)
    let place = try RunPlace(
      location, .publish, scratch: .scratch, signature: request.reading.signature)
    let outcome = try await Pipeline.answer(
      delivery, by: request, at: place, toolVersion: toolVersion)
    switch speech.format {
    case .json: try outcome.json.forEachChunk { try Terminal.write($0) }
    case .text: try Terminal.write(outcome.text(in: words.language))
    }
    if delivery.bringsTime { Terminal.say(words.timeNotCarried) }
    guard outcome.exitCode == ExitStatus.carried.rawValue else {
      throw ExitStatus(rawValue: outcome.exitCode) ?? .internalError
    }
  }
}
