import ArgumentParser
import LoadLedger
import Pipeline
import Reports
import SystemPackage
import Timesheets

/// `timeferry explain SUBJECT`: one paragraph of the catalogue, the life of an entry, or the list
/// of all checks.
struct Explain: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "explain", abstract: words.explainAbstract)
  }

  @Argument(help: ArgumentHelp(words.explainHelp, valueName: "check-or-entry"))
  var subject: String?

  @OptionGroup var ledgers: LedgerOptions

  @OptionGroup var speech: SpeechOptions

  func run() throws {
    guard let subject else {
      try Terminal.write(CatalogueText.list(words.language, speech.format))
      return
    }
    if let id = CheckID(rawValue: subject.lowercased()) {
      try Terminal.write(CatalogueText.entry(id, words.language, speech.format))
    } else {
      try explain(entry: subject)
    }
  }

  private func explain(entry name: String) throws {
    let files = try ledgers.files()
    let readings = LedgerReadings(of: files) { file throws(LedgerError) in
      try histories(of: name, inLedgerAt: file)
    }
    guard readings.facts.isEmpty else {
      switch speech.format {
      case .text:
        try Terminal.write(EntryHistory.text(readings.facts, in: words.language))
      case .json:
        try Terminal.write(EntryHistory.json(readings.facts, unreadable: readings.unreadable))
      }
      return try readings.endWithFailures()
    }
    if EntryIdentity(text: name) == nil {
      let nearest = nearest(to: name, among: CheckID.allCases.map(\.rawValue))
      Terminal.say(words.unknownCheck(name, nearest: nearest))
    } else if files.isEmpty {
      Terminal.say(words.noLedger)
    }
    let looked = files.map(\.string).filter { file in
      !readings.unreadable.contains { $0.path == file }
    }
    if !looked.isEmpty { Terminal.say(words.unknownEntry(name, ledgers: looked)) }
    try readings.endWithFailures()
    throw ExitStatus.usage
  }
}
