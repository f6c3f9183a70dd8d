import Console
import Pipeline
import Reports

/// The words of the commands that follow on runs.
extension CommandWords {
  var answerAbstract: String {
    say(
      "Take in what QuickBooks answered: each entry’s fate, and what is to be loaded again.",
      "Prendre en compte ce que QuickBooks a répondu\u{A0}: le sort de chaque entrée, et ce qui "
        + "est à charger de nouveau.")
  }

  var answerDiscussion: String {
    say(
      """
      Give the response documents that were saved when batches were loaded, in any order, whole or \
      in parts, alone or in folders and archives. Lists exported since may come with them: a \
      refused entry that they prove fixed is to be loaded again. Entries of which nobody can tell \
      whether they were written are never batched again by themselves; the folder of the answers \
      holds questions for QuickBooks that settle them.
      """,
      """
      Donnez les documents de réponse enregistrés au chargement des lots, dans n’importe quel \
      ordre, entiers ou en partie, seuls ou dans des dossiers et des archives. Des listes \
      exportées depuis peuvent les accompagner\u{A0}: une entrée refusée dont elles démontrent la \
      correction est à charger de nouveau. Les entrées dont personne ne peut dire si elles ont été \
      inscrites ne sont jamais remises en lot d’office; le dossier des réponses contient des \
      questions à poser à QuickBooks pour les régler.
      """)
  }

  var answerHelp: String {
    say(
      "A response document, or a folder or archive of them; new list exports too.",
      "Un document de réponse, ou un dossier ou une archive de tels documents; de nouvelles listes "
        + "aussi.")
  }

  var answerOutboxHelp: String {
    say(
      "The folder to publish in. Default: the one that holds the run.",
      "Le dossier où publier. Par défaut\u{A0}: celui où se trouve le traitement concerné.")
  }

  var answerLedgerHelp: String {
    say(
      "The ledger of the company. Default: the one in ./timeferry that knows the requests.",
      "Le registre de l’entreprise. Par défaut\u{A0}: celui de ./timeferry qui connaît les "
        + "requêtes.")
  }

  var mendedHelp: String {
    say(
      "The cause of this status is fixed: what was refused with it is to be loaded again; may be "
        + "repeated.",
      "La cause de ce code d’état est corrigée\u{A0}: ce qui a été refusé sous ce code est à "
        + "charger de nouveau; peut être répété.")
  }

  var lostHelp: String {
    say(
      "This run was loaded and its answer is lost: its unanswered entries become unknown, and "
        + "questions are written; may be repeated.",
      "Ce traitement a été chargé et sa réponse est perdue\u{A0}: ses entrées sans réponse "
        + "deviennent inconnues, et des questions sont écrites; peut être répété.")
  }

  var noAnswerGiven: String {
    say(
      "Nothing to take in. Name the response documents, or say --lost RUN or --mended STATUS.",
      "Rien à prendre en compte. Indiquez les documents de réponse, ou ajoutez --lost TRAITEMENT "
        + "ou --mended CODE.")
  }

  var timeNotCarried: String {
    say(
      "These files bring time too, and answer carries none. Give timeferry run what is to be "
        + "loaded; QuickBooks’ own time needs nothing more.",
      "Ces fichiers contiennent aussi des heures, et answer n’en transmet aucune. Donnez à "
        + "timeferry run celles qui sont à charger; celles de QuickBooks lui-même ne demandent "
        + "rien de plus.")
  }

  var reverseAbstract: String {
    say(
      "Write the deletions of exactly what one run loaded into QuickBooks.",
      "Écrire la suppression de tout ce qu’un traitement a inscrit dans QuickBooks, et de rien "
        + "d’autre.")
  }

  var reverseDiscussion: String {
    say(
      """
      Without --company and --count it only says what would be deleted, and what would stay and \
      why. Type both as it says them to have the deletions written. Time that was billed is never \
      deleted; of billable time an export of QuickBooks’ time just made has to show that it was \
      not billed since.
      """,
      """
      Sans --company ni --count, dit seulement ce qui serait supprimé, ce qui resterait et \
      pourquoi. Donnez les deux tels quels pour que les suppressions soient écrites. Les heures \
      facturées ne sont jamais supprimées; pour les heures facturables, une exportation toute \
      récente des heures de QuickBooks doit montrer qu’elles n’ont pas été facturées depuis.
      """)
  }

  var reverseRunHelp: String {
    say(
      "The run’s name, as “timeferry status” lists it.",
      "Le nom du traitement, tel que le liste «\u{A0}timeferry status\u{A0}».")
  }

  var reverseShownHelp: String {
    say(
      "Exports of QuickBooks’ time of the run’s days, just made.",
      "Des exportations toutes récentes des heures de QuickBooks pour les jours du traitement.")
  }

  var reverseCompanyHelp: String {
    say(
      "The company’s name, typed to confirm.", "Le nom de l’entreprise, saisi pour confirmer.")
  }

  var reverseCountHelp: String {
    say(
      "How many entries are to be deleted, typed to confirm.",
      "Le nombre d’entrées à supprimer, saisi pour confirmer.")
  }

  var companyAndCount: String {
    say(
      "--company and --count go together: type both, as the command without them says.",
      "--company et --count vont ensemble\u{A0}: donnez les deux, tels que les indique la commande "
        + "sans ces options.")
  }

  /// What to type to have the deletions written.
  func typeToReverse(
    _ run: String, _ shown: [String], _ needed: ReversalRequest.Confirmation
  ) -> String {
    let files = shown.map { "\"\($0)\" " }.joined()
    let options = "\(files)--company \"\(needed.company)\" --count \(needed.count)"
    return say(
      "Nothing was written. To have these deletions written: timeferry reverse \(run) \(options)",
      "Rien n’a été écrit. Pour faire écrire ces suppressions\u{A0}: timeferry reverse \(run) "
        + options)
  }
}
