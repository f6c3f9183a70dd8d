import ArgumentParser
import Console
import Pipeline
import SystemPackage

/// `timeferry verify FOLDER`: whether a published run is still what was published.
struct Verify: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: words.verifyAbstract, discussion: words.verifyDiscussion)
  }

  @Argument(help: ArgumentHelp(words.verifyHelp, valueName: "folder"), completion: .directory)
  var folder: String

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let verification = try Verification(of: FilePath(folder))
    switch speech.format {
    case .text: try Terminal.write(verification.text(in: words.language))
    case .json: try Terminal.write(verification.json)
    }
    if verification.exitCode != 0 { throw ExitStatus.held }
  }
}
