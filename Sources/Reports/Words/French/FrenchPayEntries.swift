/// The catalogue: pay.
extension French {
  private static let noPayrollInfo =
    "L’exportation ne montre aucun renseignement sur la paie; une exportation IIF des listes n’en "
    + "montre jamais."

  static let payrollAvailable = CheckEntry(
    "Paie disponible",
    proves: "La paie peut servir dans le fichier d’entreprise : il existe des éléments de salaire.",
    why: "Lorsque la paie est désactivée, QuickBooks refuse les éléments de salaire avec le code "
      + "3250.",
    evidence: "La réponse à PayrollItemWageQueryRq.",
    unknown: "La livraison ne contient aucune réponse à PayrollItemWageQueryRq.",
    fix: "Activez la paie dans QuickBooks, puis ajoutez des éléments de salaire sous "
      + "\(Menu.payrollItems.french).")

  static let payrollVisible = CheckEntry(
    "Paie visible à l’exportation",
    proves: "L’application qui a exporté est autorisée à voir les données de paie.",
    why: "Sans ce droit, les renseignements sur la paie sont omis sans que rien ne le dise, et "
      + "rien ne peut être démontré à leur sujet.",
    evidence: "IsPersonalDataAccessAllowed dans la réponse à PreferencesQueryRq, ou des "
      + "renseignements sur la paie d’un employé.",
    unknown: noPayrollInfo,
    fix: "Cochez la case d’accès aux données personnelles sous "
      + "\(Menu.integratedApplications.french) > Propriétés.")

  static let useTimeData = CheckEntry(
    "Chèques de paie établis d’après les heures",
    proves: "La case « Utiliser les données de temps pour créer les chèques de paie » (Use time "
      + "data to create paychecks) est cochée pour chaque employé qui a des heures.",
    why: "Si elle n’a jamais été définie, QuickBooks refuse l’entrée avec le code 3310; si elle "
      + "n’est pas cochée, les heures n’arrivent pas sur le chèque de paie.",
    evidence: "UseTimeDataToCreatePaychecks dans la réponse à EmployeeQueryRq.",
    unknown: noPayrollInfo,
    fix: "Cochez cette case sous \(Menu.payrollInfo.french).")

  static let wageItemAny = CheckEntry(
    "Employé avec un élément de salaire",
    proves: "Chaque employé qui a des heures compte au moins un élément de salaire parmi ses "
      + "revenus.",
    why: "Sans lui, les heures de l’employé ne peuvent pas être payées à partir de la feuille de "
      + "temps.",
    evidence: "Earnings dans la réponse à EmployeeQueryRq.",
    unknown: noPayrollInfo,
    fix: "Ajoutez les revenus sous \(Menu.payrollInfo.french).")

  static let wageItemForEmployeeOnly = CheckEntry(
    "Éléments de salaire réservés aux employés",
    proves: "Seuls les employés portent un élément de salaire; les fournisseurs et les autres noms "
      + "n’en portent pas.",
    why: "Seuls les employés sont payés par éléments de salaire, et QuickBooks n’en accepte pas "
      + "pour les heures des autres.",
    evidence: "Les exportations des employés, des fournisseurs et des autres noms.",
    unknown: "Jamais : person-linked signale les noms qui ne s’associent à rien.",
    fix: "Rien dans QuickBooks. Retirez l’élément de salaire de l’entrée, ou associez le nom à "
      + "l’employé.")

  static let wageItemMapped = CheckEntry(
    "Heures avec un élément de salaire",
    proves: "Le type d’heures de chaque entrée mène à un seul élément de salaire.",
    why:
      "Les heures d’un employé payé à partir des données de temps sont payées 0 $ si elles ne "
      + "portent aucun élément de salaire.",
    evidence: "La table de correspondance, et Earnings dans la réponse à EmployeeQueryRq.",
    unknown: noPayrollInfo,
    fix: "Indiquez l’élément de salaire dans mapping-worklist.csv, ou ajoutez-le aux revenus de "
      + "l’employé sous \(Menu.payrollInfo.french).")

  static let wageItemExists = CheckEntry(
    "Élément de salaire existant",
    proves: "Chaque élément de salaire figure sur la liste des éléments de paie et est un salaire.",
    why: "QuickBooks refuse un élément de salaire inconnu avec le code 3140.",
    evidence: "Les réponses à PayrollItemWageQueryRq et à PayrollItemNonWageQueryRq.",
    unknown: "La livraison ne contient aucune réponse à PayrollItemWageQueryRq.",
    fix: "Ajoutez l’élément de salaire sous \(Menu.payrollItems.french), ou corrigez la table de "
      + "correspondance.")

  static let wageItemActive = CheckEntry(
    "Élément de salaire actif",
    proves: "Chaque élément de salaire est actif.",
    why: "QuickBooks refuse un élément de liste inactif avec le code 3140.",
    evidence: "IsActive dans la réponse à PayrollItemWageQueryRq.",
    unknown: "La réponse n’indique pas quels éléments de salaire sont actifs.",
    fix: "Rendez l’élément de salaire actif sous \(Menu.payrollItems.french).")

  static let wageItemOnEmployee = CheckEntry(
    "Élément de salaire parmi les revenus",
    proves: "L’élément de salaire de chaque entrée figure parmi les revenus de son employé.",
    why: "Les heures sous un élément de salaire que l’employé n’a pas sont payées 0 $.",
    evidence: "Earnings dans la réponse à EmployeeQueryRq.",
    unknown: noPayrollInfo,
    fix: "Ajoutez l’élément de salaire aux revenus sous \(Menu.payrollInfo.french).")

  static let wageItemType = CheckEntry(
    "Élément de salaire du bon type",
    proves: "Le type de l’élément de salaire convient au type d’heures.",
    why: "QuickBooks ne calcule pas les heures supplémentaires : inscrites sous un élément normal, "
      + "elles sont payées au taux normal.",
    evidence: "WageType dans la réponse à PayrollItemWageQueryRq. Le taux double est lui aussi un "
      + "élément d’heures supplémentaires, car QuickBooks n’a pas de type propre pour lui.",
    unknown: "La livraison ne contient aucune réponse à PayrollItemWageQueryRq, ou celle-ci "
      + "n’indique aucun type.",
    fix: "Indiquez un élément de salaire du bon type dans la table de correspondance. Les types "
      + "figurent sous \(Menu.payrollItems.french).")
}
