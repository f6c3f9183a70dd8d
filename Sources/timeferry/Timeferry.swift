import ArgumentParser
import Console
import Foundation
import SystemPackage

/// The command. It owns flags, streams and exit codes; everything else happens in `Pipeline`.
@main
struct Timeferry: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "timeferry", abstract: words.abstract, discussion: words.discussion,
      version: toolVersion,
      subcommands: [
        Run.self, Check.self, Watch.self, Answer.self, Reverse.self, Status.self, Explain.self,
        Verify.self, Kit.self, Init.self, Doctor.self, Serve.self, Connector.self,
      ])
  }

  // The subcommands have it too; here it makes `timeferry --language fr` and a wrong subcommand
  // speak the language asked for.
  @OptionGroup var speech: LanguageOption

  static func main() async { await carryOut() }
}

/// The folder that relative paths start from.
let workingFolder = FilePath(FileManager.default.currentDirectoryPath)
