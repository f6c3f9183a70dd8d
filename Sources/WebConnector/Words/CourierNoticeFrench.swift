import LoadLedger
import Pipeline
import Timesheets

extension CourierNotice {
  var french: String {
    switch self {
    case .wait, .trouble: ""
    case .nothingToDo: "Il n’y a plus rien à remettre."
    case .carried(0): "OK. Aucun lot remis pendant cette session n’a reçu de réponse."
    case .carried(1): "OK. Un document a été remis et a reçu sa réponse."
    case .carried(let count):
      "OK. \(count)\u{A0}documents ont été remis et ont reçu leur réponse."
    case .hindered(let hindrance): hindrance.french
    case .strayAnswer(let path, let delivery):
      "La réponse à \(path), \(delivery), n’a pas été prise; plus rien n’est donc envoyé. Si elle "
        + "est dans le dossier failed du dossier de réception, le texte à côté dit "
        + "pourquoi\u{A0}: corrigez cela et replacez-la dans le dossier de réception. Si c’est "
        + "impossible, déclarez le document perdu avec `timeferry answer --lost`."
    case .ledgerLost:
      "Des documents ont été remis à cette entreprise dont son registre, un nouveau, ne sait rien. "
        + Self.ledgerRemedyInFrench
    case .closed(let state): Self.french(state)
    case .quickBooksPaused:
      "Rien n’est remis tant qu’un fichier nommé PAUSE-QUICKBOOKS est dans le dossier de réception."
    case .unknownTicket:
      "Cette session est terminée, ou n’a jamais commencé. Relancez la mise à jour dans le Web "
        + "Connector."
    case .outOfOrder:
      "Les appels du Web Connector ne se suivent pas\u{A0}: le lien a été rompu. Rien n’est remis "
        + "deux fois; la prochaine mise à jour demande à QuickBooks ce qu’est devenu le dernier "
        + "document."
    case .unreadableHost:
      "QuickBooks n’a pas dit quel fichier d’entreprise est ouvert; rien n’a été envoyé. Ouvrez "
        + "le fichier d’entreprise dans QuickBooks et relancez la mise à jour."
    case .otherCompany(let open, let own):
      "Le fichier d’entreprise «\u{A0}\(open)\u{A0}» est ouvert dans QuickBooks, mais ces heures "
        + "sont pour «\u{A0}\(own)\u{A0}». Rien n’a été envoyé. Ouvrez ce fichier-là, ou retirez "
        + "cette application du Web Connector de l’autre."
    default: frenchFailure
    }
  }

  private var frenchFailure: String {
    switch self {
    case .olderQuickBooks(let needed):
      "Ce QuickBooks ne lit pas qbXML\u{A0}\(needed.text), dans lequel les documents sont écrits. "
        + "Rien n’a été envoyé. Pour les prochains traitements, donnez à `qbxml-version`, dans "
        + "pipeline.yaml, une version qu’il lit."
    case .changedDocument(let path):
      "\(path) n’est plus dans le dossier de sortie, ou n’est pas le fichier publié. Il n’est pas "
        + "envoyé. Remettez le fichier publié; `timeferry verify DOSSIER` dit ce qui a changé."
    case .handedBefore(let path):
      "\(path) a déjà été remis, et ce registre n’en sait rien\u{A0}: c’est une ancienne copie. "
        + "Rien n’a été envoyé. " + Self.ledgerRemedyInFrench
    case .watchSilent:
      "Des réponses de QuickBooks attendent dans le dossier de réception, et personne ne les "
        + "prend. `timeferry watch` tourne-t-il?"
    case .refused(let path, let hresult, let message):
      "QuickBooks n’a pas traité \(path)\u{A0}: \(Self.said(hresult, message)). La prochaine mise "
        + "à jour demande ce qu’il est devenu; rien n’est envoyé deux fois."
    case .listsRefused(let hresult, let message):
      "QuickBooks n’a pas donné ses listes\u{A0}: \(Self.said(hresult, message))."
    case .otherAnswer(let path):
      "Ce que QuickBooks a répondu n’est pas la réponse à \(path), ou est coupé. Rien n’en a été "
        + "gardé; la prochaine mise à jour redemande la réponse."
    case .noConnection(let hresult, let message):
      "Le Web Connector n’a pas pu joindre QuickBooks\u{A0}: \(Self.said(hresult, message))."
    case .unsettled:
      "Personne ne sait ce qu’est devenu un document remis, et cela n’a pas pu être tiré au clair. "
        + "`timeferry status` le nomme."
    case .noCourier:
      "Aucun Web Connector ne transmet pour cette entreprise. `timeferry connector add` en "
        + "ajoute un."
    case .notInteractive: "Timeferry n’a pas de mode interactif."
    case .oldWebConnector:
      "Ce Web Connector est ancien; installez le plus récent, d’Intuit."
    default: ""
    }
  }

  private static let ledgerRemedyInFrench =
    "Restaurez le registre le plus récent. S’il n’y en a pas, lisez ce que le journal de "
    + "`timeferry "
    + "watch` dit des livraisons qui attendent, replacez les réponses du dossier done dans le "
    + "dossier de réception, et déclarez perdu ce qui reste ouvert avec `timeferry answer --lost`."

  private static func french(_ state: StationState) -> String {
    switch state {
    case .paused:
      "Le pipeline est en pause\u{A0}: un fichier nommé PAUSE se trouve dans son dossier de "
        + "réception."
    case .outsideHours: "Les heures où ce pipeline transmet sont passées."
    case .disabled: "Le pipeline est désactivé (`enabled` dans pipeline.yaml)."
    case .waiting, .working, .trouble, .stopped: "Le pipeline ne transmet rien en ce moment."
    }
  }
}

extension DocumentHindrance {
  fileprivate var french: String {
    switch self {
    case .canaryAwaits:
      "Les autres lots attendent que chaque ligne du lot témoin soit chargée; sa réponse n’est pas "
        + "encore connue."
    case .canaryRefused:
      "QuickBooks a refusé une ligne du lot témoin; les autres lots attendent. Corrigez la cause, "
        + "que nomme le rapport sur les réponses, et dites-le avec `timeferry answer`."
    case .canaryUnknown:
      "Ce que QuickBooks a répondu ne dit pas ce qu’est devenue une ligne du lot témoin; les "
        + "autres lots attendent. Le rapport sur les réponses dit quelle ligne, et quoi faire. "
        + "QuickBooks est interrogé de nouveau de lui-même, d’abord après une heure."
    case .entryReleased:
      "Un lot contient une entrée libérée et transmise autrement. Il n’est pas envoyé; "
        + "déclarez-le perdu avec `timeferry answer --lost` pour que ses autres lignes continuent."
    case .brokenRepeatedly:
      "Cinq documents contenant les mêmes entrées sont restés sans réponse; le suivant n’est donc "
        + "pas envoyé. QWCLog.txt montre ce que QuickBooks a dit. Chargez-le à la main et livrez "
        + "sa réponse."
    }
  }
}
