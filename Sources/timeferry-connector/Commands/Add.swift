import ArgumentParser
import Console
import Pipeline
import Reports
import SystemPackage
import WebConnector

/// `timeferry connector add PIPELINE`: a company's user, password and `.qwc` file.
struct Add: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add", abstract: words.addAbstract, discussion: words.addDiscussion)
  }

  @Argument(
    help: ArgumentHelp(words.servedHelp, valueName: "pipeline"),
    completion: .file(extensions: ["yaml", "yml"]))
  var pipeline: String

  @Option(help: ArgumentHelp(words.userHelp, valueName: "name"))
  var user: String?

  @Option(help: ArgumentHelp(words.urlHelp, valueName: "url"))
  var url: String?

  @Option(help: ArgumentHelp(words.runEveryHelp, valueName: "minutes"))
  var runEvery: Int?

  @Option(help: ArgumentHelp(words.qwcHelp, valueName: "file"), completion: .file())
  var qwc: String?

  @Flag(help: ArgumentHelp(words.newPasswordHelp))
  var newPassword = false

  @OptionGroup var language: LanguageOption

  private static let minutes = 1...10_080
  private static let longestUser = 60

  func validate() throws {
    if let url, !Self.isCallable(url) { throw ValidationError(words.notCallable(url)) }
    if qwc == "-" { throw ValidationError(words.qwcIsAFile) }
    if let runEvery, !Self.minutes.contains(runEvery) {
      throw ValidationError(words.outOfRange("--run-every", Self.minutes))
    }
    if let user, user.isEmpty || user != user.onOneLine(atMost: Self.longestUser) {
      throw ValidationError(words.noUser(Self.longestUser))
    }
  }

  func run() throws {
    do {
      let added = try AddedCourier(
        CourierRequest(
          pipeline: FilePath(pipeline), user: user, address: url, runEveryMinutes: runEvery,
          file: qwc.map { FilePath($0) }, isPasswordNew: newPassword),
        in: .ofThisProcess(ServerLog(format: .text)))
      try Terminal.write(added.text(in: words.language, asked: pipeline))
    } catch let failure as AdditionFailure {
      Terminal.say(failure.sentence(in: words.language))
      throw ExitStatus.disk
    }
  }

  /// The Web Connector takes `https`, and `http` only on its own machine (domain facts 7).
  private static func isCallable(_ url: String) -> Bool {
    guard let match = url.wholeMatch(of: #/(https?)://(\[[0-9A-Fa-f:]+\]|[^/:\s@]+)(:\d+)?(/\S*)?/#)
    else { return false }
    return match.output.1 == "https"
      || ["localhost", "127.0.0.1", "[::1]"].contains(String(match.output.2))
  }
}
