import Timesheets

extension ReversalError {
  /// What is wrong and what to do.
  package func sentence(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  private var english: String {
    switch self {
    case .unknownRun(let run, let ledger):
      "No run is called “\(run)”\(by(ledger)). “timeferry status” lists the runs; a remainder "
        + "batch belongs to the run that carried its entries."
    case .nothingToDelete(let run):
      "Nothing of the run \(run) may be deleted. Without --company and --count the command says "
        + "why."
    case .otherCompany(let typed, let known):
      "--company says “\(typed)”, but the ledger is that of “\(known)”. Nothing was written."
    case .otherCount(let typed, let found):
      "--count says \(typed), but \(found) entries would be deleted. Nothing was written. Look at "
        + "what the command says without --company and --count."
    }
  }

  private var french: String {
    switch self {
    case .unknownRun(let run, let ledger):
      "Aucun traitement ne s’appelle «\u{A0}\(run)\u{A0}»\(selon(ledger)). «\u{A0}timeferry "
        + "status\u{A0}» liste les traitements; un lot de reprise appartient au traitement qui a "
        + "transmis ses entrées."
    case .nothingToDelete(let run):
      "Rien du traitement \(run) ne peut être supprimé. Sans --company ni --count, la commande dit "
        + "pourquoi."
    case .otherCompany(let typed, let known):
      "--company donne «\u{A0}\(typed)\u{A0}», mais le registre est celui de "
        + "«\u{A0}\(known)\u{A0}». Rien n’a été écrit."
    case .otherCount(let typed, let found):
      "--count donne \(typed), mais il y a \(found) \(found < 2 ? "entrée" : "entrées") à "
        + "supprimer. Rien n’a été écrit. Voyez ce que dit la commande sans --company ni --count."
    }
  }

  private func by(_ ledger: String) -> String { ledger.isEmpty ? "" : " by \(ledger)" }

  private func selon(_ ledger: String) -> String { ledger.isEmpty ? "" : " d’après \(ledger)" }
}
