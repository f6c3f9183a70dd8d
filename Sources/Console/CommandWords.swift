import Reports
import Timesheets

/// Every word the programs themselves say, in the language of the process: here those that they
/// share, in extensions beside each program its own.
package struct CommandWords: Sendable {
  package let language: Language

  /// The words of a language.
  package init(_ language: Language) {
    self.language = language
  }

  /// The text of the language spoken.
  package func say(_ english: String, _ french: String) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  /// What `--language` is for.
  package var languageHelp: String {
    say("The language on the terminal: en or fr.", "La langue du terminal\u{A0}: en ou fr.")
  }

  /// Where pipelines are named.
  package var watchedHelp: String {
    say(
      "Pipeline files, their folders, or folders of such folders.",
      "Des fichiers de pipeline, leurs dossiers, ou des dossiers de tels dossiers.")
  }

  /// What `--log-format` is for.
  package var logFormatHelp: String {
    say(
      "Log lines on standard error as text or json.",
      "La forme du journal sur la sortie d’erreur\u{A0}: text ou json.")
  }

  /// Standard output does not take a result.
  package func cannotWrite(_ reason: String) -> String {
    say(
      "standard output: cannot write the result: \(reason)",
      "sortie standard\u{A0}: impossible d’écrire le résultat\u{A0}: \(reason)")
  }

  /// The program has no command of that name.
  package func unknownCommand(
    _ name: String, of program: String, nearest: String?
  ) -> String {
    let quoted = Words(language).quoted(name)
    let english = nearest.map { " Did you mean \($0)?" } ?? ""
    let french = nearest.map { " Vouliez-vous dire \($0)?" } ?? ""
    return say(
      "There is no command called \(quoted).\(english) “\(program) --help” lists them all.",
      "Aucune commande ne s’appelle \(quoted).\(french) «\u{A0}\(program) --help\u{A0}» les liste "
        + "toutes.")
  }
}
