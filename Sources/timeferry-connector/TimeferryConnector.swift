import ArgumentParser
import Console

/// The server that the QuickBooks Web Connector calls. It owns flags, streams, exit codes and the
/// network; what is said and done happens in `WebConnector`.
@main
struct TimeferryConnector: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "timeferry-connector", abstract: words.connectorAbstract,
      discussion: words.connectorDiscussion, version: toolVersion,
      subcommands: [Serve.self, Add.self])
  }

  // As in `timeferry`: a wrong subcommand speaks the language asked for.
  @OptionGroup var speech: LanguageOption

  static func main() async { await carryOut() }
}
