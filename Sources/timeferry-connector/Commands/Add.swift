import ArgumentParser
import Console
import Pipeline
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
  var url = "http://localhost:8743/"

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
    guard Self.isCallable(url) else { throw ValidationError(words.notCallable(url)) }
    if let runEvery, !Self.minutes.contains(runEvery) {
      throw ValidationError(words.outOfRange("--run-every", Self.minutes))
    }
    if let user, user.isEmpty || user.count > Self.longestUser || user.contains(where: \.isNewline)
    {
      throw ValidationError(words.noUser(Self.longestUser))
    }
  }

  func run() throws {
    let added = try AddedCourier(
      CourierRequest(
        pipeline: FilePath(pipeline), user: user, address: url, runEveryMinutes: runEvery,
        file: qwc.map { FilePath($0) }, isPasswordNew: newPassword),
      in: .ofThisProcess(ServerLog(format: .text)))
    try Terminal.write(words.added(added, pipeline: pipeline))
  }

  /// The Web Connector takes `https`, and `http` only on its own machine (domain facts 7).
  private static func isCallable(_ url: String) -> Bool {
    guard let match = url.wholeMatch(of: #/(https?)://(\[[0-9A-Fa-f:]+\]|[^/:\s@]+)(:\d+)?(/\S*)?/#)
    else { return false }
    return match.output.1 == "https"
      || ["localhost", "127.0.0.1", "[::1]"].contains(String(match.output.2))
  }
}
