import ArgumentParser
import Console
import NIOCore
import Pipeline
import SystemPackage
import WebConnector

/// `timeferry serve PIPELINE…`: answers the Web Connector's calls until it is stopped.
struct Serve: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve", abstract: words.serveAbstract, discussion: words.serveDiscussion)
  }

  @Argument(help: ArgumentHelp(words.watchedHelp, valueName: "pipeline"), completion: .file())
  var pipelines: [String]

  @Option(help: ArgumentHelp(words.listenHelp, valueName: "address"))
  var listen = "127.0.0.1"

  @Option(help: ArgumentHelp(words.portHelp, valueName: "port"))
  var port = 8743

  @Option(help: ArgumentHelp(words.certificateHelp, valueName: "file"), completion: .file())
  var certificate: String?

  @Option(help: ArgumentHelp(words.keyHelp, valueName: "file"), completion: .file())
  var key: String?

  @Option(help: ArgumentHelp(words.answerLimitHelp, valueName: "MiB"))
  var answerLimit = 256

  @Option(help: ArgumentHelp(words.patienceHelp, valueName: "seconds"))
  var patience = 20

  @Option(help: ArgumentHelp(words.logFormatHelp))
  var logFormat = LogFormat.text

  @OptionGroup var language: LanguageOption

  private static let ports = 1...65_535
  private static let answerLimits = 1...1_024
  private static let patiences = 1...600

  func validate() throws {
    for (option, value, range) in [
      ("--port", port, Self.ports), ("--answer-limit", answerLimit, Self.answerLimits),
      ("--patience", patience, Self.patiences),
    ] {
      guard range.contains(value) else {
        throw ValidationError(words.outOfRange(option, range))
      }
    }
  }

  func run() async throws {
    do {
      let place = try ListenPlace(
        address: listen, port: port, certificate: certificate.map { FilePath($0) },
        key: key.map { FilePath($0) })
      let log = ServerLog(format: logFormat)
      let desk = try CourierDesk(pipelines.map { FilePath($0) }, in: .ofThisProcess(log))
      await desk.tellOfMissingCouriers()
      try await CourierServer(at: place, limits: limits, log: log) {
        await desk.answer($0, from: $1)
      }.run()
    } catch let failure as ServeFailure {
      Terminal.say(failure.sentence(in: words.language))
      throw failure.status
    }
  }

  private var limits: ServerLimits {
    var limits = ServerLimits()
    limits.calls.answer = answerLimit << 20
    limits.patience = .seconds(Int64(patience))
    return limits
  }
}
