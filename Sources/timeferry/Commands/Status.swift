import ArgumentParser
import Console
import LoadLedger
import Pipeline
import SystemPackage

/// `timeferry status`: what each company's ledger holds.
struct Status: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "status", abstract: words.statusAbstract)
  }

  @OptionGroup var ledgers: LedgerOptions

  // Without it, -1 would be taken for an option.
  @Option(
    parsing: .unconditional, help: ArgumentHelp(words.newestHelp, valueName: "number"))
  var newest = 20

  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    guard newest >= 0 else { throw ValidationError(words.negativeNewest) }
  }

  func run() throws {
    let files = try ledgers.files()
    if files.isEmpty { Terminal.say(words.noLedger) }
    let readings = LedgerReadings(of: files) { file throws(LedgerError) in
      [try LedgerStanding(ofLedgerAt: file, newest: newest)]
    }
    switch speech.format {
    case .text:
      try Terminal.write(
        LedgerStanding.text(readings.facts, in: words.language, from: workingFolder))
    case .json:
      try Terminal.write(LedgerStanding.json(readings.facts, unreadable: readings.unreadable))
    }
    try readings.endWithFailures()
  }
}
