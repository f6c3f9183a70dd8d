import LoadLedger
import Reports
import Timesheets

extension CourierEvent {
  /// What was done, for the log.
  package func sentence(in language: Language) -> String {
    switch language {
    case .english: fact.english
    case .french: fact.french
    }
  }
}

extension CourierEvent.Fact {
  /// A word for programs that read logs; none is ever renamed.
  package var id: String {
    switch self {
    case .began: "began"
    case .ended: "ended"
    case .notice: "notice"
    case .handed: "handed"
    case .stored: "stored"
    case .broken: "broken"
    case .lists: "lists"
    case .listsIncomplete: "lists-incomplete"
    case .refusedLogin: "refused-login"
    case .unknownUser: "unknown-user"
    case .noCourier: "no-courier"
    }
  }

  fileprivate var english: String {
    switch self {
    case .began: "A session began."
    case .ended(let reason): "The session ended (\(reason.rawValue))."
    case .notice(let notice): notice.sentence(in: .english)
    case .handed(let document): "\(document): handed over."
    case .stored(let document, let delivery): "\(document): answered; the answer is \(delivery)."
    case .broken(let document, let hresult):
      "\(document): no answer came\(hresult.isEmpty ? "" : " (\(hresult))")."
    case .lists(let delivery): "The company lists were brought: \(delivery)."
    case .listsIncomplete:
      "The company lists were not all told; nothing of them was kept."
    case .refusedLogin(let peer): "Wrong password, from \(peer)."
    case .unknownUser(let user, let peer):
      "Wrong user name, from \(peer): no company here has “\(user.onOneLine(atMost: 60))”."
    case .noCourier(let file):
      "No Web Connector may carry for this pipeline yet. Run `timeferry connector add \(file)`."
    }
  }

  fileprivate var french: String {
    switch self {
    case .began: "Une session a commencé."
    case .ended(let reason): "La session est terminée (\(reason.rawValue))."
    case .notice(let notice): notice.sentence(in: .french)
    case .handed(let document): "\(document)\u{A0}: remis."
    case .stored(let document, let delivery):
      "\(document)\u{A0}: réponse reçue; c’est \(delivery)."
    case .broken(let document, let hresult):
      "\(document)\u{A0}: aucune réponse\(hresult.isEmpty ? "" : " (\(hresult))")."
    case .lists(let delivery):
      "Les listes de l’entreprise ont été apportées\u{A0}: \(delivery)."
    case .listsIncomplete:
      "Les listes de l’entreprise n’ont pas toutes été données; rien n’en a été gardé."
    case .refusedLogin(let peer): "Mot de passe erroné, de \(peer)."
    case .unknownUser(let user, let peer):
      "Nom d’utilisateur erroné, de \(peer)\u{A0}: aucune entreprise ici n’a "
        + "«\u{A0}\(user.onOneLine(atMost: 60))\u{A0}»."
    case .noCourier(let file):
      "Aucun Web Connector ne peut encore transmettre pour ce pipeline. Lancez "
        + "`timeferry connector add \(file)`."
    }
  }
}
