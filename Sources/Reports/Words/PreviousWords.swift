import Timesheets

/// Captions of the comparison with the previous run.
enum PreviousLabel: CaseIterable, Sendable {
  case compared, previousRun, then, now, entriesThen, hoursThen, entriesNow, hoursNow, difference
  case changedOptions, changedChecks, gone, new, otherHours, notSet, noSuchCheck
}

extension Words {
  func label(_ label: PreviousLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// Which run is meant, and what became of it and of this one, as a sentence.
  func previousSentence(_ run: String, then: RunVerdict?, now: RunVerdict) -> String {
    switch (language, then) {
    case (.english, let then?):
      "The run before this one is \(run). Then: \(word(then).loweredFirst); now: "
        + "\(word(now).loweredFirst)."
    case (.english, nil): "The run before this one is \(run)."
    case (.french, let then?):
      "Le traitement qui précède celui-ci est \(run). Son verdict\u{A0}: "
        + "\(word(then).loweredFirst); celui de maintenant\u{A0}: \(word(now).loweredFirst)."
    case (.french, nil): "Le traitement qui précède celui-ci est \(run)."
    }
  }

  /// Why less is compared than could be; nil when its report was read.
  func sentence(_ reading: PreviousRun.Reading) -> String? {
    switch (language, reading) {
    case (_, .read): nil
    case (.english, .missing):
      "Its folder is not in the outbox any more: only the totals of the ledger are compared."
    case (.french, .missing):
      "Son dossier n’est plus dans le dossier de sortie\u{A0}: seuls les totaux du registre sont "
        + "comparés."
    case (.english, .changed):
      "Its report.json is not the one that was published: only the totals of the ledger are "
        + "compared."
    case (.french, .changed):
      "Son fichier report.json n’est pas celui qui a été publié\u{A0}: seuls les totaux du "
        + "registre sont comparés."
    }
  }

  /// That another version of the program made the previous run.
  func otherVersion(then: String, now: String) -> String {
    switch language {
    case .english: "It was made by Timeferry \(then), this one by Timeferry \(now)."
    case .french: "Il a été fait par Timeferry \(then), celui-ci par Timeferry \(now)."
    }
  }

  /// What the comparison shows without a table.
  func sentence(_ fact: ComparisonFact) -> String {
    switch language {
    case .english: English.sentence(fact)
    case .french: French.sentence(fact)
    }
  }

  /// What the previous run carried and what changed since, on a line or two.
  func summary(of comparison: RunComparison) -> String {
    let batched = tally(comparison.previous.totals.batched)
    let failing = comparison.checks.count(where: \.isFailing)
    let counts = [
      (ComparisonCount.options, comparison.options.count), (.failing, failing),
      (.gone, comparison.gonePeople.count), (.new, comparison.newPeople.count),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { count, number in
      lead(self.count(count)) + self.number(number)
    }
    let first =
      switch language {
      case .english: "It batched \(batched)"
      case .french: "Il a mis en lot \(batched)"
      }
    let leftOut = comparison.leavesOutPeople ? " " + sentence(.peopleLeftOut) : ""
    return ([first] + parts).joined(separator: "; ") + "." + leftOut
  }

  private func count(_ count: ComparisonCount) -> String {
    switch language {
    case .english: English.caption(count)
    case .french: French.caption(count)
    }
  }
}

/// What a comparison of two runs shows without a table.
enum ComparisonFact: CaseIterable, Sendable {
  case sameOptions, otherMapping, sameChecks, carriedHours, peopleLeftOut
}

/// What the summary counts of a comparison.
private enum ComparisonCount {
  case options, failing, gone, new
}

extension English {
  fileprivate static func label(_ label: PreviousLabel) -> String {
    switch label {
    case .compared: "Compared with the previous run"
    case .previousRun: "Previous run"
    case .then: "Then"
    case .now: "Now"
    case .entriesThen: "Entries then"
    case .hoursThen: "Hours then"
    case .entriesNow: "Entries now"
    case .hoursNow: "Hours now"
    case .difference: "Difference"
    case .changedOptions: "Options that changed"
    case .changedChecks: "Checks that came out otherwise"
    case .gone: "People who had hours then and have none now"
    case .new: "People who have hours now and had none then"
    case .otherHours: "People with other hours than then"
    case .notSet: "not set"
    case .noSuchCheck: "not checked"
    }
  }

  fileprivate static func sentence(_ fact: ComparisonFact) -> String {
    switch fact {
    case .sameOptions: "No option has changed since."
    case .otherMapping: "The lines of the mapping table have changed since."
    case .sameChecks: "Every check came out as it did then."
    case .carriedHours:
      "Hours by person are the batched ones: somebody whose hours are all held has none."
    case .peopleLeftOut:
      "People are not compared, because this run leaves out hours that an earlier one carried or "
        + "that QuickBooks has."
    }
  }

  fileprivate static func caption(_ count: ComparisonCount) -> String {
    switch count {
    case .options: "options changed since"
    case .failing: "checks failing that did not then"
    case .gone: "people with hours then and none now"
    case .new: "people with hours now and none then"
    }
  }
}

extension French {
  fileprivate static func label(_ label: PreviousLabel) -> String {
    switch label {
    case .compared: "Comparaison avec le traitement précédent"
    case .previousRun: "Traitement précédent"
    case .then: "Avant"
    case .now: "Maintenant"
    case .entriesThen: "Entrées avant"
    case .hoursThen: "Heures avant"
    case .entriesNow: "Entrées maintenant"
    case .hoursNow: "Heures maintenant"
    case .difference: "Écart"
    case .changedOptions: "Options qui ont changé"
    case .changedChecks: "Contrôles dont le verdict a changé"
    case .gone: "Personnes qui avaient des heures et n’en ont plus"
    case .new: "Personnes qui ont des heures et n’en avaient pas"
    case .otherHours: "Personnes dont les heures ont changé"
    case .notSet: "non définie"
    case .noSuchCheck: "non contrôlé"
    }
  }

  fileprivate static func sentence(_ fact: ComparisonFact) -> String {
    switch fact {
    case .sameOptions: "Aucune option n’a changé depuis."
    case .otherMapping: "Les lignes de la table de correspondance ont changé depuis."
    case .sameChecks: "Chaque contrôle a donné le même verdict qu’avant."
    case .carriedHours:
      "Les heures par personne sont celles qui sont mises en lot\u{A0}: une personne dont toutes "
        + "les heures sont en attente n’en a aucune."
    case .peopleLeftOut:
      "Les personnes ne sont pas comparées, car ce traitement laisse de côté des heures qu’un "
        + "traitement antérieur a transmises ou qui se trouvent déjà dans QuickBooks."
    }
  }

  fileprivate static func caption(_ count: ComparisonCount) -> String {
    switch count {
    case .options: "options modifiées depuis"
    case .failing: "contrôles qui échouent et n’échouaient pas"
    case .gone: "personnes qui avaient des heures et n’en ont plus"
    case .new: "personnes qui ont des heures et n’en avaient pas"
    }
  }
}
