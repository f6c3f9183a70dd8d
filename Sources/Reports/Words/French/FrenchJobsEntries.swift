/// The catalogue: jobs, service items, classes.
extension French {
  static let referenceAgrees = CheckEntry(
    "ListID et nom concordants",
    proves: "Le ListID et le nom d’une même référence désignent le même élément de liste.",
    why: "QuickBooks suit le ListID sans tenir compte du nom; un ListID périmé inscrit les heures "
      + "à la mauvaise personne ou au mauvais projet, ou est refusé avec le code 3000 ou 3120.",
    evidence: "Les ListID et les noms des listes exportées.",
    unknown: "Jamais : une référence qui n’a pas les deux n’a rien à comparer.",
    fix: "Actualisez les listes du logiciel de feuilles de temps à partir de QuickBooks.")

  static let customerLinked = CheckEntry(
    "Client ou projet connu",
    proves: "Chaque client ou projet du logiciel de feuilles de temps existe et est actif dans "
      + "QuickBooks.",
    why: "QuickBooks refuse un client inconnu ou inactif avec le code 3120 ou 3140.",
    evidence: "L’exportation des clients et projets.",
    unknown: "La liste des clients et projets n’a pas été exportée.",
    fix: "Ajoutez ou renommez le client sous \(Menu.customers.french), ou indiquez le bon dans "
      + "mapping-worklist.csv.")

  static let itemLinked = CheckEntry(
    "Article de service connu",
    proves: "Chaque article de service du logiciel de feuilles de temps existe et est actif dans "
      + "QuickBooks.",
    why: "QuickBooks refuse un article inconnu ou inactif avec le code 3120 ou 3140.",
    evidence: "L’exportation des articles.",
    unknown: "La liste des articles n’a pas été exportée.",
    fix: "Ajoutez ou renommez l’article sous \(Menu.items.french), ou indiquez le bon dans "
      + "mapping-worklist.csv.")

  static let itemIsService = CheckEntry(
    "Article de type Service",
    proves: "L’article de chaque entrée est du type Service.",
    why: "Sur une entrée de temps, QuickBooks refuse tout autre type avec le code 3140.",
    evidence: "L’exportation des articles, qui indique leurs types.",
    unknown: "Jamais : item-linked signale les articles qui ne s’associent à rien.",
    fix: "Utilisez un article de service, ou créez-en un sous \(Menu.items.french).")

  static let classLinked = CheckEntry(
    "Classe connue",
    proves: "Chaque classe du logiciel de feuilles de temps existe et est active dans QuickBooks.",
    why: "QuickBooks refuse une classe inconnue ou inactive avec le code 3120 ou 3140.",
    evidence: "L’exportation des classes.",
    unknown: "La liste des classes n’a pas été exportée.",
    fix: "Ajoutez ou renommez la classe sous \(Menu.classes.french), ou indiquez la bonne dans "
      + "mapping-worklist.csv.")

  static let classTracking = CheckEntry(
    "Suivi par classe activé",
    proves: "Le suivi par classe est activé lorsque des entrées portent une classe.",
    why: "Une classe exige une fonction qui est désactivée; QuickBooks répond aux requêtes de ce "
      + "genre par le code 3250.",
    evidence: "IsUsingClassTracking dans la réponse à PreferencesQueryRq.",
    unknown: "La livraison ne contient aucune réponse à PreferencesQueryRq.",
    fix: "Activez le suivi par classe sous \(Menu.accountingPreferences.french), ou ne chargez "
      + "aucune classe.")

  static let assignment = CheckEntry(
    "Personne affectée au projet",
    proves: "La table d’affectation permet à la personne de travailler à ce projet.",
    why: "Les heures inscrites au mauvais projet sont facturées au mauvais client.",
    evidence: "La table d’affectation du pipeline.",
    unknown: "Jamais : sans table, il n’y a rien à comparer, et le contrôle est réussi.",
    fix: "Rien dans QuickBooks. Corrigez l’entrée, ou ajoutez cette affectation à la table.")
}
