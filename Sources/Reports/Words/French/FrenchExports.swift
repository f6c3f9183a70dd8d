import Timesheets

extension French {
  /// What the bundle lacks, for "la livraison ne contient …".
  static func lacking(_ export: DecidingExport) -> String {
    switch export {
    case .employees: "aucune exportation de la liste des employés"
    case .vendors: "aucune exportation de la liste des fournisseurs"
    case .otherNames: "aucune exportation de la liste des autres noms"
    case .people: "aucune exportation des employés, des fournisseurs ou des autres noms"
    case .customers: "aucune exportation de la liste des clients et projets"
    case .items: "aucune exportation de la liste des articles"
    case .classes: "aucune exportation de la liste des classes"
    case .wageItems: "aucune exportation des éléments de salaire"
    case .payrollInfo: "aucun renseignement sur la paie de ces employés"
    case .preferences: "aucune exportation des préférences"
    case .company: "aucune exportation des renseignements sur l’entreprise"
    case .host: "aucune exportation de la version de QuickBooks"
    case .weekStart:
      "aucune indication du premier jour de la semaine du logiciel de feuilles de temps"
    case .exportDates: "aucune date qui permette de connaître l’âge des listes"
    case .allActiveStates: "que des éléments de liste actifs"
    case .assignmentTable: "aucune table d’affectation"
    case .timerLists:
      "aucune exportation des listes pour le chronomètre (Timer Lists) du fichier d’entreprise"
    }
  }

  static func cure(_ export: DecidingExport) -> String {
    switch export {
    case .employees: list("EmployeeQueryRq", "EMP")
    case .vendors: list("VendorQueryRq", "VEND")
    case .otherNames: list("OtherNameQueryRq", "OTHERNAME")
    case .people:
      "Ajoutez les réponses à EmployeeQueryRq, à VendorQueryRq et à OtherNameQueryRq, demandées "
        + "avec ActiveStatus All, ou une exportation IIF des listes : \(Menu.exportLists.french)."
    case .customers: list("CustomerQueryRq", "CUST")
    case .items: list("ItemQueryRq ou à ItemServiceQueryRq", "INVITEM")
    case .classes: list("ClassQueryRq", "CLASS")
    case .wageItems:
      "Ajoutez la réponse à PayrollItemWageQueryRq, demandée avec ActiveStatus All. Aucune "
        + "exportation IIF des listes ne montre les éléments de salaire."
    case .payrollInfo:
      "Ajoutez la réponse à EmployeeQueryRq, demandée sans IncludeRetElement par une application "
        + "autorisée à voir les données personnelles : \(Menu.integratedApplications.french) > "
        + "Propriétés. Aucune exportation IIF des listes ne montre les renseignements sur la paie."
    case .preferences: query("PreferencesQueryRq")
    case .company: query("CompanyQueryRq")
    case .host: query("HostQueryRq")
    case .weekStart:
      "Indiquez-le dans bundle.yaml ou dans le pipeline. QuickBooks Time le montre sous "
        + "Paramètres de l’entreprise > Paie et heures supplémentaires (Payroll & Overtime)."
    case .exportDates:
      "Les réponses qbXML montrent la dernière modification de chaque fiche, non le jour de "
        + "l’exportation. Si vous n’êtes pas sûr que les listes soient récentes, exportez-les de "
        + "nouveau."
    case .allActiveStates:
      "Refaites les requêtes de listes avec <ActiveStatus>All</ActiveStatus>; sans cela, "
        + "QuickBooks ne renvoie que les éléments actifs."
    case .assignmentTable: "Indiquez une table d’affectation dans le pipeline."
    case .timerLists:
      "Ajoutez le fichier que QuickBooks écrit sous \(Menu.exportTimerLists.french). Sans lui, "
        + "comparez à la main COMPANYCREATETIME avec un tel fichier avant que quelqu’un importe le "
        + "fichier du chronomètre."
    }
  }

  private static func list(_ request: String, _ keyword: String) -> String {
    "Ajoutez la réponse à \(request), demandée avec ActiveStatus All, ou une exportation IIF qui "
      + "contient la liste \(keyword) : \(Menu.exportLists.french)."
  }

  private static func query(_ request: String) -> String {
    "Ajoutez la réponse à \(request). Aucune exportation IIF ne montre ces renseignements."
  }

  static func repeatedSentence(_ run: String) -> String {
    "Rien n’a été publié : le même contenu a déjà été livré et a donné le traitement \(run). La "
      + "livraison ne contient rien à transmettre qui ne l’ait déjà été."
  }

  static func loadingSteps(canary: Int) -> [String] {
    let loadAll =
      "Faites une sauvegarde du fichier d’entreprise, puis chargez les lots dans l’ordre de leurs "
      + "numéros."
    return (canary > 0 ? canarySteps(canary) : [loadAll]) + [
      "Conservez la réponse que QuickBooks donne à chaque lot : elle dit ce qu’est devenue "
        + "chaque entrée."
    ]
  }

  static func nextSteps(_ verdict: RunVerdict, hasBatches: Bool, load: [String]) -> [String] {
    let mend = [
      "Réglez les problèmes, en commençant par ceux qui libèrent le plus d’heures.",
      hasBatches
        ? "Relancez ensuite le traitement de toute la livraison, ou celui des fichiers de held/ "
          + "avec les listes : ce qui est mis en lot ici est connu et n’est pas transmis deux fois."
        : "Relancez ensuite le traitement de la livraison.",
    ]
    return switch verdict {
    case .carried, .carriedWithWarnings: load
    case .partlyHeld: load + mend
    case .allHeld: mend
    case .noTime: ["Vérifiez que la livraison contient le fichier des heures."]
    case .refused:
      ["Vérifiez que la livraison concerne cette entreprise, puis relancez son traitement."]
    }
  }
}
