import Reports
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
  /// An entry is to be released that this bundle does not bring, or that is held in it.
  case releaseMissed(EntryIdentity)
  /// An entry is to be released that the Web Connector handed over, and nobody knows yet what
  /// became of it.
  case onItsWay(EntryIdentity)
  /// Another run carried for the company between this one's question and its answer.
  case overtaken
  /// The outbox holds a run of the company that its ledger does not know.
  case unknownRuns(outbox: String, run: String, ledger: String)
  /// A delivery brings back a timer file that a run wrote.
  case ownTimerFile(String, run: String)
  /// A company that is new by its name, whose legal name or employer's number another ledger of
  /// the same home knows.
  case knownElsewhere(ledger: String, as: String, now: String)
  /// The new name that a person typed for the company is not the bundle's.
  case otherNewName(typed: String, given: String)
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
      "Timeferry’s own totals do not tie (\(fact)). Nothing was published. This is a fault of "
        + "Timeferry; please report it."
    case .neverCarried:
      "The entry \(fact) was never carried, so there is nothing to release. The ids of carried "
        + "entries are in entries.csv of the run that carried them; “timeferry explain ENTRY” says "
        + "what the ledger knows of one."
    case .releaseMissed:
      "The entry \(fact) cannot be carried once more by this run: the delivery does not bring it, "
        + "or a problem holds it. Nothing was published, and nothing was released. Run the "
        + "delivery that brings it, once the problem is fixed."
    case .onItsWay:
      "The entry \(fact) is in a document that the Web Connector handed over, and nobody knows yet "
        + "what became of it. Nothing was published, and nothing was released. Wait for the "
        + "answer; “timeferry status” says what is under way."
    case .overtaken:
      "Another run carried entries for this company while this one was reading. Nothing was "
        + "published. Run it again."
    case .unknownRuns(let outbox, let run, let ledger):
      "\(outbox) holds the run \(run) of this company, but the ledger \(ledger) does not know it: "
        + "what that run carried would be carried again. Nothing was published. Put the ledger’s "
        + "newest backup back, name the right ledger with --ledger, or, to begin anew, an empty "
        + "outbox with --outbox."
    case .ownTimerFile(let document, let run):
      "\(document.onOneLine()) is a timer file that run \(run) wrote: its hours are that run’s, "
        + "and would be carried a second time. Nothing was published. Take it out of the delivery."
    case .knownElsewhere(let ledger, let known, let now):
      "The company “\(now)” has no ledger here, and \(ledger) belongs to “\(known)”, with the same "
        + "legal name or employer number. Nothing was published. If the company file was renamed, "
        + "name that ledger with --ledger and add --company-renamed “\(now)”; if it is another "
        + "company file, name a ledger of its own with --ledger."
    case .otherNewName(let typed, let given):
      "--company-renamed says “\(typed)”, but the delivery’s company is “\(given)”. Nothing was "
        + "published. Type the name that the company file has now, or leave the option out."
    }
  }

  private var french: String {
    switch self {
    case .totals, .fileDiffers:
      "Les totaux de Timeferry ne concordent pas (\(fact)). Rien n’a été publié. C’est un défaut "
        + "de Timeferry; merci de le signaler."
    case .neverCarried:
      "L’entrée \(fact) n’a jamais été transmise; il n’y a donc rien à libérer. Les identifiants "
        + "des entrées transmises figurent dans le fichier entries.csv du traitement qui les a "
        + "transmises; «\u{A0}timeferry explain ENTRÉE\u{A0}» dit ce que le registre sait d’une "
        + "entrée."
    case .releaseMissed:
      "L’entrée \(fact) ne peut pas être transmise une fois de plus par ce traitement\u{A0}: la "
        + "livraison ne la contient pas, ou un problème la met en attente. Rien n’a été publié ni "
        + "libéré. Traitez la livraison qui la contient, une fois le problème réglé."
    case .onItsWay:
      "L’entrée \(fact) est dans un document que le Web Connector a remis, et personne ne sait "
        + "encore ce qu’il en est advenu. Rien n’a été publié ni libéré. Attendez la réponse; "
        + "«\u{A0}timeferry status\u{A0}» dit ce qui est en cours."
    case .overtaken:
      "Un autre traitement a transmis des entrées de cette entreprise pendant que celui-ci lisait. "
        + "Rien n’a été publié. Relancez-le."
    case .unknownRuns(let outbox, let run, let ledger):
      "\(outbox) contient le traitement \(run) de cette entreprise, mais le registre \(ledger) ne "
        + "le connaît pas\u{A0}: ce que ce traitement a transmis le serait de nouveau. Rien n’a "
        + "été publié. Remettez en place la sauvegarde la plus récente du registre, indiquez le "
        + "bon registre avec --ledger ou, pour repartir à neuf, un dossier vide avec --outbox."
    case .ownTimerFile(let document, let run):
      "\(document.onOneLine()) est un fichier de chronomètre écrit par le traitement \(run)\u{A0}: "
        + "ses heures sont celles de ce traitement et seraient transmises une seconde fois. Rien "
        + "n’a été publié. Retirez-le de la livraison."
    case .knownElsewhere(let ledger, let known, let now):
      "L’entreprise «\u{A0}\(now)\u{A0}» n’a pas de registre ici, et \(ledger) appartient à "
        + "«\u{A0}\(known)\u{A0}», qui a la même raison sociale ou le même numéro "
        + "d’employeur. Rien n’a été publié. Si le fichier d’entreprise a été renommé, indiquez ce "
        + "registre avec --ledger et ajoutez --company-renamed «\u{A0}\(now)\u{A0}»; s’il s’agit "
        + "d’un autre fichier d’entreprise, indiquez un registre qui lui soit propre avec --ledger."
    case .otherNewName(let typed, let given):
      "--company-renamed donne «\u{A0}\(typed)\u{A0}», mais l’entreprise de la livraison est "
        + "«\u{A0}\(given)\u{A0}». Rien n’a été publié. Donnez le nom actuel du fichier "
        + "d’entreprise, ou omettez l’option."
    }
  }

  /// For whoever mends it: numbers and file names, no words of either language.
  private var fact: String {
    switch self {
    case .totals(let mismatch): "\(mismatch)"
    case .fileDiffers(let path): path
    case .neverCarried(let entry), .releaseMissed(let entry), .onItsWay(let entry):
      entry.hexadecimal
    case .overtaken, .unknownRuns, .ownTimerFile, .knownElsewhere, .otherNewName: ""
    }
  }
}
