import Timesheets
import Transform

/// A run that must not go on because its own numbers do not agree. Our fault, never the user's.
package enum RunError: Error, Sendable {
  /// Entries or minutes went astray between reading and writing.
  case totals(TotalsMismatch)
  /// A written file, read again, does not hold what was meant to be written.
  case fileDiffers(path: String)
}

extension RunError {
  /// What did not agree. There is nothing a user can do but tell us, and the words say so.
  package func sentence(in language: Language) -> String {
    switch language {
    case .english:
      "Timeferry's own totals do not tie (\(fact)). Nothing was published. This is a fault of "
        + "Timeferry; please report it."
    case .french:
      "Les totaux de Timeferry ne concordent pas (\(fact)). Rien n’a été publié. C’est un défaut "
        + "de Timeferry; merci de le signaler."
    }
  }

  /// For whoever mends it: numbers and file names, no words of either language.
  private var fact: String {
    switch self {
    case .totals(let mismatch): "\(mismatch)"
    case .fileDiffers(let path): path
    }
  }
}
