import ArgumentParser
import Pipeline
import SystemPackage

/// `timeferry init FOLDER`: a commented pipeline with its folders and a delivery to try.
struct Init: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "init", abstract: words.initAbstract)
  }

  @Argument(help: ArgumentHelp(words.initHelp, valueName: "folder"), completion: .directory)
  var folder = "."

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let made = try makeStarterFolder(at: FilePath(folder), in: words.language)
    for path in made { Terminal.write(path.string + "\n") }
    Terminal.write("\n" + words.afterInit(folder) + "\n")
  }
}
