/// A menu path in QuickBooks Desktop, for whoever has to find it.
///
/// French paths use the names of the French Canadian edition where they are known; elsewhere the
/// English name stands in parentheses, because many firms in Québec run the English edition.
package enum Menu {
  case timePreferences, accountingPreferences, integratedApplications
  case employees, payrollInfo, employmentInfo, vendors, customers, otherNames
  case items, classes, payrollItems
  case exportLists, exportTimerLists, importTimer, singleUser, myCompany, weeklyTimesheet
  case payrollPreferences, users, openCompany, timeByName, productInformation

  /// The path as the English edition words it.
  package var english: String {
    switch self {
    case .timePreferences: "Edit > Preferences > Time & Expenses > Company Preferences"
    case .accountingPreferences: "Edit > Preferences > Accounting > Company Preferences"
    case .integratedApplications:
      "Edit > Preferences > Integrated Applications > Company Preferences"
    case .employees: "Employees > Employee Center"
    case .payrollInfo: "Employees > Employee Center > Edit Employee > Payroll Info"
    case .employmentInfo: "Employees > Employee Center > Edit Employee > Employment Info"
    case .vendors: "Vendors > Vendor Center"
    case .customers: "Customers > Customer Center"
    case .otherNames: "Lists > Other Names List"
    case .items: "Lists > Item List"
    case .classes: "Lists > Class List"
    case .payrollItems: "Lists > Payroll Item List"
    case .exportLists: "File > Utilities > Export > Lists to IIF Files"
    case .exportTimerLists: "File > Utilities > Export > Timer Lists"
    case .importTimer: "File > Utilities > Import > Timer Activities"
    case .singleUser: "File > Switch to Single-user Mode"
    case .myCompany: "Company > My Company"
    case .weeklyTimesheet: "Employees > Enter Time > Use Weekly Timesheet"
    case .productInformation: "F2 (Product Information)"
    case .payrollPreferences: "Edit > Preferences > Payroll & Employees > Company Preferences"
    case .users: "Company > Set Up Users and Passwords > Set Up Users"
    case .openCompany: "File > Open or Restore Company"
    case .timeByName: "Reports > Jobs, Time & Mileage > Time by Name"
    }
  }

  /// The path as the French Canadian edition words it, as far as that is known.
  package var french: String {
    switch self {
    case .timePreferences:
      "Édition > Préférences > Heures et dépenses (Time & Expenses) > "
        + "Préférences de l’entreprise (Company Preferences)"
    case .accountingPreferences:
      "Édition > Préférences > Comptabilité > Préférences de l’entreprise (Company Preferences)"
    case .integratedApplications:
      "Édition > Préférences > Applications intégrées (Integrated Applications) > "
        + "Préférences de l’entreprise (Company Preferences)"
    case .employees: "Employés > Centre des employés"
    case .payrollInfo:
      "Employés > Centre des employés > Modifier l’employé (Edit Employee) > Info sur la paie"
    case .employmentInfo:
      "Employés > Centre des employés > Modifier l’employé (Edit Employee) > "
        + "Info sur l’emploi (Employment Info)"
    case .vendors: "Fournisseurs > Centre des fournisseurs"
    case .customers: "Clients > Centre des clients"
    case .otherNames: "Listes > Liste des autres noms (Other Names List)"
    case .items: "Listes > Liste des articles (Item List)"
    case .classes: "Listes > Liste des classes (Class List)"
    case .payrollItems: "Listes > Liste des éléments de paie (Payroll Item List)"
    case .exportLists:
      "Fichier > Utilitaires > Exporter > Listes vers des fichiers IIF (Lists to IIF Files)"
    case .exportTimerLists:
      "Fichier > Utilitaires > Exporter > Listes pour le chronomètre (Timer Lists)"
    case .importTimer:
      "Fichier > Utilitaires > Importer > Activités du chronomètre (Timer Activities)"
    case .singleUser:
      "Fichier > Passer en mode mono-utilisateur (Switch to Single-user Mode)"
    case .myCompany: "Entreprise > Mon entreprise (My Company)"
    case .weeklyTimesheet:
      "Employés > Entrer les heures (Enter Time) > "
        + "Utiliser la feuille de temps hebdomadaire (Use Weekly Timesheet)"
    case .productInformation: "F2 (Product Information)"
    case .payrollPreferences:
      "Édition > Préférences > Paie et employés (Payroll & Employees) > "
        + "Préférences de l’entreprise (Company Preferences)"
    case .users:
      "Entreprise > Configurer les utilisateurs et les mots de passe (Set Up Users and Passwords) "
        + "> Configurer les utilisateurs (Set Up Users)"
    case .openCompany: "Fichier > Ouvrir ou restaurer une entreprise (Open or Restore Company)"
    case .timeByName:
      "Rapports > Projets, temps et kilométrage (Jobs, Time & Mileage) > "
        + "Temps par nom (Time by Name)"
    }
  }
}
