import Timesheets
import Transform

/// A run that must not go on, for a reason that is neither the bundle's nor the disk's.
package enum RunError: Error, Sendable {
  /// Entries or minutes went astray between reading and writing. Our fault, never the user's.
  case totals(TotalsMismatch)
  /// A written file, read again, does not hold what was meant to be written. Our fault.
  case fileDiffers(path: String)
  /// An entry is to be released that the ledger never carried.
  case neverCarried(EntryIdentity)
  /// Another run carried for the company between this one's question and its answer.
  case overtaken
}

extension RunError {
  /// What is wrong and what to do. Where it is our fault there is nothing a user can do but tell
  /// us, and the words say so.
  package func sentence(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  private var english: String {
    switch self {
    case .totals, .fileDiffers:
      "Timeferry's own totals do not tie (\(fact)). Nothing was published. This is a fault of "
        + "Timeferry; please report it."
    case .neverCarried:
      "The entry \(fact) was never carried, so there is nothing to release. The identities of "
        + "carried entries stand in entries.csv of the run that carried them; “timeferry explain "
        + "ENTRY” tells what the ledger knows of one."
    case .overtaken:
      "Another run carried entries for this company while this one was reading. Nothing was "
        + "published. Run it again."
    }
  }

  private var french: String {
    switch self {
    case .totals, .fileDiffers:
      "Les totaux de Timeferry ne concordent pas (\(fact)). Rien n’a été publié. C’est un défaut "
        + "de Timeferry; merci de le signaler."
    case .neverCarried:
      "L’entrée \(fact) n’a jamais été transmise; il n’y a donc rien à libérer. Les identités des "
        + "entrées transmises figurent dans le fichier entries.csv du traitement qui les a "
        + "transmises; «\u{A0}timeferry explain ENTRÉE\u{A0}» dit ce que le registre sait "
        + "d’une entrée."
    case .overtaken:
      "Un autre traitement a transmis des entrées de cette entreprise pendant que celui-ci lisait. "
        + "Rien n’a été publié. Relancez-le."
    }
  }

  /// For whoever mends it: numbers and file names, no words of either language.
  private var fact: String {
    switch self {
    case .totals(let mismatch): "\(mismatch)"
    case .fileDiffers(let path): path
    case .neverCarried(let entry): entry.hexadecimal
    case .overtaken: ""
    }
  }
}
