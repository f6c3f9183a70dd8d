import ArgumentParser
import Console
import Pipeline
import SystemPackage

/// `timeferry init FOLDER`: a commented pipeline with its mapping table, its folders and a delivery
/// to try.
struct Init: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "init", abstract: words.initAbstract)
  }

  @Argument(help: ArgumentHelp(words.initHelp, valueName: "folder"), completion: .directory)
  var folder = "."

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let made = try makeStarterFolder(at: FilePath(folder), in: words.language)
    for path in made { try Terminal.write(path.string + "\n") }
    try Terminal.write("\n" + words.afterInit(folder) + "\n")
  }
}
