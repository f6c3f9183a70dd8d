import Timesheets

/// Findings about timer files: those of a delivery, and those that a pipeline asks for.
extension FrenchFindings {
  func timer(_ detail: TimerDetail) -> FindingText {
    switch detail {
    case .noHeader, .headerNotFirst, .noCompanyName, .noCreateTime, .notFromTimer,
      .otherCreateTime:
      timerHeader(detail)
    case .slip(let slip): timerSlip(slip)
    case .creates(let role, let names, let more): timerCreates(role, names, more)
    case .createTimeUnknown:
      FindingText(
        "Heure de création de l’entreprise inconnue",
        what: "Le pipeline demande des fichiers du chronomètre, mais ni la livraison ni les listes "
          + "ne contiennent une exportation des listes pour le chronomètre avec COMPANYNAME et "
          + "COMPANYCREATETIME. Aucun n’a été écrit; les lots sont complets.",
        cure:
          "Exportez \(Menu.exportTimerLists.french), puis ajoutez le fichier aux listes ou à la "
          + "livraison. Ce nombre identifie le fichier d’entreprise et ne peut être que recopié.")
    case .createTimesDiffer(let found):
      FindingText(
        "Heures de création divergentes",
        what: "Les exportations des listes pour le chronomètre donnent des heures de création "
          + "différentes\u{A0}: \(French.list(found)). Aucun fichier du chronomètre n’a été écrit; "
          + "les lots sont complets.",
        cure: "Ne gardez que l’exportation de ce fichier d’entreprise "
          + "(\(Menu.exportTimerLists.french)).")
    case .unwritable(let misfit):
      FindingText(
        "Lot sans fichier du chronomètre",
        what: "\(French.sentence(misfit)) Le lot qui contient cette entrée n’a pas de fichier du "
          + "chronomètre.",
        cure: misfit.isOfEntry
          ? "Chargez ce lot à partir de batches/. Pour pouvoir le charger la prochaine fois comme "
            + "fichier du chronomètre, modifiez l’entrée dans le logiciel de feuilles de temps."
          : "Chargez ce lot à partir de batches/, ou renommez l’élément dans QuickBooks et "
            + "exportez de nouveau la liste.")
    case .noteShortened:
      FindingText(
        "Note trop longue pour un fichier du chronomètre",
        what: "La note dépasse les \(French.number(1000)) caractères qu’un fichier du chronomètre "
          + "admet. Elle s’y termine par «\u{A0}…\u{A0}»; le lot la contient en entier.",
        cure: "Chargez le lot plutôt que le fichier du chronomètre si la fin de la note importe.")
    }
  }

  private func timerHeader(_ detail: TimerDetail) -> FindingText {
    let copy =
      "Reprenez-le du fichier que QuickBooks écrit sous \(Menu.exportTimerLists.french)."
    switch detail {
    case .headerNotFirst:
      return FindingText(
        "En-tête du chronomètre mal placé",
        what: "Quelque chose précède TIMERHDR, qui doit venir en premier dans un fichier du "
          + "chronomètre.",
        cure: "Déplacez l’en-tête et la ligne TIMERHDR au début du fichier.")
    case .noCompanyName:
      return FindingText(
        "En-tête du chronomètre sans entreprise",
        what: "L’en-tête du fichier du chronomètre n’a pas de COMPANYNAME.", cure: copy)
    case .noCreateTime:
      return FindingText(
        "En-tête du chronomètre sans heure de création",
        what: "L’en-tête du fichier du chronomètre n’a pas de nombre dans COMPANYCREATETIME, par "
          + "lequel QuickBooks reconnaît son fichier d’entreprise.", cure: copy)
    case .notFromTimer:
      return FindingText(
        "En-tête qui n’annonce pas d’activités",
        what: "Dans l’en-tête du fichier du chronomètre, FROMTIMER n’est pas Y, comme il se doit "
          + "pour des activités.",
        cure: "Faites écrire FROMTIMER avec Y par le logiciel qui produit le fichier.")
    case .otherCreateTime(let found, let expected):
      return FindingText(
        "Heure de création d’un autre fichier d’entreprise",
        what: "COMPANYCREATETIME est \(found), mais l’exportation des listes pour le chronomètre "
          + "du fichier d’entreprise donne \(French.list(expected))\u{A0}: le fichier a été fait "
          + "pour un autre fichier d’entreprise.",
        cure: "Ne l’importez pas. \(copy)")
    default:
      return FindingText(
        "Aucun en-tête du chronomètre",
        what:
          "Le fichier contient des lignes TIMEACT, mais pas de TIMERHDR, sans lequel QuickBooks "
          + "n’accepte aucun fichier du chronomètre.",
        cure: "Faites placer au début du fichier, par le logiciel qui le produit, "
          + "TIMERHDR avec COMPANYNAME et COMPANYCREATETIME tirés de "
          + "\(Menu.exportTimerLists.french).")
    }
  }

  private func timerSlip(_ slip: TimerSlip) -> FindingText {
    switch slip {
    case .decimalDuration:
      FindingText(
        "Durée décimale dans un fichier du chronomètre",
        what: "Une durée est écrite en heures décimales. Elle a été lue ainsi, mais un fichier du "
          + "chronomètre contient des durées H:MM, et on ignore ce que l’importation du "
          + "chronomètre en fait.",
        cure: "Faites écrire 7:30 plutôt que 7.5 par le logiciel qui produit le fichier.")
    case .fourDigitYear:
      FindingText(
        "Année à quatre chiffres dans un fichier du chronomètre",
        what: "Une date a une année à quatre chiffres; les fichiers du chronomètre d’Intuit même "
          + "ont MM/JJ/AA.",
        cure: "Il n’y a rien à faire si l’importation du chronomètre a déjà accepté de tels "
          + "fichiers.")
    case .backslashBreak:
      FindingText(
        "Saut de ligne «\u{A0}\\n\u{A0}» dans un fichier du chronomètre",
        what: "Une note contient «\u{A0}\\n\u{A0}», le saut de ligne des exportations de listes. "
          + "Dans un fichier du chronomètre, c’est «\u{A0}/n\u{A0}», et «\u{A0}\\n\u{A0}» reste "
          + "tel quel.",
        cure: "Faites écrire «\u{A0}/n\u{A0}» par le logiciel qui produit le fichier.")
    case .bareComma:
      FindingText(
        "Nom avec virgule sans guillemets",
        what: "Un nom contient une virgule sans être entre guillemets; l’importation du "
          + "chronomètre peut lire un autre nom.",
        cure: "Faites mettre ces noms entre guillemets par le logiciel qui produit le fichier.")
    }
  }

  private static func otherNames(_ more: Int) -> String {
    more == 1 ? "un autre nom" : "\(French.number(more))\u{A0}autres noms"
  }

  private func timerCreates(_ role: ReferenceRole, _ names: [String], _ more: Int) -> FindingText {
    let isPerson = role == .person
    let told =
      names.map { French.quoted($0) } + (more > 0 ? [Self.otherNames(more)] : [])
    return FindingText(
      isPerson
        ? "L’importation du chronomètre créerait des employés"
        : "L’importation du chronomètre créerait des clients",
      what: "Aucune liste ne contient \(French.list(told)). Quiconque importe ce fichier même dans "
        + "QuickBooks obtient, sans avertissement, un nouveau "
        + "\(isPerson ? "dossier d’employé" : "client") pour chacun de ces noms.",
      cure:
        "N’importez pas le fichier tel quel. Corrigez le nom dans le logiciel de feuilles de "
        + "temps, ou créez d’abord le bon élément dans QuickBooks (\(French.menu(role))).")
  }
}

extension French {
  /// Why a timer file cannot hold an entry.
  static func sentence(_ misfit: TimerMisfit) -> String {
    switch misfit {
    case .duration:
      "Une entrée dure \(hoursAndMinutes(1440)), mais un fichier du chronomètre admet au plus "
        + "\(hoursAndMinutes(1439))."
    case .date:
      "Les deux chiffres qu’un fichier du chronomètre réserve à l’année ne suffisent pas pour "
        + "celle d’une entrée."
    case .name(let role, let name):
      "Dans \(Self.role(role).definite) \(quoted(name)), un caractère ne peut pas figurer dans un "
        + "fichier du chronomètre, et l’importation prendrait un autre nom pour un nouveau."
    }
  }
}
