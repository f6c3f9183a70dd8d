import Timesheets

/// ArgumentParser speaks English only; its fixed phrases are put into French here.
extension CommandWords {
  /// Help, or what is wrong with arguments, in the language of the process.
  package func translated(usage message: String) -> String {
    guard language == .french else { return message }
    let phrased = Self.usagePhrases.reduce(message) { text, phrase in
      text.replacing(phrase.english, with: phrase.french)
    }
    return phrased.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Self.named(String($0)) }.joined(separator: "\n")
      .replacing(#/'([^'\n]+)'/#) { "«\u{A0}\($0.output.1)\u{A0}»" }
  }

  /// The line with its values named in French. What an option is for stays in its column.
  private static func named(_ line: String) -> String {
    let named = line.replacing(#/<([a-z-]+)>/#) { match in
      valueNames[String(match.output.1)].map { "<\($0)>" } ?? String(match.output.0)
    }
    let label = #/^  (?:(?:-\w, )?--[a-z-]+ )?<[^>]+>/#
    guard let old = line.firstMatch(of: label), let new = named.firstMatch(of: label),
      old.output.count < line.count
    else { return named }
    let explanation = named[new.range.upperBound...].drop { $0 == " " }
    let gap = explanationColumn - new.output.count
    let blanks = gap > 0 ? gap : explanationColumn
    return new.output + (gap > 0 ? "" : "\n") + String(repeating: " ", count: blanks) + explanation
  }

  /// Where the parser begins to explain an option.
  private static let explanationColumn = 26

  /// The names of values that differ in French.
  private static let valueNames = [
    "bundle": "livraison", "check-or-entry": "contrôle-ou-entrée", "dir": "dossier",
    "entry": "entrée", "file": "fichier", "folder": "dossier", "language": "langue",
    "name": "nom", "number": "nombre", "run": "traitement", "seconds": "secondes",
    "status": "code", "subcommand": "commande", "log-format": "format",
  ]

  private static let usagePhrases: [(english: String, french: String)] = [
    ("OVERVIEW: ", "APERÇU\u{A0}: "), ("USAGE: ", "USAGE\u{A0}: "),
    ("ARGUMENTS:", "ARGUMENTS\u{A0}:"),
    ("SUBCOMMANDS:", "SOUS-COMMANDES\u{A0}:"), ("OPTIONS:", "OPTIONS\u{A0}:"),
    ("Show the version.", "Afficher la version."),
    ("Show help information.", "Afficher l’aide."),
    ("Show subcommand help information.", "Afficher l’aide d’une sous-commande."),
    ("(default:", "(par défaut\u{A0}:"), ("; default:", "; par défaut\u{A0}:"),
    ("(values:", "(valeurs\u{A0}:"),
    ("Error: ", "Erreur\u{A0}: "), ("Usage: ", "Usage\u{A0}: "), ("Help: ", "Aide\u{A0}: "),
    ("Missing expected argument ", "Il manque l’argument "),
    ("Missing value for ", "Il manque une valeur pour "),
    ("Unknown option ", "Option inconnue "),
    ("Unexpected argument ", "Argument inattendu "),
    (" unexpected arguments: ", " arguments inattendus\u{A0}: "),
    ("Did you mean ", "Vouliez-vous dire "),
    ("The value ", "La valeur "), (" is invalid for ", " n’est pas valable pour "),
    ("Please provide one of ", "Valeurs permises\u{A0}: "), ("' and '", "' et '"),
    (" for more information.", " pour en savoir plus."),
    (" for detailed help.", " pour une aide détaillée."), ("  See '", "  Voir '"),
    ("See '", "Voir '"),
  ]
}
