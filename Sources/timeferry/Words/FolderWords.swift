import Console
import Reports

/// The words of `verify` and `kit`.
extension CommandWords {
  var verifyAbstract: String {
    say(
      "Say whether a published folder is still what was published, and what differs.",
      "Dire si un dossier publié est encore tel qu’il a été publié, et ce qui diffère.")
  }

  var verifyDiscussion: String {
    say(
      """
      Every file of a run or follow-up is held against its manifest, and every sum is derived \
      again from the batches and the table of entries or outcomes. Nothing is changed.
      """,
      """
      Chaque fichier d’un traitement ou d’un suivi est comparé à son manifest.json, et chaque \
      somme est tirée de nouveau des lots et de la table des entrées ou des résultats. Rien n’est \
      modifié.
      """)
  }

  var verifyHelp: String {
    say("The folder of a run or follow-up.", "Le dossier d’un traitement ou d’un suivi.")
  }

  var kitAbstract: String {
    say(
      "Write the qbXML queries whose answers make a complete bundle, and how to send them.",
      "Écrire les requêtes qbXML dont les réponses forment une livraison complète, et comment les "
        + "envoyer.")
  }

  var kitHelp: String {
    say("The folder to write into; made if missing.", "Le dossier où écrire; créé au besoin.")
  }

  var kitVersionHelp: String {
    say(
      "The qbXML version of the documents. Default: the pipeline’s.",
      "La version qbXML des documents. Par défaut\u{A0}: celle du pipeline.")
  }

  var kitFromHelp: String {
    say(
      "First work date of the time to ask for, YYYY-MM-DD.",
      "Premier jour des heures à demander, AAAA-MM-JJ.")
  }

  var kitThroughHelp: String {
    say(
      "Last work date of the time to ask for, YYYY-MM-DD.",
      "Dernier jour des heures à demander, AAAA-MM-JJ.")
  }

  func unknownVersion(_ text: String, known: [String]) -> String {
    let quoted = Words(language).quoted(text)
    let list = known.joined(separator: ", ")
    return say(
      "\(quoted) is no qbXML version that has time tracking. Give one of: \(list).",
      "\(quoted) n’est pas une version qbXML qui connaît les heures. Donnez l’une de\u{A0}: "
        + "\(list).")
  }

  func missingBound(_ missing: String, beside given: String) -> String {
    say(
      "\(given) needs \(missing) beside it: the time of a period is asked for.",
      "\(given) demande aussi \(missing)\u{A0}: ce sont les heures d’une période.")
  }

  var reversedDays: String {
    say(
      "--from is after --through. Give the earlier date to --from.",
      "--from est postérieur à --through. Donnez la date la plus ancienne à --from.")
  }

  func tooManyDays(_ most: Int) -> String {
    let number = Words(language).number(most)
    return say(
      "--from and --through are more than \(number) days apart. Ask for a shorter period.",
      "--from et --through sont séparés de plus de \(number) jours. Demandez une période plus "
        + "courte.")
  }

  func noDate(_ text: String, option: String) -> String {
    let quoted = Words(language).quoted(text)
    return say(
      "\(option): \(quoted) is no date of the calendar. Write it as 2026-11-09.",
      "\(option)\u{A0}: \(quoted) n’est pas une date du calendrier. Écrivez-la comme 2026-11-09.")
  }

  func afterKit(_ folder: String) -> String {
    say(
      "Next: open \(folder)/kit.en.html. It says how to send the documents to QuickBooks, what\n"
        + "to tick, and under which names to save the answers in \(folder)/answers.",
      "Ensuite\u{A0}: ouvrez \(folder)/kit.fr.html. La page dit comment envoyer les documents à\n"
        + "QuickBooks, quoi cocher, et sous quels noms enregistrer les réponses dans "
        + "\(folder)/answers.")
  }
}
