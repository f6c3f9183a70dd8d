import Timesheets

extension AnswerError {
  /// What is wrong and what to do.
  package func sentence(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  private var english: String {
    switch self {
    case .noLedger(let asked) where asked.isEmpty:
      "There is no ledger in ./timeferry, so nothing was ever written that could be answered. Run "
        + "this where the runs were made, or name the ledger with --ledger or --pipeline."
    case .noLedger(let asked):
      "Nothing in these files is about a request that was written here, by \(list(asked)). "
        + "Nothing was changed. Check that these are QuickBooks’ answers to the batches of a run, "
        + "and name its ledger with --ledger or --pipeline."
    case .severalLedgers(let ledgers):
      "The ledgers \(list(ledgers)) all know requests of these files. Nothing was changed. Bring "
        + "the answers of one company at a time, or name its ledger with --ledger."
    case .unknownRun(let run, let ledger):
      "According to \(ledger), there is no run “\(run)”. Nothing was changed. “timeferry status” "
        + "lists the runs; give the name of one of them."
    case .nothingRefused(let code, let ledger):
      "According to \(ledger), no entry is refused with the status \(code). Nothing was changed. "
        + "outcomes.csv of the answers names the status of each refused entry."
    }
  }

  private var french: String {
    switch self {
    case .noLedger(let asked) where asked.isEmpty:
      "Il n’y a aucun registre dans ./timeferry; rien n’a donc été écrit qui puisse recevoir une "
        + "réponse. Lancez la commande là où les traitements ont été faits, ou indiquez le "
        + "registre avec --ledger ou --pipeline."
    case .noLedger(let asked):
      "Rien dans ces fichiers ne concerne une requête écrite ici, d’après \(list(asked)). Rien "
        + "n’a été modifié. Vérifiez qu’il s’agit bien des réponses de QuickBooks aux lots d’un "
        + "traitement, et indiquez son registre avec --ledger ou --pipeline."
    case .severalLedgers(let ledgers):
      "Les registres \(list(ledgers)) connaissent tous des requêtes de ces fichiers. Rien n’a été "
        + "modifié. Remettez les réponses d’une entreprise à la fois, ou indiquez son registre "
        + "avec --ledger."
    case .unknownRun(let run, let ledger):
      "D’après \(ledger), aucun traitement ne s’appelle «\u{A0}\(run)\u{A0}». Rien n’a été "
        + "modifié. «\u{A0}timeferry status\u{A0}» liste les traitements; donnez le nom de l’un "
        + "d’eux."
    case .nothingRefused(let code, let ledger):
      "D’après \(ledger), aucune entrée n’est refusée avec le code d’état \(code). Rien n’a été "
        + "modifié. Le fichier outcomes.csv des réponses donne le code de chaque entrée refusée."
    }
  }

  private func list(_ paths: [String]) -> String { paths.joined(separator: ", ") }
}
