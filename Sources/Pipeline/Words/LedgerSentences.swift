import LoadLedger
import Reports
import SystemPackage
import Timesheets

extension LedgerError {
  /// Which ledger, what was tried, what was wrong with it and what to do.
  package func sentence(in language: Language) -> String {
    if case .otherCompany(let bound, let given) = fault {
      return OtherCompany(bound: bound, given: given).sentence(of: path, in: language)
    }
    return switch language {
    case .english:
      "\(path): cannot \(operation.english): \(fault.english)\(operation.englishOutcome)"
    case .french:
      "\(path)\u{A0}: impossible \(operation.french)\u{A0}: \(fault.french)"
        + operation.frenchOutcome
    }
  }
}

extension LedgerOperation {
  fileprivate var english: String {
    switch self {
    case .open: "open the ledger"
    case .migrate: "bring the ledger up to date"
    case .examine: "examine the ledger"
    case .read: "read the ledger"
    case .plan: "write down what is to be published"
    case .publish: "note the publication"
    case .note: "note the delivery"
    }
  }

  fileprivate var french: String {
    switch self {
    case .open: "d’ouvrir le registre"
    case .migrate: "de mettre le registre à jour"
    case .examine: "d’examiner le registre"
    case .read: "de lire le registre"
    case .plan: "d’inscrire ce qui doit être publié"
    case .publish: "d’inscrire la publication"
    case .note: "d’inscrire la livraison"
    }
  }

  /// What stands in the outbox after all, where somebody may wonder.
  fileprivate var englishOutcome: String {
    switch self {
    case .plan: " Nothing was published."
    case .publish: " Its folder is in the outbox; the next run notes it."
    default: ""
    }
  }

  fileprivate var frenchOutcome: String {
    switch self {
    case .plan: " Rien n’a été publié."
    case .publish: " Son dossier est dans le dossier de sortie; le prochain traitement l’inscrira."
    default: ""
    }
  }
}

extension LedgerFault {
  /// SQLite's primary code for a disk that does not do what it is asked.
  private static let diskFault: Int32 = 10

  private static func isDiskFault(_ code: Int32) -> Bool { code & 0xFF == diskFault }

  fileprivate var english: String {
    switch self {
    case .notALedger:
      "this file is no ledger of Timeferry, and it was left as it is. Name a ledger, or a file "
        + "that does not exist yet."
    case .newerVersion(let found, let known):
      "a newer Timeferry wrote it (format \(found); this one knows formats up to \(known)). Update "
        + "Timeferry on this computer."
    case .olderVersion(0, _):
      "its making was cut short, so it holds nothing yet. The next run with this ledger makes it."
    case .olderVersion(let found, let known):
      "an older Timeferry wrote it (format \(found), now \(known)), and reading alone changes "
        + "nothing. The next run with this ledger brings it up to date."
    case .locked: "another process is changing it. Wait for it to end, then try again."
    case .readOnly:
      "writing to it is not allowed. Give this user the right to write to the file and its "
        + "folder, on a disk that can be written to."
    case .damaged:
      "the file is damaged: what it holds contradicts itself. Move it away, with the files beside "
        + "it that end in -wal and -shm, and put the newest good copy in its place. Do not run "
        + "again what was delivered since that copy was made: the copy does not know what was "
        + "carried then."
    case .diskFull: "the disk is full. Make room, then try again."
    case .gone:
      "the file was moved, removed or replaced while Timeferry worked with it. Put it back as it "
        + "was: a new one would not know what was carried and would carry it once more."
    case .unopenable(let number): Self.unopenable(number, in: .english)
    case .otherCompany: ""
    case .refused(let rule):
      "the ledger’s own rules refuse it (\(rule)). This is a fault of Timeferry; please report it."
    case .database(let code) where Self.isDiskFault(code):
      "the disk does not answer as it should (SQLite error \(code)). Check the disk, then try "
        + "again."
    case .database(let code):
      "SQLite reports error \(code). Try again; if it stays, please report it."
    }
  }

  fileprivate var french: String {
    switch self {
    case .notALedger:
      "ce fichier n’est pas un registre de Timeferry et il est resté tel quel. Nommez un "
        + "registre, ou un fichier qui n’existe pas encore."
    case .newerVersion(let found, let known):
      "un Timeferry plus récent l’a écrit (format \(found); celui-ci connaît les formats jusqu’à "
        + "\(known)). Mettez Timeferry à jour sur cet ordinateur."
    case .olderVersion(0, _):
      "sa création a été interrompue; il ne contient donc encore rien. Le prochain traitement avec "
        + "ce registre le créera."
    case .olderVersion(let found, let known):
      "un Timeferry plus ancien l’a écrit (format \(found), maintenant \(known)), et la lecture "
        + "seule ne change rien. Le prochain traitement avec ce registre le mettra à jour."
    case .locked: "un autre processus le modifie. Attendez qu’il finisse, puis réessayez."
    case .readOnly:
      "l’écriture n’y est pas permise. Donnez à cet utilisateur le droit d’écrire dans le fichier "
        + "et dans son dossier, sur un disque qui accepte l’écriture."
    case .damaged:
      "le fichier est endommagé\u{A0}: son contenu se contredit. Déplacez-le, avec les "
        + "fichiers voisins dont le nom se termine par -wal et -shm, et mettez à sa place la plus "
        + "récente des bonnes copies. Ne traitez pas de nouveau ce qui a été livré depuis cette "
        + "copie\u{A0}: elle ignore ce qui a été transmis entre-temps."
    case .diskFull: "le disque est plein. Faites de la place, puis réessayez."
    case .gone:
      "le fichier a été déplacé, supprimé ou remplacé pendant que Timeferry s’en servait. "
        + "Remettez-le tel qu’il était\u{A0}: un nouveau registre ignorerait ce qui a été transmis "
        + "et le transmettrait encore une fois."
    case .unopenable(let number): Self.unopenable(number, in: .french)
    case .otherCompany: ""
    case .refused(let rule):
      "les règles mêmes du registre s’y opposent (\(rule)). C’est un défaut de Timeferry; merci de "
        + "le signaler."
    case .database(let code) where Self.isDiskFault(code):
      "le disque ne répond pas comme il faut (erreur \(code) de SQLite). Vérifiez le disque, puis "
        + "réessayez."
    case .database(let code):
      "SQLite donne l’erreur \(code). Réessayez; si elle persiste, merci de la signaler."
    }
  }

  private static func unopenable(_ number: Int32, in language: Language) -> String {
    let reason = Errno(rawValue: number)
    return switch (language, reason) {
    case (.english, .noSuchFileOrDirectory):
      "there is no such file. The first run that publishes makes it; until then, check the path."
    case (.french, .noSuchFileOrDirectory):
      "il n’y a pas de tel fichier. Le premier traitement publié le crée; d’ici là, vérifiez le "
        + "chemin."
    case (.english, .isDirectory): "this is a folder. Name the ledger’s file."
    case (.french, .isDirectory): "c’est un dossier. Nommez le fichier du registre."
    case (.english, _) where number == 0:
      "SQLite cannot open it. Check that this user may read and write the file and its folder."
    case (.french, _) where number == 0:
      "SQLite ne peut pas l’ouvrir. Vérifiez que cet utilisateur peut lire et écrire le fichier "
        + "et son dossier."
    case (_, _): reason.reason(in: language)
    }
  }
}

/// A ledger that belongs to one company, and a delivery of another.
private struct OtherCompany {
  let bound: CompanyNames
  let given: CompanyNames

  /// Names that agree: then only the employer number can have told the two apart.
  private var isNamesake: Bool {
    NormalizedName(bound.name).folded == NormalizedName(given.name).folded
      && (bound.legalName.isEmpty || given.legalName.isEmpty
        || NormalizedName(bound.legalName).folded == NormalizedName(given.legalName).folded)
  }

  func sentence(of path: String, in language: Language) -> String {
    switch (language, isNamesake) {
    case (.english, true):
      "\(path): this ledger belongs to another company file called \(english(bound)), with "
        + "another employer number (EIN) than the delivery’s. Nothing was carried. Name the right "
        + "ledger with --ledger or in the pipeline."
    case (.english, false):
      "\(path): this ledger belongs to \(english(bound)), and the delivery comes from "
        + "\(english(given)). Nothing was carried. Name the right ledger with --ledger or in the "
        + "pipeline. If it is the same company file under a new name, run once more with "
        + "--company-renamed and that name."
    case (.french, true):
      "\(path)\u{A0}: ce registre appartient à un autre fichier d’entreprise qui s’appelle aussi "
        + "\(french(bound)), mais dont le numéro d’employeur (EIN) n’est pas celui de la "
        + "livraison. Rien n’a été transmis. Nommez le bon registre avec --ledger ou dans le "
        + "pipeline."
    case (.french, false):
      "\(path)\u{A0}: ce registre appartient à \(french(bound)), et la livraison vient de "
        + "\(french(given)). Rien n’a été transmis. Nommez le bon registre avec --ledger ou "
        + "dans le pipeline. Si c’est le même fichier d’entreprise sous un nouveau nom, relancez "
        + "une fois avec --company-renamed et ce nom."
    }
  }

  private func english(_ names: CompanyNames) -> String {
    let words = Words(.english)
    if names.name.isEmpty { return "a company without a name" }
    let name = words.quoted(names.name)
    return names.hasLegalName ? "\(name) (legal name \(words.quoted(names.legalName)))" : name
  }

  private func french(_ names: CompanyNames) -> String {
    let words = Words(.french)
    if names.name.isEmpty { return "une entreprise sans nom" }
    let name = words.quoted(names.name)
    return names.hasLegalName
      ? "\(name) (raison sociale\u{A0}: \(words.quoted(names.legalName)))" : name
  }
}

extension CompanyNames {
  /// Whether the legal name says more than the name does.
  fileprivate var hasLegalName: Bool { !legalName.isEmpty && legalName != name }
}
