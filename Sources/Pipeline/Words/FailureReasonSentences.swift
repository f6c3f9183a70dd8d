import LoadLedger
import Spool
import Timesheets

extension FailureReason {
  /// What the file beside a delivery in `failed/` says: that it was not carried, why, what to do.
  func text(in language: Language) -> String {
    let parts =
      switch language {
      case .english:
        ["This delivery was not carried: no hour of it was published.", why(in: .english)]
      case .french:
        [
          "Cette livraison n’a pas été traitée\u{A0}: aucune de ses heures n’a été publiée.",
          why(in: .french),
        ]
      }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func why(in language: Language) -> String {
    switch self {
    case .broken(let refusal): refusal.sentence(in: language)
    case .refused(let summaries): summaries[language] ?? ""
    case .repeated(let run): run.sentence(in: language)
    case .otherCompany(let error): error.sentence(in: language)
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
    case .fault: "Timeferry’s own totals do not tie, which is a fault of Timeferry"
    }
  }

  /// For a log, which names no member and no entry.
  var french: String {
    switch self {
    case .broken: "abîmée ou impossible à ouvrir"
    case .refused: "refusée en entier"
    case .repeated(let run): "le traitement \(run.name) a déjà traité le même contenu"
    case .otherCompany: "d’une autre entreprise que celle du registre"
    case .fault: "les totaux de Timeferry ne concordent pas, ce qui est un défaut de Timeferry"
    }
  }
}

extension EarlierRun {
  fileprivate func sentence(in language: Language) -> String {
    switch language {
    case .english:
      """
      The same content came before, as “\(bundleName)”, on \(takenAt.minuteText). Run \(name) \
      carried it, and nothing in it can be carried now that was not carried then. Its folder \
      stands in the outbox. If an entry is to be carried once more all the same, run the delivery \
      with --release ENTRY.
      """
    case .french:
      """
      Le même contenu est déjà venu, sous le nom «\u{A0}\(bundleName)\u{A0}», le \
      \(takenAt.minuteText). Le traitement \(name) l’a mis en lot, et il ne contient rien de plus \
      qui puisse l’être maintenant. Son dossier est dans le dossier de sortie. Si une entrée doit \
      malgré tout être mise en lot une fois de plus, lancez la livraison avec --release ENTRÉE.
      """
    }
  }
}
