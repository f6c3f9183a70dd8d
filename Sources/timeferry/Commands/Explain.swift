import ArgumentParser
import Pipeline
import Reports
import Timesheets

/// `timeferry explain CHECK-ID`: one paragraph of the catalogue, or the list of all checks.
struct Explain: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "explain", abstract: words.explainAbstract)
  }

  @Argument(help: ArgumentHelp(words.explainHelp, valueName: "check-id"))
  var check: String?

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    guard let check else {
      try Terminal.write(CatalogueText.list(words.language, speech.format))
      return
    }
    guard let id = CheckID(rawValue: check.lowercased()) else {
      let nearest = nearest(to: check, among: CheckID.allCases.map(\.rawValue))
      Terminal.say(words.unknownCheck(check, nearest: nearest))
      throw ExitStatus.usage
    }
    try Terminal.write(CatalogueText.entry(id, words.language, speech.format))
  }
}
