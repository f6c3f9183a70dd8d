import Timesheets

extension French {
  static func word(_ verdict: RunVerdict) -> String {
    switch verdict {
    case .carried: "Prêt à charger"
    case .carriedWithWarnings: "Prêt, avec avertissements"
    case .partlyHeld: "En attente en partie"
    case .allHeld: "Tout est en attente"
    case .noTime: "Aucune heure"
    case .refused: "Livraison refusée"
    }
  }

  static func sentence(
    _ verdict: RunVerdict, totals: ControlTotals, isUndecided: Bool
  ) -> String {
    let batched = told(totals.batched, "prête à charger", "prêtes à charger")
    let held = told(totals.held, "en attente", "en attente")
    let until = "jusqu’à ce que les problèmes soient réglés."
    return switch verdict {
    case .carried: nothingHeld(totals) + "."
    case .carriedWithWarnings where isUndecided:
      nothingHeld(totals) + ", mais certains contrôles restent indéterminés."
    case .carriedWithWarnings:
      nothingHeld(totals) + ", mais certains constats méritent d’être lus."
    case .partlyHeld: "\(batched); \(held) \(until)"
    case .allHeld: "Rien ne peut encore être chargé : \(held) \(until)"
    case .noTime: "La livraison ne contient aucune heure à charger."
    case .refused:
      "La livraison est refusée en entier, et rien n’a été écrit pour le chargement."
    }
  }

  private static func told(_ tally: Tally, _ singular: String, _ plural: String) -> String {
    let isPlural = isPlural(tally.entries)
    return "\(count(tally.entries, .entry)) (\(hours(tally.minutes))) "
      + (isPlural ? "sont \(plural)" : "est \(singular)")
  }

  private static func nothingHeld(_ totals: ControlTotals) -> String {
    guard totals.batched.entries > 0 else {
      return "Aucune entrée n’est nouvelle : toutes sont en double ou hors sélection"
    }
    return told(totals.batched, "prête à charger", "prêtes à charger") + " et rien n’est en attente"
  }

  static func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .pass: "réussi"
    case .fail: "échoué"
    case .unknown: "indéterminé"
    }
  }

  static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "erreur"
    case .warning: "avertissement"
    case .note: "remarque"
    }
  }

  static func word(_ state: EntryState) -> String {
    switch state {
    case .batched: "mise en lot"
    case .held: "mise en attente"
    case .duplicate: "en double"
    case .outside: "hors sélection"
    }
  }

  static func sentence(_ state: EntryState) -> String {
    switch state {
    case .batched: "L’entrée figure dans un lot, prête à être chargée."
    case .held: "L’entrée est en attente jusqu’à ce que le problème soit réglé."
    case .duplicate: "L’entrée a déjà été transmise ou se trouve déjà dans QuickBooks."
    case .outside: "Une option du pipeline laisse l’entrée de côté."
    }
  }

  static func word(_ reason: OutsideReason) -> String {
    switch reason {
    case .beforeRange: "avant la plage de dates"
    case .afterRange: "après la plage de dates"
    case .cutOff: "au plus tard à la date limite"
    case .notApproved: "non approuvée"
    case .workerKind: "type de travailleur exclu"
    case .jobcode: "code de tâche exclu"
    }
  }

  static func sentence(_ reason: OutsideReason) -> String {
    switch reason {
    case .beforeRange: "La date de travail précède la première date que transmet le pipeline."
    case .afterRange: "La date de travail suit la dernière date que transmet le pipeline."
    case .cutOff:
      "La date de travail ne dépasse pas la date limite, et ce qui la précède est réglé ailleurs."
    case .notApproved:
      "Seules les heures approuvées sont transmises, et rien n’indique que celles-ci le sont."
    case .workerKind: "Le pipeline ne transmet pas les heures de ce type de travailleur."
    case .jobcode: "Le pipeline exclut ce code de tâche, par exemple une pause non payée."
    }
  }

  static func name(_ list: ListKind) -> String {
    switch list {
    case .employees: "employés"
    case .vendors: "fournisseurs"
    case .otherNames: "autres noms"
    case .customers: "clients et projets"
    case .items: "articles"
    case .classes: "classes"
    case .wageItems: "éléments de salaire"
    case .preferences: "préférences"
    case .company: "renseignements sur l’entreprise"
    case .host: "version de QuickBooks"
    case .timeTracking: "heures travaillées"
    }
  }

  static func name(_ kind: PersonKind) -> String {
    switch kind {
    case .employee: "employé"
    case .vendor: "fournisseur"
    case .otherName: "autre nom"
    }
  }

  static func name(_ kind: DocumentKind) -> String {
    switch kind {
    case .qbxml: "qbXML"
    case .iif: "IIF"
    case .quickBooksTimeCSV: "CSV de QuickBooks Time"
    case .bundleStatement: "bordereau de livraison"
    case .ignored: "ignoré"
    }
  }

  static func sentence(_ reason: IgnoredReason) -> String {
    switch reason {
    case .empty: "Le fichier est vide."
    case .attachment:
      "Une pièce jointe : la trousse QuickBooks Desktop SDK ne transmet aucune pièce jointe."
    case .otherXML: "Du XML d’un autre type : sa racine n’est pas QBXML."
    case .webPage:
      "Une page Web, souvent une page d’erreur enregistrée à la place d’une exportation."
    case .unknownText: "Un texte qui ne correspond à aucune exportation connue."
    case .binary: "Le contenu n’est pas du texte."
    case .systemFile: "Un fichier que le système d’exploitation laisse derrière lui."
    case .nestedArchive: "Une archive dans l’archive, au-delà de la profondeur permise."
    case .noRecords:
      "Une requête sans heures ni listes, par exemple celle qui a servi à produire une exportation."
    }
  }

  static func sentence(_ reason: PassedOver.Reason) -> String {
    switch reason {
    case .symbolicLink:
      "Un lien, qui n’est jamais suivi : livrez le fichier lui-même."
    case .special: "Un tube, un connecteur ou un périphérique, et non un fichier."
    case .hiddenFolder: "Un dossier caché, dans lequel rien n’est lu."
    case .ownFolder: "Un dossier de Timeferry, dont le contenu n’est pas une source."
    }
  }

  static func name(_ encoding: TextEncoding) -> String {
    switch encoding {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16, petit-boutiste"
    case .utf16BigEndian: "UTF-16, gros-boutiste"
    case .windows1252: "Windows-1252 (Europe de l’Ouest)"
    }
  }

  static func sentence(_ taken: TimeTrackingTaken) -> String {
    switch taken {
    case .absent: "La livraison ne contient aucune heure exportée de QuickBooks."
    case .source: "Les heures exportées de QuickBooks ont été prises pour les heures à charger."
    case .inQuickBooks:
      "Les heures exportées de QuickBooks ont été prises pour des heures qui s’y trouvent déjà, "
        + "et les nouvelles entrées leur ont été comparées."
    }
  }

  static func name(_ wageType: WageType) -> String {
    switch wageType {
    case .bonus: "prime"
    case .commission: "commission"
    case .hourlyOvertime: "heures supplémentaires (taux horaire)"
    case .hourlyRegular: "heures normales (taux horaire)"
    case .hourlySick: "congé de maladie (taux horaire)"
    case .hourlyVacation: "vacances (taux horaire)"
    case .salaryRegular: "salaire normal"
    case .salarySick: "congé de maladie (salaire)"
    case .salaryVacation: "vacances (salaire)"
    }
  }

  static func name(_ hourType: HourType) -> String {
    switch hourType {
    case .unstated: "non précisé"
    case .regular: "heures normales"
    case .overtime: "heures supplémentaires"
    case .doubleTime: "heures à taux double"
    case .vacation: "vacances"
    case .sick: "congé de maladie"
    case .otherLeave: "autre congé"
    }
  }

  static func name(_ status: BillableStatus) -> String {
    switch status {
    case .billable: "facturable"
    case .notBillable: "non facturable"
    case .hasBeenBilled: "déjà facturé"
    }
  }

  /// An hour type by the word of mapping tables; any other word as the source wrote it.
  static func hourType(_ word: String) -> String {
    quoted(HourType.allCases.first { $0.word == word && $0 != .unstated }.map(name) ?? word)
  }
}
