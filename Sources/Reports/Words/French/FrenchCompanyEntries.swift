/// The catalogue: the company file.
extension French {
  static let companyBound = CheckEntry(
    "Livraison de la bonne entreprise",
    proves: "La livraison vient du fichier d’entreprise que vise le pipeline.",
    why: "Un ListID d’un autre fichier d’entreprise est refusé avec le code 3000 ou 3120, ou vise "
      + "la mauvaise personne sans que rien ne le dise.",
    evidence: "CompanyName dans la réponse à CompanyQueryRq, l’en-tête d’un fichier IIF du "
      + "chronomètre, ou bundle.yaml.",
    unknown: "Le pipeline nomme une entreprise, mais la livraison ne dit pas d’où elle vient.",
    fix: "Ouvrez le bon fichier d’entreprise et exportez de nouveau. Son nom figure sous "
      + "\(Menu.myCompany.french).")

  static let companyMixed = CheckEntry(
    "Une seule entreprise par livraison",
    proves: "Tous les documents de la livraison viennent d’un seul fichier d’entreprise.",
    why:
      "Avec les listes de deux entreprises, des heures de l’une sont associées à des personnes de "
      + "l’autre.",
    evidence: "Les noms d’entreprise dans tous les documents de la livraison.",
    unknown: "Aucun document ne nomme son entreprise.",
    fix: "Livrez les fichiers de chaque entreprise séparément.")

  static let companySample = CheckEntry(
    "Pas une entreprise d’exemple",
    proves: "L’exportation ne vient pas d’une entreprise d’exemple de QuickBooks.",
    why: "Les heures chargées dans une entreprise d’exemple ne paient personne.",
    evidence: "IsSampleCompany dans la réponse à CompanyQueryRq.",
    unknown: "La livraison ne contient aucune réponse à CompanyQueryRq.",
    fix: "Ouvrez le vrai fichier d’entreprise et exportez de nouveau.")

  static let hostVersion = CheckEntry(
    "Version de qbXML prise en charge",
    proves: "QuickBooks prend en charge la version de qbXML dans laquelle les lots sont écrits.",
    why:
      "Un lot d’une version trop récente est refusé en entier (0x80040400), sans code d’état pour "
      + "ses entrées.",
    evidence: "SupportedQBXMLVersion dans la réponse à HostQueryRq.",
    unknown: "La livraison ne contient aucune réponse à HostQueryRq.",
    fix: "Réglez la version de sortie du pipeline à une version que QuickBooks prend en charge. "
      + "\(Menu.productInformation.french) montre la version installée.")

  static let hostCountry = CheckEntry(
    "Édition de QuickBooks",
    proves: "L’édition nationale de QuickBooks qui a produit l’exportation.",
    why: "Les éditions diffèrent par les types de salaire et par les premières versions de qbXML.",
    evidence: "Country dans la réponse à HostQueryRq.",
    unknown: "La livraison ne contient aucune réponse à HostQueryRq, ou celle-ci ne nomme aucun "
      + "pays.",
    fix: "Il n’y a rien à changer.")

  static let hostFileMode = CheckEntry(
    "Mode mono-utilisateur",
    proves: "Le fichier d’entreprise était en mode mono-utilisateur au moment de l’exportation.",
    why: "En mode multi-utilisateur, une fenêtre ouverte peut verrouiller une fiche, et QuickBooks "
      + "refuse alors l’entrée avec le code 3175 ou 3176.",
    evidence: "QBFileMode dans la réponse à HostQueryRq.",
    unknown: "La livraison ne contient aucune réponse à HostQueryRq, ou celle-ci n’indique aucun "
      + "mode.",
    fix: "\(Menu.singleUser.french).")

  static let listsComplete = CheckEntry(
    "Listes complètes",
    proves: "Chaque liste a été exportée jusqu’à sa dernière page, éléments inactifs compris.",
    why: "Les noms d’une page manquante paraissent inconnus, et un nom inactif ne se distingue pas "
      + "d’un nom absent.",
    evidence: "L’iteratorRemainingCount dans les réponses qbXML, et les éléments inactifs qui y "
      + "figurent.",
    unknown: "Une liste ne montre que des éléments actifs; il n’y en a peut-être pas d’autres.",
    fix: "Refaites chaque requête avec ActiveStatus All, et demandez toutes les pages.")

  static let listsFresh = CheckEntry(
    "Listes récentes",
    proves: "Les listes ne sont pas plus vieilles que les heures, au-delà du nombre de jours que "
      + "permet le pipeline.",
    why: "Les personnes et les projets ajoutés, renommés ou rendus inactifs depuis échappent aux "
      + "contrôles, et QuickBooks répond par le code 3120 ou 3140.",
    evidence: "Le moment le plus récent que chaque exportation indique.",
    unknown: "Les exportations n’indiquent aucun moment, ou aucune heure n’a été lue.",
    fix: "Exportez de nouveau les listes peu avant chaque traitement.")

  static let timeTrackingOn = CheckEntry(
    "Suivi des heures activé",
    proves: "Le suivi des heures travaillées est activé dans le fichier d’entreprise.",
    why:
      "Aucune heure ne peut être saisie tant que la fonction est désactivée; QuickBooks répond aux "
      + "requêtes de ce genre par le code 3250.",
    evidence: "TimeTrackingPreferences dans la réponse à PreferencesQueryRq.",
    unknown: "La livraison ne contient aucune réponse à PreferencesQueryRq.",
    fix:
      "En tant qu’administrateur, en mode mono-utilisateur, répondez Oui à « Faites-vous le suivi "
      + "des heures travaillées? » (Do you track time?) sous \(Menu.timePreferences.french).")

  static let weekStart = CheckEntry(
    "Semaines qui commencent le même jour",
    proves: "Le logiciel de feuilles de temps et QuickBooks commencent leurs semaines le même "
      + "jour.",
    why: "Sinon, les heures supplémentaires d’une semaine sont coupées sur deux semaines de "
      + "QuickBooks, et ses feuilles de temps montrent d’autres totaux que le logiciel de feuilles "
      + "de temps.",
    evidence: "FirstDayOfWeek dans la réponse à PreferencesQueryRq, et le premier jour de la "
      + "semaine dans bundle.yaml ou dans le pipeline.",
    unknown: "L’un des deux n’est pas indiqué.",
    fix: "Réglez « Premier jour de la semaine de travail » (First Day of Work Week) sous "
      + "\(Menu.timePreferences.french). Ce réglage déplace la première colonne de toutes les "
      + "feuilles de temps hebdomadaires, même passées.")
}
