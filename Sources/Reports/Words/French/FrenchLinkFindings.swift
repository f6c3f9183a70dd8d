import Timesheets

/// Findings about people and the list elements that entries name.
extension FrenchFindings {
  func notListed(_ role: ReferenceRole, _ name: String, _ near: [String]) -> FindingText {
    let word = French.role(role)
    let suggestion =
      near.isEmpty ? "" : " Noms proches : \(French.listOfNames(near, French.choice))."
    return FindingText(
      "\(word.noun.raisedFirst) \(word.isFeminine ? "absente" : "absent") des listes",
      what: "\(word.definite.raisedFirst) \(French.quoted(name)) ne figure sur aucune liste "
        + "exportée.",
      cure: "Corrigez le nom dans le logiciel de feuilles de temps, ou indiquez le bon dans "
        + "mapping-worklist.csv.\(suggestion) Si ce nom est nouveau, ajoutez-le dans QuickBooks "
        + "(\(French.menu(role))) et exportez de nouveau la liste.")
  }

  func notGiven(_ role: ReferenceRole) -> FindingText {
    let word = French.role(role)
    let none = word.isFeminine ? "aucune" : "aucun"
    let cure =
      role == .person
      ? "Ajoutez la personne dans le logiciel de feuilles de temps, puis livrez de nouveau "
        + "l’entrée."
      : "Ajoutez \(word.definite) dans le logiciel de feuilles de temps, ou rendez ce champ "
        + "facultatif dans le pipeline."
    return FindingText(
      "\(word.noun.raisedFirst) non \(word.isFeminine ? "indiquée" : "indiqué")",
      what: "L’entrée n’indique \(none) \(word.noun), et ce champ est obligatoire.", cure: cure)
  }

  func caseDiffers(_ role: ReferenceRole, _ name: String, _ listed: String) -> FindingText {
    let word = French.role(role)
    let taken = word.isFeminine ? "prise" : "pris"
    return FindingText(
      "Majuscules différentes",
      what: "\(word.definite.raisedFirst) \(French.quoted(name)) a été \(taken) pour "
        + "\(French.quoted(listed)), qui n’en diffère que par les majuscules.",
      cure: "Il n’y a rien à faire : QuickBooks ne tient pas compte des majuscules non plus. Pour "
        + "que la remarque disparaisse, écrivez le nom dans le logiciel de feuilles de temps comme "
        + "dans QuickBooks.")
  }

  func inactive(_ role: ReferenceRole, _ name: String) -> FindingText {
    let word = French.role(role)
    let inactive = word.isFeminine ? "inactive" : "inactif"
    return FindingText(
      "\(word.noun.raisedFirst) \(inactive)",
      what: "\(word.definite.raisedFirst) \(French.quoted(name)) est \(inactive) dans QuickBooks, "
        + "qui refuse les heures visant un élément inactif.",
      cure: "Rendez l’élément actif (\(French.menu(role)), affichez les inactifs, puis retirez la "
        + "marque) et exportez de nouveau la liste, ou corrigez l’entrée.")
  }

  func ambiguous(_ role: ReferenceRole, _ name: String, _ lists: [ListKind]) -> FindingText {
    let word = French.role(role)
    let kinds = Set(lists)
    let places = French.list(ListKind.allCases.filter(kinds.contains).map(French.name))
    let seen =
      kinds.count > 1
      ? "figure sur plusieurs listes (\(places))"
      : "figure plus d’une fois sur la même liste" + (places.isEmpty ? "" : " (\(places))")
    return FindingText(
      "Nom ambigu (\(word.noun))",
      what: "Le nom \(French.quoted(name)) \(seen), et rien ne dit lequel est visé.",
      cure: "Renommez l’un des deux dans QuickBooks (\(French.menu(role))), ou associez le nom au "
        + "bon dans mapping-worklist.csv.")
  }

  func sharedName(_ name: String, _ aliases: [String]) -> FindingText {
    FindingText(
      "Plusieurs personnes sous un nom",
      what: "Le logiciel de feuilles de temps compte plusieurs personnes nommées "
        + "\(French.quoted(name)) (\(French.listOfNames(aliases))), mais QuickBooks n’en a qu’une.",
      cure: "Dans mapping-worklist.csv, associez chacune à sa propre personne de QuickBooks, par "
        + "son nom d’utilisateur.")
  }

  func mappedToMissing(_ role: ReferenceRole, _ name: String, _ target: String) -> FindingText {
    FindingText(
      "Correspondance vers un nom inconnu",
      what: "La table de correspondance associe \(French.quoted(name)) "
        + "\(French.role(role).toDefinite) \(French.quoted(target)), qui ne figure sur aucune "
        + "liste exportée.",
      cure: "Corrigez la ligne de la table de correspondance, ou ajoutez l’élément dans QuickBooks "
        + "(\(French.menu(role))) et exportez de nouveau la liste.")
  }

  func personIsCustomer(_ name: String) -> FindingText {
    FindingText(
      "Client indiqué comme personne",
      what: "\(French.quoted(name)) est un client; dans QuickBooks, seuls les employés, les "
        + "fournisseurs et les autres noms peuvent avoir des heures.",
      cure: "Corrigez la personne dans le logiciel de feuilles de temps, ou indiquez la bonne dans "
        + "mapping-worklist.csv.")
  }

  func workerKindRefused(_ name: String, _ kind: ListKind) -> FindingText {
    FindingText(
      "Type de travailleur exclu",
      what: "\(French.quoted(name)) figure sur la liste « \(French.name(kind)) », dont le pipeline "
        + "ne transmet pas les heures.",
      cure:
        "Changez l’option « vendors » dans le pipeline, ou corrigez la personne dans le logiciel "
        + "de feuilles de temps.")
  }

  func beforeHire(_ name: String, _ date: WorkDate, _ hired: WorkDate) -> FindingText {
    FindingText(
      "Travail avant l’embauche",
      what: "\(French.quoted(name)) a des heures le \(French.date(date)), avant la date "
        + "d’embauche, le \(French.date(hired)).",
      cure: "Corrigez la date de travail, ou la date d’embauche sous "
        + "\(Menu.employmentInfo.french).")
  }

  func afterRelease(_ name: String, _ date: WorkDate, _ released: WorkDate) -> FindingText {
    FindingText(
      "Travail après le départ",
      what: "\(French.quoted(name)) a des heures le \(French.date(date)), après la date de "
        + "départ, le \(French.date(released)).",
      cure: "Corrigez la date de travail, ou la date de départ sous \(Menu.employmentInfo.french).")
  }

  func idAndNameDiffer(
    _ role: ReferenceRole, _ listID: String, _ listed: String, _ given: String
  ) -> FindingText {
    FindingText(
      "ListID et nom en désaccord",
      what: "Le ListID \(French.quoted(listID)) appartient \(French.role(role).toDefinite) "
        + "\(French.quoted(listed)), mais l’entrée écrit \(French.quoted(given)).",
      cure: "Actualisez les listes du logiciel de feuilles de temps à partir de QuickBooks, ou "
        + "associez le nom s’il désigne bien cet élément. QuickBooks suivrait le ListID sans tenir "
        + "compte du nom.")
  }

  func idUnknown(_ role: ReferenceRole, _ listID: String, _ name: String) -> FindingText {
    let word = French.role(role)
    return FindingText(
      "ListID inconnu, nom connu",
      what: "Aucune liste exportée n’a le ListID \(French.quoted(listID)); \(word.definite) "
        + "\(French.quoted(name)) est \(word.isFeminine ? "reprise" : "repris") par son nom.",
      cure: "Assurez-vous que le nom désigne la même chose dans ce fichier d’entreprise, puis "
        + "actualisez les listes du logiciel de feuilles de temps à partir de QuickBooks.")
  }

  func notService(_ name: String, _ type: String) -> FindingText {
    FindingText(
      "Pas un article de service",
      what: "L’article \(French.quoted(name)) est du type \(French.quoted(type)); une entrée de "
        + "temps n’accepte que des articles de service.",
      cure: "Utilisez un article de service dans le logiciel de feuilles de temps, ou associez "
        + "l’article à un article de service. Les types figurent sous \(Menu.items.french).")
  }

  func classTrackingOff(_ name: String) -> FindingText {
    FindingText(
      "Suivi par classe désactivé",
      what: "L’entrée porte la classe \(French.quoted(name)), mais le suivi par classe est "
        + "désactivé dans ce fichier d’entreprise.",
      cure: "Activez le suivi par classe sous \(Menu.accountingPreferences.french), ou réglez "
        + "« classes » à « off » dans le pipeline.")
  }

  func notAssigned(_ person: String, _ customer: String) -> FindingText {
    FindingText(
      "Personne non affectée au projet",
      what: "La table d’affectation ne permet pas à \(French.quoted(person)) de travailler pour "
        + "\(French.quoted(customer)).",
      cure: "Corrigez le projet dans le logiciel de feuilles de temps, ou ajoutez cette "
        + "affectation à la table.")
  }
}
