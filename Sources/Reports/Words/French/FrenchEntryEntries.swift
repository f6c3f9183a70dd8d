/// The catalogue: the entry itself, and entries met twice.
extension French {
  static let billableComplete = CheckEntry(
    "Heures facturables complètes",
    proves: "Les heures facturables ont un client et un article de service.",
    why: "QuickBooks refuse les heures facturables s’il manque l’un des deux, et aucune facture ne "
      + "pourrait les nommer.",
    evidence: "L’entrée elle-même.",
    unknown: "Jamais.",
    fix: "Rien dans QuickBooks. Complétez l’entrée dans le logiciel de feuilles de temps, ou "
      + "marquez-la comme non facturable.")

  static let durationValid = CheckEntry(
    "Durée valide",
    proves: "La durée se situe entre 1 minute et 24 heures; dans les fichiers IIF du "
      + "chronomètre, elle atteint au plus 23 h 59.",
    why: "QuickBooks refuse avec le code 3035 une durée qu’il ne peut pas lire, et personne ne "
      + "travaille plus d’un jour par jour.",
    evidence: "L’entrée elle-même.",
    unknown: "Jamais.",
    fix: "Rien dans QuickBooks. Corrigez les heures dans le logiciel de feuilles de temps.")

  static let dayTotal = CheckEntry(
    "Au plus 24 heures par jour",
    proves: "Aucune personne n’a plus de 24 heures à une même date.",
    why: "Au-delà, ce sont le plus souvent les mêmes heures saisies deux fois. Certains logiciels "
      + "inscrivent toute une semaine à une même date; c’est pourquoi il s’agit d’un "
      + "avertissement.",
    evidence: "Toutes les entrées de la personne à cette date.",
    unknown: "Jamais.",
    fix: "Rien dans QuickBooks. Corrigez les heures dans le logiciel de feuilles de temps.")

  static let dateValid = CheckEntry(
    "Date de travail valide",
    proves: "La date de travail est un jour du calendrier.",
    why: "QuickBooks refuse avec le code 3020 une date qu’il ne peut pas lire, et prend le jour du "
      + "chargement s’il n’y en a pas.",
    evidence: "L’entrée elle-même.",
    unknown: "Jamais.",
    fix: "Rien dans QuickBooks. Corrigez la date dans le logiciel de feuilles de temps.")

  static let dateInRange = CheckEntry(
    "Date de travail dans la période",
    proves: "La date de travail se situe dans la période de la livraison et dans les limites du "
      + "pipeline.",
    why: "Une année mal tapée place les heures là où aucun chèque de paie ne les cherche.",
    evidence: "La période dans bundle.yaml, et les limites dans le pipeline.",
    unknown: "Jamais : sans période, seules les limites sont comparées.",
    fix: "Rien dans QuickBooks. Corrigez la date, la période ou les limites.")

  static let closingDate = CheckEntry(
    "Date de travail après la clôture",
    proves: "La date de travail suit la date de clôture du fichier d’entreprise.",
    why: "Les heures d’une période close sont le plus souvent déjà payées, et QuickBooks y refuse "
      + "avec le code 3171 les modifications d’opérations datées.",
    evidence: "ClosingDate dans la réponse à PreferencesQueryRq.",
    unknown: "La livraison ne contient aucune réponse à PreferencesQueryRq.",
    fix: "Consultez la personne qui a clos les livres. L’administrateur peut déplacer la date de "
      + "clôture sous \(Menu.accountingPreferences.french).")

  static let textFits = CheckEntry(
    "Textes assez courts",
    proves: "Aucun texte ne dépasse son champ : 4 095 caractères pour les notes, 1 000 dans les "
      + "fichiers du chronomètre.",
    why: "QuickBooks refuse un texte trop long avec le code 3070.",
    evidence: "L’entrée elle-même.",
    unknown: "Jamais.",
    fix: "Rien dans QuickBooks. Raccourcissez le texte dans le logiciel de feuilles de temps; rien "
      + "n’est coupé sans le dire.")

  static let textSurvives = CheckEntry(
    "Caractères conservés",
    proves: "Chaque caractère existe dans la page de codes de QuickBooks, Windows-1252.",
    why: "Les autres peuvent être enregistrés comme un point d’interrogation.",
    evidence: "L’entrée elle-même.",
    unknown: "Jamais.",
    fix: "Rien dans QuickBooks. Remplacez le caractère dans le logiciel de feuilles de temps si "
      + "c’est important.")

  static let duplicateInBundle = CheckEntry(
    "Entrées livrées une seule fois",
    proves: "Aucune entrée ne figure deux fois dans la livraison.",
    why: "QuickBooks ne remarque pas les entrées identiques : il garderait les deux, et les heures "
      + "seraient payées deux fois.",
    evidence: "Les identifiants des entrées à la source, et les empreintes des documents.",
    unknown: "Jamais.",
    fix: "Rien dans QuickBooks. Ne livrez pas d’exportations qui se chevauchent.")

  static let duplicateCarried = CheckEntry(
    "Pas encore transmises",
    proves: "Aucune entrée n’a été transmise par un traitement précédent.",
    why: "QuickBooks garderait les deux entrées, et les heures seraient payées deux fois. Une "
      + "entrée corrigée y figurerait à côté de l’ancienne.",
    evidence: "Le registre, qui garde trace de chaque entrée transmise\u{A0}: son identifiant ou, "
      + "à défaut, son contenu d’après les éléments de liste auxquels il est lié; un nom corrigé "
      + "ou un autre format n’y change donc rien. Il avertit quand une exportation revient et "
      + "qu’il y manque, le jour d’une personne, une entrée sans identifiant. Ce que QuickBooks, "
      + "preuve à l’appui, n’a pas est transmis une fois de plus.",
    unknown: "Jamais\u{A0}: sans registre, rien n’a encore été transmis.",
    fix: "Rien pour les entrées qui reviennent. Celle qui a un identifiant et a été modifiée, ou "
      + "manque dans une exportation ultérieure, est d’abord signalée; timeferry run … --apply "
      + "écrit des requêtes qui la modifient ou la suppriment, sauf si elle est facturée. Faites "
      + "les autres corrections à la main, ou supprimez l’ancienne entrée, sous "
      + "\(Menu.weeklyTimesheet.french).")

  static let alreadyInQuickBooks = CheckEntry(
    "Pas encore dans QuickBooks",
    proves: "Aucune entrée ne se trouve déjà dans QuickBooks.",
    why: "QuickBooks garderait les deux entrées, et les heures seraient payées deux fois.",
    evidence: "La réponse à TimeTrackingQueryRq pour la période, en plus des heures à charger.",
    unknown: "La livraison ne montre aucune heure qui se trouve dans QuickBooks.",
    fix: "Rien, si l’entrée montrée est la même. Comparez sous \(Menu.weeklyTimesheet.french).")
}
