import ArgumentParser
import Console
import LoadLedger
import Pipeline
import SystemPackage
import Timesheets

/// `timeferry reverse RUN`: takes out of QuickBooks again what one run loaded.
struct Reverse: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reverse", abstract: words.reverseAbstract,
      discussion: words.reverseDiscussion)
  }

  @Argument(help: ArgumentHelp(words.reverseRunHelp, valueName: "run"))
  var name: String

  @Argument(help: ArgumentHelp(words.reverseShownHelp, valueName: "file"), completion: .file())
  var shown: [String] = []

  @Option(help: ArgumentHelp(words.reverseCompanyHelp, valueName: "name"))
  var company: String?

  @Option(help: ArgumentHelp(words.reverseCountHelp, valueName: "number"))
  var count: Int?

  @OptionGroup var places: AnsweredPlaces

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if (company == nil) != (count == nil) { throw ValidationError(words.companyAndCount) }
  }

  func run() async throws {
    let configuration = try places.configuration()
    let request = ReversalRequest(
      run: name,
      confirmation: company.flatMap { company in
        count.map { ReversalRequest.Confirmation(company: company, count: $0) }
      },
      shown: shown.map { FilePath($0) }, output: configuration.options.output,
      limits: configuration.limits, signature: .now)
    let place = try RunPlace(
      location(
        ofRun: name, ledgers: places.ledgers(configuration),
        outbox: places.outbox(configuration)
      ).named(from: workingFolder),
      .publish, scratch: .scratch, signature: request.signature)
    let outcome = try await Pipeline.reverse(request, at: place, toolVersion: toolVersion)
    switch speech.format {
    case .json: try outcome.json.forEachChunk { try Terminal.write($0) }
    case .text: try Terminal.write(outcome.text(in: words.language))
    }
    if outcome.folder == nil, outcome.needed.count > 0 {
      Terminal.say(words.typeToReverse(name, shown, outcome.needed))
    }
  }
}
