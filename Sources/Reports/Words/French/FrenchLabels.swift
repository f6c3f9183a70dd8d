extension French {
  static func label(_ label: TitleLabel) -> String {
    switch label {
    case .report: "Rapport de traitement"
    case .summary: "Sommaire"
    case .runSheet: "Feuille de chargement"
    case .allRuns: "Tous les traitements"
    case .contents: "Table des matières"
    case .company: "Entreprise"
    case .noCompany: "non précisée"
    case .bundle: "Livraison"
    case .run: "Traitement"
    case .toolVersion: "Version de Timeferry"
    case .page: "Page"
    case .language: "Langue"
    }
  }

  static func label(_ label: TotalsLabel) -> String {
    switch label {
    case .controlTotals: "Totaux de contrôle"
    case .read: "Lues"
    case .batched: "Mises en lot"
    case .held: "Mises en attente"
    case .duplicates: "En double"
    case .outside: "Hors sélection"
    case .entries: "Entrées"
    case .hours: "Heures"
    case .minutes: "Minutes"
    case .total: "Total"
    case .totalsTie: "Lues = mises en lot + mises en attente + en double + hors sélection"
    case .rounding: "Écart dû à l’arrondi"
    }
  }

  static func label(_ label: FindingLabel) -> String {
    switch label {
    case .findings: "Constats"
    case .fixList: "À régler en premier"
    case .firstFindings: "Premiers constats"
    case .moreFindings: "Les autres constats figurent dans le rapport"
    case .noFindings: "Aucun constat"
    case .check: "Contrôle"
    case .severity: "Gravité"
    case .verdict: "Verdict"
    case .cause: "Cause"
    case .whatWasSeen: "Ce qui a été constaté"
    case .whatToDo: "Ce qu’il faut faire"
    case .place: "Emplacement"
    case .hoursFreed: "Heures libérées"
    case .hoursConcerned: "Heures visées"
    case .entriesConcerned: "Entrées visées"
    case .unproved: "Contrôles restés indéterminés"
    case .subject: "Objet"
    }
  }

  static func label(_ label: HoursLabel) -> String {
    switch label {
    case .byEmployee: "Heures par personne"
    case .byDay: "Heures par jour"
    case .byWeek: "Heures par semaine"
    case .byJob: "Heures par client et projet"
    case .byWageItem: "Heures par élément de salaire"
    case .noJob: "Aucun client"
    case .noWageItem: "Aucun élément de salaire"
    case .week: "Semaine"
    case .weekStarting: "Semaine commençant le"
    case .day: "Jour"
    case .date: "Date"
    case .person: "Personne"
    case .job: "Client ou projet"
    case .serviceItem: "Article de service"
    case .className: "Classe"
    case .wageItem: "Élément de salaire"
    case .notes: "Notes"
    case .billable: "Facturable"
    case .heldEntries: "Entrées en attente"
    case .entry: "Entrée"
    case .state: "État"
    case .reason: "Motif"
    case .sourceID: "Identifiant à la source"
    case .chart: "Graphique"
    }
  }

  static func label(_ label: DocumentLabel) -> String {
    switch label {
    case .documents: "Documents lus"
    case .document: "Document"
    case .kind: "Type"
    case .encoding: "Encodage"
    case .size: "Taille"
    case .digest: "SHA-256"
    case .ignoredDocuments: "Documents ignorés"
    case .passedOver: "Laissé de côté"
    case .lists: "Listes de l’entreprise"
    case .list: "Liste"
    case .elements: "Éléments"
    case .inactive: "Inactifs"
    }
  }

  static func label(_ label: SheetLabel) -> String {
    switch label {
    case .batches: "Lots"
    case .batch: "Lot"
    case .file: "Fichier"
    case .messageSet: "Jeu de messages"
    case .folder: "Dossier"
    case .reportIsIn: "Le rapport se trouve dans"
    case .nothingPublished: "Rien n’a été publié"
    case .beforeLoading: "Avant le chargement"
    case .loading: "Chargement"
    case .afterLoading: "Après le chargement"
    case .nextSteps: "Étapes suivantes"
    case .done: "Fait"
    case .doneBy: "Fait par"
    }
  }

  static func label(_ label: CatalogueLabel) -> String {
    switch label {
    case .proves: "Ce que le contrôle démontre"
    case .why: "Pourquoi c’est important"
    case .evidence: "Ce qui le démontre"
    case .unknown: "Quand le verdict est indéterminé"
    case .fix: "Correction dans QuickBooks"
    case .statusCodes: "Codes d’état évités"
    case .severityOnFail: "Gravité en cas d’échec"
    case .severityOnUnknown: "Gravité si le verdict est indéterminé"
    }
  }
}
