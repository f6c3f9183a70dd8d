import LoadLedger
import Reports
import Spool
import Timesheets

extension FailureReason {
  /// What the file beside a delivery in `failed/` says: that it was not carried, why, what to do.
  func text(in language: Language) -> String {
    [head(in: language), why(in: language)].joined(separator: "\n\n") + "\n"
  }

  private static func foreignLists(_ words: Words, _ found: String, _ expected: String) -> String {
    let (found, expected) = (words.quoted(found), words.quoted(expected))
    return switch words.language {
    case .english:
      "It brings company lists of \(found), where those of \(expected) were expected. The standing "
        + "lists stay as they are. Open the right company file in QuickBooks, and export again."
    case .french:
      "Elle apporte des listes de l’entreprise \(found), alors que celles de \(expected) étaient "
        + "attendues. Les listes permanentes restent telles quelles. Ouvrez le bon fichier "
        + "d’entreprise dans QuickBooks, puis refaites l’exportation."
    }
  }

  private func head(in language: Language) -> String {
    switch (self, language) {
    case (.repeated, .english): "This delivery was not carried again."
    case (.repeated, .french): "Cette livraison n’a pas été transmise de nouveau."
    case (.answersNothing, .english): "Nothing was learned from this delivery."
    case (.answersNothing, .french): "Cette livraison n’a rien apporté de nouveau."
    case (_, .english): "This delivery was not carried: no hour of it was published."
    case (_, .french):
      "Cette livraison n’a pas été transmise\u{A0}: aucune de ses heures n’a été publiée."
    }
  }

  private func why(in language: Language) -> String {
    switch self {
    case .broken(let refusal): refusal.sentence(in: language)
    case .refused(let summaries): summaries[language] ?? ""
    case .answersNothing(let texts): texts[language] ?? ""
    case .repeated(let run): run.sentence(in: language)
    case .otherCompany(let error): error.sentence(in: language)
    case .foreignLists(let found, let expected):
      Self.foreignLists(Words(language), found, expected)
    case .fault(let error): error.sentence(in: language)
    }
  }

  /// For a log, which names no member and no entry.
  var english: String {
    switch self {
    case .broken: "broken or not to be opened"
    case .refused: "refused as a whole"
    case .repeated(let run): "the same content was carried by run \(run.name)"
    case .otherCompany: "of another company than the ledger"
    case .foreignLists: "lists of another company than the pipeline"
    case .answersNothing: "its answers are to nothing that was written here"
    case .fault: "Timeferry’s own totals do not tie, which is a fault of Timeferry"
    }
  }

  /// For a log, which names no member and no entry.
  var french: String {
    switch self {
    case .broken: "abîmée ou impossible à ouvrir"
    case .refused: "refusée en entier"
    case .repeated(let run): "le traitement \(run.name) a déjà transmis le même contenu"
    case .otherCompany: "d’une autre entreprise que celle du registre"
    case .foreignLists: "listes d’une autre entreprise que celle du pipeline"
    case .answersNothing: "ses réponses ne concernent rien de ce qui a été écrit ici"
    case .fault: "les totaux de Timeferry ne concordent pas, ce qui est un défaut de Timeferry"
    }
  }
}

extension EarlierRun {
  fileprivate func sentence(in language: Language) -> String {
    switch language {
    case .english:
      """
      The same content was delivered before, as “\(bundleName)”, on \(takenAt.minuteText). Run \
      \(name) carried it, and nothing in it can be carried now that was not carried then. Its \
      folder is in the outbox. If an entry is to be carried once more all the same, run the \
      delivery again with --release ENTRY.
      """
    case .french:
      """
      Le même contenu a déjà été livré, sous le nom «\u{A0}\(bundleName)\u{A0}», le \
      \(takenAt.minuteText). Le traitement \(name) l’a transmis, et la livraison n’a rien d’autre \
      à transmettre maintenant. Le dossier de ce traitement est dans le dossier de sortie. Si une \
      entrée doit malgré tout être transmise une fois de plus, relancez le traitement de la \
      livraison avec --release ENTRÉE.
      """
    }
  }
}
