/// The catalogue: people.
extension French {
  static let personLinked = CheckEntry(
    "Personne connue",
    proves: "Chaque personne du logiciel de feuilles de temps est un employé, un fournisseur ou un "
      + "autre nom de QuickBooks.",
    why: "QuickBooks refuse une personne inconnue avec le code 3120 ou 3140; un fichier du "
      + "chronomètre créerait un nouvel employé sans le dire.",
    evidence: "Les exportations des employés, des fournisseurs et des autres noms.",
    unknown: "Aucune des trois listes n’a été exportée, ou il manque celle qui pourrait contenir "
      + "le nom.",
    fix: "Corrigez le nom sous \(Menu.employees.french), ou indiquez le bon dans "
      + "mapping-worklist.csv.")

  static let personAmbiguous = CheckEntry(
    "Personne sur une seule liste",
    proves: "Le nom d’une personne figure une seule fois, sur une seule des listes.",
    why: "Les employés, les fournisseurs et les autres noms partagent un même espace de noms; un "
      + "nom ambigu peut faire payer la mauvaise personne.",
    evidence: "Les exportations des employés, des fournisseurs et des autres noms.",
    unknown: "Jamais : person-linked signale les noms qui ne s’associent à rien.",
    fix: "Renommez l’une des personnes sous \(Menu.employees.french) ou \(Menu.vendors.french), ou "
      + "associez le nom.")

  static let personActive = CheckEntry(
    "Personne active",
    proves: "La personne est active dans QuickBooks.",
    why: "QuickBooks refuse un élément de liste inactif avec le code 3140.",
    evidence: "IsActive dans les exportations des personnes, ou HIDDEN dans une exportation IIF.",
    unknown: "L’exportation n’indique pas qui est actif.",
    fix: "Rendez la personne active sous \(Menu.employees.french) ou \(Menu.vendors.french).")

  static let personEmployed = CheckEntry(
    "Travail pendant l’emploi",
    proves: "La date de travail se situe entre la date d’embauche et la date de départ.",
    why: "Les heures d’avant l’embauche ou d’après le départ sont le plus souvent inscrites à la "
      + "mauvaise personne ou à la mauvaise date.",
    evidence: "HiredDate et ReleasedDate dans la réponse à EmployeeQueryRq.",
    unknown: "L’exportation ne montre pas ces dates; une exportation IIF ne les montre jamais.",
    fix: "Corrigez les dates sous \(Menu.employmentInfo.french).")
}
