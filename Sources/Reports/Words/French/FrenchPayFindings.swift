import Timesheets

/// Findings about pay.
extension FrenchFindings {
  /// The tick box on an employee's payroll tab.
  private var timeDataBox: String {
    "« Utiliser les données de temps pour créer les chèques de paie » "
      + "(Use time data to create paychecks)"
  }

  func payrollRefused(_ code: Int, _ reply: String) -> FindingText {
    let words = reply.isEmpty ? "" : " (\(French.quoted(reply)))"
    let cure =
      permissionCure(code)
      ?? "Activez la paie dans QuickBooks et exportez de nouveau les éléments de salaire, ou "
      + "réglez « wage-items » à « off » dans le pipeline pour ne transmettre les heures que "
      + "pour le coût de revient."
    return FindingText(
      "Paie non disponible",
      what: "QuickBooks a répondu à la requête des éléments de salaire par le code d’état "
        + "\(code)\(words); la paie ne peut donc pas servir dans ce fichier d’entreprise.",
      cure: cure)
  }

  func payrollHidden() -> FindingText {
    FindingText(
      "Paie invisible à l’exportation",
      what: "L’application qui a exporté n’est pas autorisée à voir les données personnelles; des "
        + "renseignements sur la paie peuvent donc manquer.",
      cure: "Cochez la case d’accès aux données personnelles sous "
        + "\(Menu.integratedApplications.french) > Propriétés, puis exportez de nouveau.")
  }

  func timeDataOff(_ employee: String) -> FindingText {
    FindingText(
      "Données de temps non utilisées",
      what: "La case \(timeDataBox) n’est pas cochée pour \(French.quoted(employee)), et les "
        + "heures n’arrivent pas sur le chèque de paie.",
      cure: "Cochez cette case sous \(Menu.payrollInfo.french), puis exportez de nouveau les "
        + "employés.")
  }

  func timeDataNotSet(_ employee: String) -> FindingText {
    FindingText(
      "Données de temps jamais réglées",
      what: "La case \(timeDataBox) n’a jamais été définie pour \(French.quoted(employee)); "
        + "QuickBooks refuserait l’entrée avec le code d’état 3310.",
      cure: "Cochez cette case sous \(Menu.payrollInfo.french), puis exportez de nouveau les "
        + "employés.")
  }

  func noEarnings(_ employee: String) -> FindingText {
    FindingText(
      "Aucun élément de salaire",
      what: "\(French.quoted(employee)) n’a aucun élément de salaire parmi ses revenus.",
      cure: "Ajoutez les revenus sous \(Menu.payrollInfo.french), puis exportez de nouveau les "
        + "employés.")
  }

  func wageItemOnNonEmployee(
    _ person: String, _ kind: ListKind, _ wageItem: String
  ) -> FindingText {
    FindingText(
      "Élément de salaire sans employé",
      what: "\(French.quoted(person)) figure sur la liste « \(French.name(kind)) », mais l’entrée "
        + "porte l’élément de salaire \(French.quoted(wageItem)), réservé aux employés.",
      cure: "Retirez l’élément de salaire des heures de cette personne dans le logiciel de "
        + "feuilles de temps, ou associez le nom à l’employé dans mapping-worklist.csv.")
  }

  func hourTypeUnmapped(_ employee: String, _ type: String, _ own: [String]) -> FindingText {
    let earnings = own.isEmpty ? "" : " Revenus de cet employé : \(French.listOfNames(own))."
    return FindingText(
      "Type d’heures sans élément de salaire",
      what: "Aucun élément de salaire n’est connu pour le type d’heures "
        + "\(French.hourType(type)) de \(French.quoted(employee)).",
      cure: "Indiquez l’élément de salaire dans mapping-worklist.csv.\(earnings)")
  }

  func noWageItem(_ employee: String) -> FindingText {
    FindingText(
      "Heures qui seraient payées 0 $",
      what: "La paie de \(French.quoted(employee)) vient des données de temps, mais l’entrée "
        + "n’indique aucun élément de salaire : ses heures seraient payées 0 $.",
      cure: "Indiquez le type d’heures dans le logiciel de feuilles de temps, ou l’élément de "
        + "salaire dans mapping-worklist.csv.")
  }

  func wageItemMissing(_ name: String, _ near: [String]) -> FindingText {
    let suggestion =
      near.isEmpty ? "" : " Noms proches : \(French.listOfNames(near, French.choice))."
    return FindingText(
      "Élément de salaire absent",
      what: "L’élément de salaire \(French.quoted(name)) ne figure sur aucune liste exportée.",
      cure: "Corrigez le nom dans le logiciel de feuilles de temps ou dans la table de "
        + "correspondance.\(suggestion) Si ce nom est nouveau, ajoutez-le sous "
        + "\(Menu.payrollItems.french) et exportez de nouveau les éléments de salaire.")
  }

  func nonWageItem(_ name: String) -> FindingText {
    FindingText(
      "Élément de paie sans salaire",
      what: "\(French.quoted(name)) est un ajout, une retenue ou un autre élément de paie qui "
        + "n’est pas un salaire; les heures n’acceptent que des éléments de salaire.",
      cure: "Utilisez un élément de salaire dans le logiciel de feuilles de temps, ou corrigez la "
        + "table de correspondance. Les types figurent sous \(Menu.payrollItems.french).")
  }

  func wageItemInactive(_ name: String) -> FindingText {
    FindingText(
      "Élément de salaire inactif",
      what: "L’élément de salaire \(French.quoted(name)) est inactif, et QuickBooks refuse les "
        + "heures visant un élément inactif.",
      cure: "Rendez-le actif sous \(Menu.payrollItems.french) et exportez de nouveau les éléments "
        + "de salaire, ou utilisez-en un autre.")
  }

  func notAmongEarnings(_ item: String, _ employee: String, _ own: [String]) -> FindingText {
    let alternative =
      own.isEmpty
      ? "" : ", ou utilisez l’un des revenus de cet employé : \(French.listOfNames(own))"
    return FindingText(
      "Élément de salaire hors des revenus",
      what: "L’élément de salaire \(French.quoted(item)) n’est pas parmi les revenus de "
        + "\(French.quoted(employee)) : ses heures seraient payées 0 $.",
      cure: "Ajoutez-le aux revenus sous \(Menu.payrollInfo.french) et exportez de nouveau les "
        + "employés\(alternative).")
  }

  func wageTypeDiffers(_ item: String, _ wageType: WageType, _ hours: String) -> FindingText {
    FindingText(
      "Type de salaire mal assorti",
      what: "L’élément de salaire \(French.quoted(item)) est du type "
        + "« \(French.name(wageType)) », mais les heures sont du type \(French.hourType(hours)).",
      cure: "Indiquez un élément de salaire du bon type dans la table de correspondance. Les "
        + "types figurent sous \(Menu.payrollItems.french).")
  }
}
