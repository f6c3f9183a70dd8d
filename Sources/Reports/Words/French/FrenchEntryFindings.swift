import Timesheets

/// Findings about the entry itself, and about entries met twice.
extension FrenchFindings {
  func billableLacks(customer: Bool, item: Bool) -> FindingText {
    let missing =
      customer && item
      ? "un client et un article de service" : customer ? "un client" : "un article de service"
    return FindingText(
      "Facturable mais incomplète",
      what: "L’entrée est facturable, mais il lui manque \(missing); QuickBooks exige un "
        + "client et un article de service pour des heures facturables.",
      cure: "Ajoutez \(missing) dans le logiciel de feuilles de temps, ou marquez l’entrée comme "
        + "non facturable.")
  }

  func billableNotGiven() -> FindingText {
    FindingText(
      "Facturation non indiquée",
      what: "L’entrée n’indique pas si elle est facturable, et le pipeline l’exige.",
      cure: "Indiquez-le dans le logiciel de feuilles de temps, ou rendez « billable » facultatif "
        + "dans le pipeline.")
  }

  func durationUnreadable(_ text: String) -> FindingText {
    FindingText(
      "Durée illisible",
      what: "La durée est écrite \(French.quoted(text)), alors qu’une durée comme PT7H30M, 7:30 "
        + "ou 7.5 était attendue.",
      cure: "Corrigez la durée dans le logiciel de feuilles de temps, puis livrez de nouveau "
        + "l’entrée.")
  }

  func durationMissing() -> FindingText {
    FindingText(
      "Aucune durée", what: "L’entrée n’a pas de durée.",
      cure: "Saisissez les heures dans le logiciel de feuilles de temps, puis livrez de nouveau "
        + "l’entrée.")
  }

  func durationZero() -> FindingText {
    FindingText(
      "Durée nulle",
      what: "L’entrée a une durée nulle, alors qu’au moins \(French.count(1, .minute)) était "
        + "attendue.",
      cure: "Corrigez les heures dans le logiciel de feuilles de temps, ou supprimez-y l’entrée.")
  }

  func durationNegative(_ minutes: Int) -> FindingText {
    FindingText(
      "Durée négative",
      what: "L’entrée a une durée négative, \(French.hoursAndMinutes(minutes)).",
      cure: "Corrigez dans le logiciel de feuilles de temps l’entrée qu’elle devait compenser, "
        + "puis livrez de nouveau les deux.")
  }

  func durationOverDay(_ minutes: Int) -> FindingText {
    FindingText(
      "Plus longue qu’un jour",
      what: "L’entrée dure \(French.hoursAndMinutes(minutes)), mais une entrée contient au plus "
        + "\(French.hoursAndMinutes(1440)).",
      cure: "Inscrivez les heures aux jours où elles ont été travaillées, puis livrez-les de "
        + "nouveau.")
  }

  func durationOverTimer(_ minutes: Int) -> FindingText {
    FindingText(
      "Trop longue pour un fichier du chronomètre",
      what: "L’entrée dure \(French.hoursAndMinutes(minutes)), mais un fichier IIF du "
        + "chronomètre admet au plus \(French.hoursAndMinutes(1439)).",
      cure: "Divisez l’entrée dans le logiciel de feuilles de temps, puis livrez-la de nouveau.")
  }

  func dayOver(_ person: String, _ date: WorkDate, _ minutes: Int) -> FindingText {
    FindingText(
      "Jour de plus de \(French.hoursAndMinutes(1440))",
      what: "\(French.quoted(person)) a \(French.hoursAndMinutes(minutes)) le "
        + "\(French.date(date)), plus qu’un jour n’en compte.",
      cure: "Cherchez des heures saisies deux fois ou au mauvais jour. Il n’y a rien à faire si "
        + "le logiciel de feuilles de temps inscrit toute une semaine à une même date.")
  }

  func dateMissing() -> FindingText {
    FindingText(
      "Aucune date de travail",
      what: "L’entrée n’a pas de date de travail; QuickBooks lui donnerait celle du chargement.",
      cure: "Saisissez la date dans le logiciel de feuilles de temps, puis livrez de nouveau "
        + "l’entrée.")
  }

  func dateUnreadable(_ text: String) -> FindingText {
    FindingText(
      "Date de travail illisible",
      what: "La date de travail est écrite \(French.quoted(text)), ce qui n’est pas une date dans "
        + "ce format.",
      cure: "Corrigez la date dans le logiciel de feuilles de temps, puis livrez de nouveau "
        + "l’entrée.")
  }

  func dateImpossible(_ text: String) -> FindingText {
    FindingText(
      "Date de travail impossible",
      what: "La date de travail est écrite \(French.quoted(text)), une date qui n’existe "
        + "pas.",
      cure: "Corrigez la date dans le logiciel de feuilles de temps. Si le jour et le mois sont "
        + "dans l’autre ordre, réglez cet ordre dans le pipeline.")
  }

  func otherForm(_ form: OtherForm, _ text: String) -> FindingText {
    let seen = French.quoted(text)
    return switch form {
    case .clock:
      FindingText(
        "Durée dans une autre forme",
        what: "La durée est écrite \(seen), alors que qbXML l’écrit sous la forme PT7H30M. Elle a "
          + "été lue en heures et minutes.",
        cure: "Vérifiez la durée de l’entrée, et faites écrire le fichier sous la forme PT7H30M.")
    case .decimalHours:
      FindingText(
        "Durée illisible",
        what: "La durée est écrite \(seen), alors que qbXML l’écrit sous la forme PT7H30M.",
        cure: "Écrivez la durée sous cette forme, puis livrez de nouveau l’entrée.")
    case .date:
      FindingText(
        "Date de travail illisible",
        what: "La date de travail est écrite \(seen), alors que qbXML écrit l’année, le mois et le "
          + "jour, comme 2026-03-31.",
        cure: "Écrivez la date sous cette forme, puis livrez de nouveau l’entrée.")
    }
  }

  func dayOrderShown(_ order: DayOrder) -> FindingText {
    let first = order == .dayFirst ? "le jour" : "le mois"
    return FindingText(
      "Dates écrites \(first) d’abord",
      what: "Une date de ce document n’a de sens qu’avec \(first) d’abord, et aucune seulement "
        + "dans l’autre ordre, celui du pipeline. Toutes ses dates ont donc été lues \(first) "
        + "d’abord.",
      cure: "Comparez quelques dates avec le logiciel de feuilles de temps et réglez l’ordre du "
        + "jour et du mois dans le pipeline sur \(French.quoted(order.rawValue)) : d’autres "
        + "fichiers du même logiciel peuvent le laisser ouvert.")
  }

  func outsidePeriod(_ date: WorkDate, _ from: WorkDate?, _ through: WorkDate?) -> FindingText {
    let period =
      switch (from, through) {
      case (let from?, let through?):
        "la période du \(French.date(from)) au \(French.date(through))"
      case (let from?, nil): "la période qui commence le \(French.date(from))"
      case (nil, let through?): "la période qui se termine le \(French.date(through))"
      case (nil, nil): "la période annoncée"
      }
    return FindingText(
      "Hors de la période",
      what: "La date de travail, le \(French.date(date)), est hors de \(period).",
      cure: "Corrigez la date de travail, ou la période dans bundle.yaml.")
  }

  func outsideLimits(_ date: WorkDate, _ earliest: WorkDate, _ latest: WorkDate) -> FindingText {
    FindingText(
      "Date de travail hors limites",
      what: "La date de travail, le \(French.date(date)), est hors des limites, du "
        + "\(French.date(earliest)) au \(French.date(latest)), et semble être une faute de frappe.",
      cure: "Corrigez la date dans le logiciel de feuilles de temps, ou les limites dans le "
        + "pipeline.")
  }

  func beforeClosing(_ date: WorkDate, _ closing: WorkDate) -> FindingText {
    FindingText(
      "Date de clôture non dépassée",
      what: "La date de travail, le \(French.date(date)), ne dépasse pas la date de clôture, le "
        + "\(French.date(closing)).",
      cure: "Consultez la personne qui a clos les livres. L’administrateur peut déplacer la date "
        + "de clôture sous \(Menu.accountingPreferences.french).")
  }

  func textTooLong(_ field: String, _ length: Int, _ limit: Int) -> FindingText {
    FindingText(
      "Texte trop long : \(field.onOneLine(atMost: 40))",
      what: "Le champ \(French.quoted(field)) contient \(French.count(length, .character)), alors "
        + "qu’il en admet \(French.number(limit)).",
      cure: "Raccourcissez le texte dans le logiciel de feuilles de temps; rien n’est jamais coupé "
        + "sans le dire."
    )
  }

  func characterLost(
    _ field: String, _ character: String, _ position: Int, _ more: Int
  ) -> FindingText {
    let others =
      more > 0
      ? " (et \(French.number(more))\(French.noBreak)\(more == 1 ? "autre" : "autres"))" : ""
    return FindingText(
      "Caractère à risque",
      what: "Le champ \(French.quoted(field)) contient \(French.quoted(character)) en position "
        + "\(French.number(position))\(others), que QuickBooks ne peut pas conserver.",
      cure: "Remplacez-le dans le logiciel de feuilles de temps si c’est important; QuickBooks "
        + "peut afficher un point d’interrogation à sa place.")
  }

  func sameSourceID(_ id: String, _ first: Place) -> FindingText {
    FindingText(
      "Même entrée deux fois",
      what:
        "L’entrée \(French.quoted(id)) figure déjà, avec le même contenu, à l’endroit suivant : "
        + "\(French.place(first, in: documents)).",
      cure:
        "Il n’y a rien à faire : elle n’est transmise qu’une fois. Des exportations qui se "
        + "chevauchent en sont souvent la cause.")
  }

  func sameSourceIDOtherContent(_ id: String, _ first: Place) -> FindingText {
    FindingText(
      "Même identifiant, autre contenu",
      what: "L’entrée \(French.quoted(id)) figure aussi avec un autre contenu "
        + "(\(French.place(first, in: documents))), et rien ne dit laquelle est la bonne.",
      cure: "Ne livrez que l’exportation la plus récente, ou corrigez l’identifiant dans le "
        + "logiciel de feuilles de temps.")
  }

  func equalLines(_ first: Place) -> FindingText {
    FindingText(
      "Lignes identiques",
      what: "La ligne est identique à une autre (\(French.place(first, in: documents))), et aucune "
        + "n’a d’identifiant; les deux sont transmises.",
      cure: "Si les heures ont été saisies deux fois, supprimez une ligne dans le logiciel de "
        + "feuilles de temps et livrez de nouveau le fichier.")
  }

  func copiedDocument(_ original: MemberName) -> FindingText {
    FindingText(
      "Copie d’un autre document",
      what: "Le document est identique, octet pour octet, à \(French.quoted(original.path)); ses "
        + "entrées sont donc en double.",
      cure:
        "Il n’y a rien à faire : ses entrées ne sont transmises qu’une fois. La prochaine fois, "
        + "ne livrez pas la copie.")
  }

  func carriedBefore(_ run: String) -> FindingText {
    FindingText(
      "Déjà transmises",
      what: "Des entrées déjà transmises par le traitement \(run) sont revenues; elles ne sont "
        + "pas transmises de nouveau.",
      cure: "Il n’y a rien à faire. Pour en transmettre une malgré tout, donnez à la même commande "
        + "son identifiant, tel que le montre entries.csv : timeferry run … --release ENTRÉE.")
  }

  func carriedAgain(_ run: String) -> FindingText {
    FindingText(
      "Transmises de nouveau sur demande",
      what: "Des entrées déjà transmises par le traitement \(run) le sont une fois de plus, parce "
        + "qu’elles ont été libérées.",
      cure: "Avant de charger les lots, assurez-vous que QuickBooks ne montre plus leurs heures : "
        + "\(Menu.weeklyTimesheet.french).")
  }

  func mayCorrect(
    _ person: String, _ date: WorkDate, _ run: String, _ minutes: MinutesChange?
  ) -> FindingText {
    let change =
      minutes.map { minutes in
        " (\(French.hoursAndMinutes(minutes.before)) alors, "
          + "\(French.hoursAndMinutes(minutes.now)) sur la nouvelle ligne)"
      } ?? ""
    return FindingText(
      "Peut-être corrigée",
      what: "Le traitement \(run) a transmis, pour le \(French.date(date)), une entrée de "
        + "\(French.quoted(person)) que cette livraison ne contient pas\(change). Ce qui est "
        + "nouveau ce jour-là n’a pas d’identifiant et est donc transmis; il s’agit peut-être du "
        + "même travail, corrigé.",
      cure: "Si la ligne a été corrigée dans le logiciel de feuilles de temps, supprimez "
        + "l’ancienne entrée dans QuickBooks avant de charger ce traitement\u{A0}: "
        + "\(Menu.weeklyTimesheet.french). Si le traitement \(run) n’est pas encore chargé, "
        + "chargez-le d’abord. Ne retirez jamais une entrée d’un lot. S’il s’agit d’un nouveau "
        + "travail, il n’y a rien à faire.")
  }

  func standsInQuickBooks(_ txnID: String) -> FindingText {
    let entry = txnID.isEmpty ? "" : " (TxnID \(French.quoted(txnID)))"
    return FindingText(
      "Déjà dans QuickBooks",
      what:
        "Les heures exportées montrent que cette entrée se trouve déjà dans QuickBooks\(entry).",
      cure: "Il n’y a rien à faire : elle n’est pas transmise de nouveau. La feuille de temps "
        + "hebdomadaire la montre : \(Menu.weeklyTimesheet.french).")
  }
}
