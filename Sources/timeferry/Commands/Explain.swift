import ArgumentParser
import Console
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
        try Terminal.write(
          EntryHistory.text(readings.facts, in: words.language, from: workingFolder))
      case .json:
        try Terminal.write(EntryHistory.json(readings.facts, unreadable: readings.unreadable))
      }
      return try readings.endWithFailures()
    }
    let looked = files.map(\.string).filter { file in
      !readings.unreadable.contains { $0.path == file }
    }
    for sentence in answers(to: name, ledgers: looked, isAnyNamed: !files.isEmpty) {
      Terminal.say(sentence)
    }
    try readings.endWithFailures()
    throw ExitStatus.usage
  }

  /// Why a name means nothing: no check is near it, and no ledger that was looked at has it.
  private func answers(to name: String, ledgers: [String], isAnyNamed: Bool) -> [String] {
    let unknownEntry = ledgers.isEmpty ? [] : [words.unknownEntry(name, ledgers: ledgers)]
    if EntryIdentity(text: name) != nil {
      return (isAnyNamed ? [] : [words.noLedger]) + unknownEntry
    }
    if let near = nearest(to: name, among: CheckID.allCases.map(\.rawValue)) {
      return [words.unknownCheck(name, nearest: near)] + unknownEntry
    }
    return [ledgers.isEmpty ? words.unknown(name) : words.unknown(name, ledgers: ledgers)]
  }
}
