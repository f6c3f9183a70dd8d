import LoadLedger
import Timesheets

extension CourierObstacle {
  /// A word for programs that read states; none is ever renamed.
  package var id: String {
    switch self {
    case .ended(let reason): reason.rawValue
    case .document(let hindrance): hindrance.rawValue
    case .untaken: "answer-not-taken-in"
    case .ledgerLost: "ledger-lost"
    case .refusedLogin: "refused-login"
    }
  }

  /// What stands in the way, and what to do about it.
  package func sentence(in language: Language) -> String {
    switch (self, language) {
    case (.ended(let reason), _): reason.sentence(in: language)
    case (.document(let hindrance), .english): hindrance.english
    case (.document(let hindrance), .french): hindrance.french
    case (.ledgerLost, .english):
      "Documents were handed over to this company of which its ledger, a new one, knows nothing. "
        + SessionEnd.handedBefore.englishRemedy
    case (.ledgerLost, .french):
      "Des documents ont été remis à cette entreprise dont son registre, un nouveau, ne sait rien. "
        + SessionEnd.handedBefore.frenchRemedy
    case (.untaken(let answer), .english):
      "The answer \(answer.delivery) to \(answer.document.path) was not taken in, so nothing more "
        + "that writes is handed over. If it lies in failed/ in the inbox, the text beside it says "
        + "why: mend that and move it back into the inbox. If that cannot be, call the document "
        + "lost with timeferry answer --lost; QuickBooks is asked once more then."
    case (.untaken(let answer), .french):
      "La réponse \(answer.delivery) à \(answer.document.path) n’a pas été prise; plus rien de ce "
        + "qui écrit n’est donc remis. Si elle est dans failed/ du dossier de réception, le texte "
        + "à côté dit pourquoi\u{A0}: corrigez cela et replacez-la dans le dossier de réception. "
        + "Si c’est impossible, déclarez le document perdu avec timeferry answer --lost; "
        + "QuickBooks est alors interrogé de nouveau."
    case (.refusedLogin, .english):
      "The user name or password was wrong. Type the password into the Web Connector once more; "
        + "timeferry connector add PIPELINE --new-password makes another."
    case (.refusedLogin, .french):
      "Nom d’utilisateur ou mot de passe incorrect. Tapez de nouveau le mot de passe dans "
        + "le Web Connector; timeferry connector add PIPELINE --new-password en crée un autre."
    }
  }
}

extension SessionEnd {
  /// How a session ended, as the end of a sentence.
  func words(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  /// The same as a sentence of its own, with what to do.
  fileprivate func sentence(in language: Language) -> String {
    let words = words(in: language)
    let remedy = language == .english ? englishRemedy : frenchRemedy
    return words.prefix(1).uppercased() + words.dropFirst() + ". " + remedy
  }

  private var english: String {
    switch self {
    case .closed: "the Web Connector closed it"
    case .expired: "the Web Connector called no more"
    case .noConnection: "the Web Connector could not reach QuickBooks"
    case .outOfOrder: "the Web Connector called out of order"
    case .refused: "QuickBooks did not process what it was sent, or answered something else"
    case .paused: "a file called PAUSE or PAUSE-QUICKBOOKS, the hours or the switch came between"
    case .unreadableHost: "QuickBooks did not say which company file was open"
    case .otherCompany: "another company file was open in QuickBooks"
    case .olderQuickBooks: "this QuickBooks does not know the qbXML version of the documents"
    case .changedDocument: "a published document is gone, or is not what was published"
    case .handedBefore:
      "a document was handed over before, and the ledger, an old copy, does not know of it"
    case .watchSilent: "answers lie in the inbox, and nobody took them in"
    case .trouble: "the disk, the ledger or a file of the pipeline failed"
    }
  }

  fileprivate var englishRemedy: String {
    switch self {
    case .closed, .expired, .outOfOrder, .paused: "The next session goes on from there."
    case .noConnection, .unreadableHost:
      "Open the company file in QuickBooks, then press Update Selected in the Web Connector."
    case .refused:
      "Close what QuickBooks shows and waits for, then press Update Selected in the Web "
        + "Connector. The next session first asks what became of it."
    case .otherCompany:
      "Open the company file of this ledger, then press Update Selected in the Web Connector."
    case .olderQuickBooks:
      "In pipeline.yaml, under “output”, set “qbxml-version” to a version that it knows, for the "
        + "runs to come."
    case .changedDocument:
      "Put the published file back; timeferry verify FOLDER says what differs."
    case .handedBefore:
      "Put the newest ledger back. Where there is none, read what the log of timeferry watch says "
        + "of deliveries that wait, move the answers from done/ in the inbox back into the inbox, "
        + "and call what stays open lost with timeferry answer --lost."
    case .watchSilent: "Start timeferry watch."
    case .trouble: "The log of timeferry serve says which, and why."
    }
  }

  private var french: String {
    switch self {
    case .closed: "le Web Connector l’a fermée"
    case .expired: "le Web Connector n’a plus appelé"
    case .noConnection: "le Web Connector n’a pas pu joindre QuickBooks"
    case .outOfOrder: "le Web Connector a appelé dans le désordre"
    case .refused: "QuickBooks n’a pas traité ce qui lui a été envoyé, ou a répondu autre chose"
    case .paused:
      "un fichier PAUSE ou PAUSE-QUICKBOOKS, les heures ou l’interrupteur ont tout arrêté"
    case .unreadableHost: "QuickBooks n’a pas dit quel fichier d’entreprise était ouvert"
    case .otherCompany: "un autre fichier d’entreprise était ouvert dans QuickBooks"
    case .olderQuickBooks: "ce QuickBooks ne connaît pas la version de qbXML des documents"
    case .changedDocument: "un document publié a disparu ou n’est plus celui qui a été publié"
    case .handedBefore:
      "un document a déjà été remis, et le registre, une ancienne copie, n’en sait rien"
    case .watchSilent: "des réponses sont dans le dossier de réception, et personne ne les a prises"
    case .trouble: "le disque, le registre ou un fichier du pipeline a fait défaut"
    }
  }

  fileprivate var frenchRemedy: String {
    switch self {
    case .closed, .expired, .outOfOrder, .paused: "La prochaine session reprend à cet endroit."
    case .noConnection, .unreadableHost:
      "Ouvrez le fichier d’entreprise dans QuickBooks, puis appuyez sur Update Selected dans le "
        + "Web Connector."
    case .refused:
      "Fermez ce que QuickBooks affiche en attendant une réponse, puis appuyez sur Update Selected "
        + "dans le Web Connector. La prochaine session demande d’abord ce qu’il en est advenu."
    case .otherCompany:
      "Ouvrez le fichier d’entreprise de ce registre, puis appuyez sur Update Selected dans le Web "
        + "Connector."
    case .olderQuickBooks:
      "Dans pipeline.yaml, sous «\u{A0}output\u{A0}», donnez à «\u{A0}qbxml-version\u{A0}» une "
        + "version qu’il connaît, pour les traitements à venir."
    case .changedDocument:
      "Remettez en place le fichier publié; timeferry verify DOSSIER dit ce qui diffère."
    case .handedBefore:
      "Restaurez le registre le plus récent. S’il n’y en a pas, lisez ce que le journal de "
        + "timeferry watch dit des livraisons qui attendent, replacez les réponses de done/ dans "
        + "le dossier de réception, et déclarez perdu ce qui reste ouvert avec timeferry answer "
        + "--lost."
    case .watchSilent: "Lancez timeferry watch."
    case .trouble: "Le journal de timeferry serve dit lequel et pourquoi."
    }
  }
}

extension DocumentHindrance {
  fileprivate var english: String {
    switch self {
    case .canaryAwaits:
      "Batches wait until QuickBooks has loaded the canary of their run. See that timeferry watch "
        + "runs, which takes in the answer to it."
    case .canaryRefused:
      "QuickBooks refused an entry of a canary, and the other batches of its run wait. Correct "
        + "what the answers of that run say, so that the entry is loaded."
    case .canaryUnknown:
      "What QuickBooks answered does not tell whether it has loaded an entry of a canary, and the "
        + "other batches of its run wait. The answers of that run say which entry, and why: "
        + "delete in QuickBooks what stands there too often, and put back what is gone from the "
        + "outbox. QuickBooks is asked again by itself, at first after an hour, and the batches go "
        + "on once it is settled."
    case .entryReleased:
      "An entry of a document that waits was released to be carried otherwise. The document would "
        + "carry it twice, so it is not handed over. Call it lost with timeferry answer --lost, so "
        + "that its other entries go on."
    case .brokenRepeatedly:
      "Five documents with the same entries brought no answer, and the next one is not handed "
        + "over. QWCLog.txt of the Web Connector says what QuickBooks said. Load that document by "
        + "hand and deliver its answer."
    }
  }

  fileprivate var french: String {
    switch self {
    case .canaryAwaits:
      "Des lots attendent que QuickBooks ait chargé le lot témoin de leur traitement. Vérifiez que "
        + "timeferry watch fonctionne, car il prend la réponse."
    case .canaryRefused:
      "QuickBooks a refusé une entrée d’un lot témoin, et les autres lots de ce traitement "
        + "attendent. Corrigez ce que signalent les réponses de ce traitement, pour que l’entrée "
        + "soit "
        + "chargée."
    case .canaryUnknown:
      "Ce que QuickBooks a répondu ne dit pas s’il a chargé une entrée d’un lot témoin, et les "
        + "autres lots de ce traitement attendent. Les réponses de ce traitement disent laquelle, "
        + "et pourquoi\u{A0}: supprimez dans QuickBooks ce qui s’y trouve en trop, et remettez ce "
        + "qui a disparu du dossier de sortie. QuickBooks est interrogé de nouveau de lui-même, "
        + "d’abord après une heure, et les lots continuent dès que c’est réglé."
    case .entryReleased:
      "Une entrée d’un document en attente a été libérée pour être transmise autrement. Le "
        + "document la transmettrait deux fois\u{A0}: il n’est donc pas remis. Déclarez-le perdu "
        + "avec timeferry answer --lost, pour que ses autres entrées suivent leur cours."
    case .brokenRepeatedly:
      "Cinq documents contenant les mêmes entrées sont restés sans réponse, et le suivant n’est "
        + "pas remis. Le QWCLog.txt du Web Connector montre ce que QuickBooks a dit. Chargez ce "
        + "document à la main et livrez sa réponse."
    }
  }
}
