import Timesheets

/// Findings about the company file and its lists.
extension FrenchFindings {
  func otherCompany(_ found: String, _ expected: String) -> FindingText {
    FindingText(
      "Mauvaise entreprise",
      what: "La livraison vient du fichier d’entreprise \(French.quoted(found)), mais le pipeline "
        + "est celui de \(French.quoted(expected)).",
      cure: "Remettez la livraison au pipeline de son entreprise. Si l’entreprise a changé de "
        + "nom, changez-le dans le pipeline; le nom figure sous \(Menu.myCompany.french).")
  }

  func severalCompanies(_ names: [String]) -> FindingText {
    FindingText(
      "Plusieurs entreprises dans une livraison",
      what: "La livraison contient des exportations de \(French.listOfNames(names)), alors qu’une "
        + "seule entreprise était attendue.",
      cure: "Livrez les fichiers de chaque entreprise séparément.")
  }

  func sampleCompany(_ name: String) -> FindingText {
    FindingText(
      "Entreprise d’exemple",
      what:
        "L’exportation vient de \(French.quoted(name)), une entreprise d’exemple de QuickBooks.",
      cure: "Exportez de nouveau à partir du vrai fichier d’entreprise, sauf s’il s’agit d’un "
        + "essai.")
  }

  func versionUnsupported(_ chosen: String, _ highest: String) -> FindingText {
    FindingText(
      "Version de qbXML trop récente",
      what: "Les lots doivent être écrits en qbXML \(chosen.onOneLine(atMost: 20)), mais ce "
        + "QuickBooks prend en charge au plus \(highest.onOneLine(atMost: 20)).",
      cure: "Réglez la version de sortie du pipeline à \(highest.onOneLine(atMost: 20)) ou moins, "
        + "ou chargez avec un QuickBooks plus récent. \(Menu.productInformation.french) montre la "
        + "version installée.")
  }

  func editionNoted(_ country: String) -> FindingText {
    FindingText(
      "Édition \(country.onOneLine(atMost: 10))",
      what: "L’exportation vient de l’édition \(French.quoted(country)) de QuickBooks.",
      cure: "Il n’y a rien à faire. Les éditions diffèrent par les types de salaire et par les "
        + "premières versions de qbXML.")
  }

  func multiUserMode() -> FindingText {
    FindingText(
      "Mode multi-utilisateur",
      what: "Le fichier d’entreprise était en mode multi-utilisateur au moment de l’exportation.",
      cure: "Passez en mode mono-utilisateur avant le chargement, pour qu’aucune fenêtre ouverte "
        + "ne verrouille une fiche : \(Menu.singleUser.french).")
  }

  func pagesMissing(_ list: ListKind, _ remaining: Int) -> FindingText {
    let verb = French.isPlural(remaining) ? "manquent" : "manque"
    return FindingText(
      "Pages manquantes : \(French.name(list))",
      what: "L’exportation « \(French.name(list)) » s’arrête trop tôt : "
        + "\(French.count(remaining, .listElement)) \(verb) après sa dernière page.",
      cure: "Refaites l’exportation et demandez toutes les pages, jusqu’à ce que "
        + "iteratorRemainingCount soit 0.")
  }

  func elementsMissing(_ list: ListKind, _ missing: Int) -> FindingText {
    let noun: CountedNoun = list == .timeTracking ? .entry : .listElement
    let verb = French.isPlural(missing) ? "manquent" : "manque"
    return FindingText(
      "Trous dans l’exportation : \(French.name(list))",
      what: "L’exportation « \(French.name(list)) » annonce plus qu’elle ne contient "
        + "(retCount, iteratorRemainingCount) : \(French.count(missing, noun)) \(verb).",
      cure: "Refaites l’exportation, et livrez-en toutes les pages telles quelles.")
  }

  func activeOnly(_ list: ListKind) -> FindingText {
    FindingText(
      "Actifs seulement : \(French.name(list))",
      what: "L’exportation « \(French.name(list)) » semble ne contenir que des éléments actifs; "
        + "« absent » et « inactif » ne se distinguent donc pas.",
      cure: "Refaites la requête avec <ActiveStatus>All</ActiveStatus>.")
  }

  func listsOlder(_ days: Int, _ allowed: Int) -> FindingText {
    FindingText(
      "Listes plus vieilles que les heures",
      what: "Les listes datent de \(French.count(days, .day)) avant les heures, alors que le "
        + "pipeline en permet au plus \(French.number(allowed)).",
      cure: "Exportez de nouveau les listes, pour que les personnes et les projets ajoutés "
        + "depuis soient connus.")
  }

  func timeTrackingOff() -> FindingText {
    FindingText(
      "Suivi des heures désactivé",
      what: "Les préférences exportées ne contiennent pas TimeTrackingPreferences : le suivi des "
        + "heures travaillées est désactivé dans ce fichier d’entreprise.",
      cure: "En tant qu’administrateur, en mode mono-utilisateur, répondez Oui à « Faites-vous le "
        + "suivi des heures travaillées? » (Do you track time?) sous "
        + "\(Menu.timePreferences.french), puis exportez de nouveau les préférences.")
  }

  /// `moved` counts the weeks touched and the minutes that change week.
  func weekStartsDiffer(
    _ source: Weekday, _ quickBooks: Weekday, _ moved: Tally
  ) -> FindingText {
    FindingText(
      "Semaines décalées",
      what: "La semaine commence le \(French.weekday(source)) dans le logiciel de feuilles de "
        + "temps et le \(French.weekday(quickBooks)) dans QuickBooks, ce qui déplace "
        + "\(French.hours(moved.minutes)) vers une autre semaine, dans "
        + "\(French.count(moved.entries, .week)).",
      cure: "Réglez le même jour des deux côtés : dans QuickBooks, « Premier jour de la semaine "
        + "de travail » (First Day of Work Week) sous \(Menu.timePreferences.french); dans "
        + "QuickBooks Time, Paramètres de l’entreprise > Paie et heures supplémentaires (Payroll "
        + "& Overtime). Ou réglez « week-start » à « regroup » dans le pipeline : les semaines "
        + "suivent alors QuickBooks, et aucune date ne change.")
  }
}
