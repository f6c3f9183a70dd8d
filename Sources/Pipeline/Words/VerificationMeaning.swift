import SystemPackage
import Timesheets

extension VerificationWords {
  /// What the difference means for loading, and what to do.
  func meaning(_ deviation: Deviation) -> String {
    switch deviation.role {
    case .batch, .timer, .correction: batchMeaning(deviation)
    case .question: questionMeaning(deviation)
    case .manifest:
      say(
        "Load nothing from this folder: what was published can no longer be told. Put the folder "
          + "back from a backup.",
        "Ne chargez rien à partir de ce dossier\u{A0}: on ne peut plus dire ce qui a été publié. "
          + "Restaurez le dossier d’une sauvegarde.")
    case .report, .entries: recordMeaning(deviation)
    case .reading: readingMeaning
    case .held:
      say(
        "Loading is not concerned: held entries are in no batch. A corrected file belongs in a new "
          + "delivery.",
        "Le chargement n’est pas touché\u{A0}: les entrées mises en attente ne sont dans aucun "
          + "lot. Un fichier corrigé va dans une nouvelle livraison.")
    case .worklist:
      say(
        "Loading is not concerned. A worklist that was filled in serves from any place that the "
          + "pipeline’s key “mapping” names.",
        "Le chargement n’est pas touché. Une fois rempli, ce fichier peut servir à tout endroit "
          + "que nomme la clé «\u{A0}mapping\u{A0}» du pipeline.")
    case .other: otherMeaning(deviation)
    }
  }

  private func batchMeaning(_ deviation: Deviation) -> String {
    switch deviation.fact {
    case .added, .notAFile:
      say(
        "Do not load it: nobody has proved what it holds. Move it out of the folder.",
        "Ne le chargez pas\u{A0}: personne n’a contrôlé ce qu’il contient. Sortez-le du dossier.")
    case .missing:
      say(
        "Its hours cannot be loaded from here, though the ledger counts them as carried. Put it "
          + "back from a backup.",
        "Ses heures ne peuvent pas être chargées à partir d’ici, alors que le registre les tient "
          + "pour transmises. Restaurez-le d’une sauvegarde.")
    case .sum:
      say(
        "Do not load the batches: together they no longer hold what was proved.",
        "Ne chargez pas les lots\u{A0}: ensemble, ils ne contiennent plus ce qui a été contrôlé.")
    case .changed, .unreadable, .statement, .state, .batch, .sent:
      say(
        "Do not load it: it is no longer what was proved. Put it back from a backup. If it was "
          + "loaded already, compare the time in QuickBooks with the report.",
        "Ne le chargez pas\u{A0}: il n’est plus ce qui a été contrôlé. Restaurez-le d’une "
          + "sauvegarde. S’il a déjà été chargé, comparez les heures dans QuickBooks avec le "
          + "rapport.")
    }
  }

  private func questionMeaning(_ deviation: Deviation) -> String {
    if case .added = deviation.fact { return otherMeaning(deviation) }
    return say(
      "It writes nothing into QuickBooks, but its answer would settle other entries than it was "
        + "written for. Put it back from a backup before it is run.",
      "Il n’écrit rien dans QuickBooks, mais sa réponse porterait sur d’autres entrées que celles "
        + "pour lesquelles il a été écrit. Restaurez-le d’une sauvegarde avant de le lancer.")
  }

  private var readingMeaning: String {
    say(
      "Loading is not concerned. Do not rely on what it says; put it back from a backup.",
      "Le chargement n’est pas touché. Ne vous fiez pas à ce fichier; restaurez-le d’une "
        + "sauvegarde.")
  }

  private func otherMeaning(_ deviation: Deviation) -> String {
    switch deviation.fact {
    case .added, .notAFile:
      say(
        "Loading is not concerned. If it does not belong here, move it away.",
        "Le chargement n’est pas touché. S’il n’a rien à faire ici, déplacez-le.")
    case .missing, .changed, .unreadable, .statement, .state, .sum, .batch, .sent: readingMeaning
    }
  }

  private func recordMeaning(_ deviation: Deviation) -> String {
    if deviation.role == .entries {
      return say(
        "Loading is not concerned, but the table no longer says truly what became of each entry. "
          + "Put it back from a backup before anyone relies on it.",
        "Le chargement n’est pas touché, mais la table ne dit plus fidèlement ce qu’est devenue "
          + "chaque entrée. Restaurez-la d’une sauvegarde avant que quelqu’un s’y fie.")
    }
    return say(
      "Loading is not concerned, but programs that read the report are told what is not true. Put "
        + "it back from a backup.",
      "Le chargement n’est pas touché, mais les programmes qui lisent le rapport y trouvent des "
        + "faits inexacts. Restaurez-le d’une sauvegarde.")
  }
}

extension VerificationFailure {
  /// What was looked for and not found, and what to give in its place.
  package func sentence(in language: Language) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }

  private var english: String {
    switch self {
    case .noRun(let folder, let runs):
      "\(folder.string): this is no folder of a run: it has no manifest.json. "
        + (runs.last.map { "Give one of the runs in it, such as \($0.string)." }
          ?? "Give the folder that timeferry run named as published.")
    case .unreadable(let path, let reason):
      "\(path.string): cannot be read: \(reason.reason(in: .english)) "
        + "So nothing can be said of the run."
    case .changed(let path):
      "\(path.string): the file changed while it was being read. Try again when whoever writes it "
        + "has finished."
    }
  }

  private var french: String {
    switch self {
    case .noRun(let folder, let runs):
      "\(folder.string)\u{A0}: ce n’est pas le dossier d’un traitement\u{A0}: il ne contient pas "
        + "manifest.json. "
        + (runs.last.map { "Donnez l’un des traitements qu’il contient, par exemple \($0.string)." }
          ?? "Donnez le dossier que timeferry run a nommé comme publié.")
    case .unreadable(let path, let reason):
      "\(path.string)\u{A0}: lecture impossible\u{A0}: \(reason.reason(in: .french)) "
        + "On ne peut donc rien dire du traitement."
    case .changed(let path):
      "\(path.string)\u{A0}: le fichier a changé pendant la lecture. Recommencez quand l’écriture "
        + "sera terminée."
    }
  }
}
