import Timesheets

/// A run that must not go on because its own numbers do not agree. Our fault, never the user's.
package enum RunError: Error, Sendable {
  /// The four states do not add up to what was read.
  case totalsDoNotTie(ControlTotals)
  /// A written file, read again, does not hold what was meant to be written.
  case fileDiffers(path: String, expected: Tally, found: Tally)
}

extension RunError {
  /// What did not agree. There is nothing a user can do but tell us, and the words say so.
  package func sentence(in language: Language) -> String {
    switch (self, language) {
    case (.totalsDoNotTie(let totals), .english):
      "Timeferry's own totals do not tie: \(totals.read.minutes) minutes read. Nothing was "
        + "published. This is a fault of Timeferry; please report it."
    case (.totalsDoNotTie(let totals), .french):
      "Les totaux de Timeferry ne concordent pas\u{A0}: \(totals.read.minutes) minutes lues. Rien "
        + "n’a été publié. C’est un défaut de Timeferry; merci de le signaler."
    case (.fileDiffers(let path, let expected, let found), .english):
      "\(path): \(expected.entries) entries and \(expected.minutes) minutes were to be written, "
        + "\(found.entries) and \(found.minutes) stand in the file. Nothing was published. This "
        + "is a fault of Timeferry; please report it."
    case (.fileDiffers(let path, let expected, let found), .french):
      "\(path)\u{A0}: \(expected.entries) entrées et \(expected.minutes) minutes devaient être "
        + "écrites, le fichier en contient \(found.entries) et \(found.minutes). Rien n’a été "
        + "publié. C’est un défaut de Timeferry; merci de le signaler."
    }
  }
}
