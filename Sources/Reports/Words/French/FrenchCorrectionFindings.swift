import Timesheets

/// Findings about entries that a later export of their source changes or leaves out, and about
/// those that QuickBooks does not have.
extension FrenchFindings {
  func correction(_ detail: CorrectionDetail) -> FindingText {
    switch detail {
    case .changedSinceCarried(let entry): changedSinceCarried(entry)
    case .changeAwaits(let entry, let cause): changeAwaits(entry, cause)
    case .changeOfBilled(let entry): changeOfBilled(entry)
    case .changeUnproved(let entry, let proof): changeUnproved(entry, proof)
    case .changeImpossible(let entry, let bar): changeImpossible(entry, bar)
    case .changeWritten(let entry, let file): changeWritten(entry, file)
    case .vanished(let entry): vanished(entry)
    case .vanishedKept(let entry, let reason): vanishedKept(entry, reason)
    case .deletionWritten(let entry, let file): deletionWritten(entry, file)
    }
  }

  func carriedAnew(_ run: String) -> FindingText {
    FindingText(
      "Transmises une fois de plus",
      what:
        "Des entrées du traitement \(run) ne sont pas dans QuickBooks\u{A0}: il les a refusées, "
        + "ne les a pas traitées ou ne les a plus. Elles sont transmises une fois de plus, telles "
        + "qu’elles sont maintenant.",
      cure: "Ne chargez plus les lots du traitement \(run); chargez à leur place ceux de celui-ci.")
  }

  func returnedUnmended(_ run: String) -> FindingText {
    FindingText(
      "Absentes de QuickBooks et non corrigées",
      what:
        "Des entrées du traitement \(run) ne sont pas dans QuickBooks\u{A0}: il les a refusées, "
        + "ne les a pas traitées ou ne les a plus. La livraison est la même qu’avant; rien n’y est "
        + "donc corrigé, et elles ne sont pas transmises.",
      cure: "Corrigez ce que QuickBooks a refusé, comme l’indique le rapport sur ses "
        + "réponses\u{A0}: dans le logiciel de feuilles de temps, ou dans QuickBooks, dont il faut "
        + "alors livrer une nouvelle exportation des listes avec les heures. Pour en transmettre "
        + "une telle quelle, utilisez timeferry run … --release ENTRÉE.")
  }

  private func changedSinceCarried(_ entry: CorrectedEntry) -> FindingText {
    FindingText(
      "Modifiée depuis sa transmission",
      what: "\(changed(entry)) QuickBooks l’a telle qu’elle était; elle n’est pas transmise comme "
        + "une nouvelle entrée, car ses heures y figureraient deux fois.",
      cure: "Comparez-la avec le logiciel de feuilles de temps. Si la modification est juste, "
        + "traitez la livraison avec timeferry run … --apply, qui écrit une requête de "
        + "modification pour QuickBooks. Ou modifiez-la à la main\u{A0}: "
        + "\(Menu.weeklyTimesheet.french).")
  }

  private func changeAwaits(_ entry: CorrectedEntry, _ cause: PendingCause) -> FindingText {
    let title =
      switch cause {
      case .answer: "Modifiée et encore sans réponse"
      case .settling: "Modifiée et inconnue dans QuickBooks"
      case .earlierChange: "Modifiée de nouveau avant la réponse"
      case .deletion: "Revenue pendant sa suppression"
      case .refusedChange: "Modifiée et refusée par QuickBooks"
      }
    let state =
      switch cause {
      case .answer: "On ne connaît aucune réponse de QuickBooks à son lot."
      case .settling: "Rien ne dit si elle se trouve dans QuickBooks."
      case .earlierChange:
        "Une modification précédente a été écrite, et sa réponse n’est pas connue."
      case .deletion: "Sa suppression a été écrite, et sa réponse n’est pas connue."
      case .refusedChange(let code):
        "QuickBooks en a refusé une modification précédente avec le code d’état \(code)."
      }
    let bring =
      switch cause {
      case .answer:
        "Remettez à Timeferry ce que QuickBooks a répondu au lot (timeferry answer FICHIER), puis "
          + "de nouveau ceci. Si le lot n’a jamais été chargé"
      case .settling:
        "Chargez la question écrite avec les réponses et remettez à Timeferry ce que QuickBooks y "
          + "répond, puis de nouveau ceci. Si ce n’est pas possible"
      case .earlierChange, .deletion:
        "Remettez à Timeferry ce que QuickBooks a répondu au fichier de corrections/ (timeferry "
          + "answer FICHIER), puis de nouveau ceci. Si ce n’est pas possible"
      case .refusedChange:
        "Livrez-la de nouveau avec les heures que QuickBooks a pour ces jours, que timeferry kit "
          + "permet de demander. Si elle est encore refusée"
      }
    return FindingText(
      title, what: "\(changed(entry)) \(state) Elle n’est pas transmise comme une nouvelle entrée.",
      cure: "\(bring), réglez l’entrée à la main\u{A0}: \(Menu.weeklyTimesheet.french).")
  }

  private func changeOfBilled(_ entry: CorrectedEntry) -> FindingText {
    FindingText(
      "Modifiée, mais facturée dans QuickBooks",
      what: "\(changed(entry)) Elle a été facturée au client dans QuickBooks; elle n’y est donc "
        + "pas modifiée.",
      cure: "Modifiez à la main la facture (\(Menu.customers.french)) et l’entrée "
        + "(\(Menu.weeklyTimesheet.french)), ou corrigez le logiciel de feuilles de temps.")
  }

  private func changeUnproved(_ entry: CorrectedEntry, _ proof: LackingProof) -> FindingText {
    let state =
      switch proof {
      case .notBilled:
        "Elle a pu être facturée au client depuis, et rien ici ne montre le contraire."
      case .ids:
        "Son TxnID et son EditSequence, sans lesquels rien ne se modifie, ne sont pas connus."
      }
    return FindingText(
      proof == .notBilled ? "Modifiée et peut-être facturée" : "Modifiée, TxnID inconnu",
      what: "\(changed(entry)) \(state)",
      cure: "Livrez-la de nouveau avec les heures que QuickBooks a pour ces jours\u{A0}: timeferry "
        + "kit écrit la requête. Ou modifiez-la à la main\u{A0}: \(Menu.weeklyTimesheet.french).")
  }

  private func changeImpossible(_ entry: CorrectedEntry, _ bar: CorrectionBar) -> FindingText {
    let byHand = "Modifiez-la à la main\u{A0}: \(Menu.weeklyTimesheet.french)."
    return switch bar {
    case .version(let version):
      FindingText(
        "Modifiée, mais qbXML trop ancien",
        what: "\(changed(entry)) qbXML \(version) n’a aucune requête qui modifie des heures.",
        cure: "\(byHand) Ou réglez output.version à 6.0 ou plus, si QuickBooks l’admet.")
    case .merged:
      FindingText(
        "Modifiée, mais regroupée avec d’autres lignes",
        what: "\(changed(entry)) Ses heures sont entrées dans QuickBooks en une seule entrée avec "
          + "celles de lignes égales; aucune modification ne la corrige à elle seule.",
        cure: byHand)
    case .severalLines:
      FindingText(
        "Modifiée par plusieurs lignes",
        what: "\(changed(entry)) Plusieurs lignes de la livraison prétendent être cette entrée.",
        cure: "Donnez à chaque ligne son propre identifiant dans le logiciel de feuilles de temps, "
          + "ou ne livrez que l’exportation la plus récente.")
    }
  }

  private func changeWritten(_ entry: CorrectedEntry, _ file: String) -> FindingText {
    FindingText(
      "Modification écrite",
      what: "\(changed(entry)) \(file) demande à QuickBooks de la modifier.",
      cure:
        "Chargez \(file) et remettez sa réponse à Timeferry. L’entrée est alors remplacée dans "
        + "QuickBooks.")
  }

  private func vanished(_ entry: CorrectedEntry) -> FindingText {
    FindingText(
      "Disparue de la source",
      what: "\(missing(entry)) Elle se trouve dans QuickBooks.",
      cure: "Si la livraison est une exportation complète de ces jours et que l’entrée a été "
        + "supprimée dans le logiciel de feuilles de temps, traitez-la avec timeferry run … "
        + "--apply, qui écrit une requête de suppression pour QuickBooks. Si l’exportation ne "
        + "montre que certaines entrées, il n’y a rien à faire.")
  }

  private func vanishedKept(_ entry: CorrectedEntry, _ reason: VanishedKept) -> FindingText {
    let byHand =
      "Supprimez-la à la main si elle est fausse\u{A0}: \(Menu.weeklyTimesheet.french)"
    let kit =
      "Livrez ceci de nouveau avec les heures que QuickBooks a pour ces jours\u{A0}: timeferry kit "
      + "écrit la requête. \(byHand)."
    let (state, cure) =
      switch reason {
      case .billed:
        (
          "Elle a été facturée au client dans QuickBooks; elle n’y est donc pas supprimée.",
          "\(byHand), et modifiez la facture\u{A0}: \(Menu.customers.french)."
        )
      case .perhapsBilled:
        ("Elle a pu être facturée au client depuis, et rien ici ne montre le contraire.", kit)
      case .txnIDUnknown:
        ("Son TxnID, sans lequel elle ne peut pas être supprimée, n’est pas connu.", kit)
      case .merged:
        ("Ses heures sont dans QuickBooks en une seule entrée avec d’autres.", "\(byHand).")
      case .refused:
        ("QuickBooks a refusé de la modifier ou de la supprimer auparavant.", kit)
      }
    return FindingText(
      "Disparue de la source, mais gardée", what: "\(missing(entry)) \(state)", cure: cure)
  }

  private func deletionWritten(_ entry: CorrectedEntry, _ file: String) -> FindingText {
    FindingText(
      "Suppression écrite",
      what: "\(missing(entry)) \(file) demande à QuickBooks de la supprimer.",
      cure:
        "Chargez \(file) et remettez sa réponse à Timeferry. Si l’exportation n’était pas "
        + "complète, ne le chargez pas.")
  }

  private func changed(_ entry: CorrectedEntry) -> String {
    let date = entry.date.map { " le \(French.date($0))" } ?? ""
    return "L’entrée \(French.quoted(entry.id)) a été transmise par le traitement \(entry.run), "
      + "avec un autre contenu; elle compte maintenant "
      + "\(French.hoursAndMinutes(entry.minutes))\(date)."
  }

  private func missing(_ entry: CorrectedEntry) -> String {
    let date = entry.date.map { " pour le \(French.date($0))" } ?? ""
    return "L’entrée \(French.quoted(entry.id)) a été transmise par le traitement \(entry.run), "
      + "avec \(French.hoursAndMinutes(entry.minutes))\(date), et n’est pas revenue avec les "
      + "autres entrées de son document."
  }
}
