import Timesheets

/// Captions of the lists for the time system.
enum TimeSystemLabel: CaseIterable, Sendable {
  case timeSystemLists, listHolds, wouldRemove, name
}

/// What the page says of the lists for the time system.
extension Words {
  func label(_ label: TimeSystemLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// What a list holds, in a few words.
  func name(_ list: TimeSystemList) -> String {
    switch language {
    case .english: English.name(list)
    case .french: French.name(list)
    }
  }

  /// Why a list is not written, as a sentence.
  func sentence(_ omission: ListOmission) -> String {
    switch language {
    case .english: English.sentence(omission)
    case .french: French.sentence(omission)
    }
  }

  /// Why the active lists do not have a name, as a sentence.
  func sentence(_ absence: ListAbsence) -> String {
    switch language {
    case .english: English.sentence(absence)
    case .french: French.sentence(absence)
    }
  }

  /// What the lists are for.
  func timeSystemSentence() -> String {
    switch language {
    case .english:
      "What the time system should know, as the company’s lists have it: active elements only. "
        + "These files are written for you to import or to compare; nothing is sent anywhere."
    case .french:
      "Ce que le logiciel de feuilles de temps devrait connaître, selon les listes de "
        + "l’entreprise\u{00A0}: les éléments actifs seulement. Ces fichiers servent à importer "
        + "ou à comparer; rien n’est envoyé nulle part."
    }
  }

  /// How many lines of the assignment table are not in the file.
  func assignmentsLeftOut(_ number: Int) -> String {
    switch language {
    case .english:
      "\(count(number, .line)) of the assignment table "
        + (number == 1 ? "names" : "name") + " no active person or no active job, and "
        + (number == 1 ? "is" : "are") + " left out."
    case .french:
      "\(count(number, .line)) de la table d’affectation "
        + (French.isPlural(number) ? "ne nomment" : "ne nomme")
        + " aucune personne active, ou aucun projet actif, et "
        + (French.isPlural(number) ? "sont laissées" : "est laissée") + " de côté."
    }
  }

  /// What a connector that makes the time system’s lists equal to these would remove.
  func removalSentence(removesSome: Bool) -> String {
    switch (language, removesSome) {
    case (.english, true):
      "A connector that makes the time system’s lists equal to these would remove or archive the "
        + "names below at its first synchronization, because the active lists do not have them. "
        + "Timeferry removes nothing. Settle these names in QuickBooks or in the time system "
        + "before such a connector is switched on."
    case (.english, false):
      "As far as these lists show, a connector that makes the time system’s lists equal to them "
        + "would remove no person and no job of this time."
    case (.french, true):
      "Un connecteur qui rend les listes du logiciel de feuilles de temps identiques à celles-ci "
        + "retirerait ou archiverait les noms ci-dessous dès sa première synchronisation, parce "
        + "que les listes actives ne les comportent pas. Timeferry ne retire rien. Réglez le sort "
        + "de ces noms dans QuickBooks ou dans le logiciel de feuilles de temps avant de mettre "
        + "un tel connecteur en marche."
    case (.french, false):
      "D’après ces listes, un connecteur qui rend celles du logiciel de feuilles de temps "
        + "identiques ne retirerait aucune personne ni aucun projet de ces heures."
    }
  }
}

extension English {
  fileprivate static func label(_ label: TimeSystemLabel) -> String {
    switch label {
    case .timeSystemLists: "Lists for the time system"
    case .listHolds: "Contents"
    case .wouldRemove: "What a first synchronization would have removed"
    case .name: "Name in the time"
    }
  }

  fileprivate static func name(_ list: TimeSystemList) -> String {
    switch list {
    case .employees: "employees"
    case .contractors: "contractors (vendors)"
    case .jobs: "customers and jobs"
    case .assignments: "who may work on which job"
    case .serviceItems: "service items"
    case .classes: "classes"
    }
  }

  fileprivate static func sentence(_ omission: ListOmission) -> String {
    switch omission {
    case .notExported: "Not written: no export has this list."
    case .switchedOff: "Not written: an option says that nothing of this list is carried."
    case .noTable: "Not written: the pipeline has no assignment table."
    }
  }

  fileprivate static func sentence(_ absence: ListAbsence) -> String {
    switch absence.reason {
    case .inactive: "Inactive in QuickBooks."
    case .notListed: "On no list."
    case .otherName: "Listed under another name: \(quoted(absence.listed ?? ""))."
    case .noWorker: "On the Other Names list, which these files do not hold."
    case .vendor: "A vendor, and vendors are not carried."
    }
  }
}

extension French {
  fileprivate static func label(_ label: TimeSystemLabel) -> String {
    switch label {
    case .timeSystemLists: "Listes pour le logiciel de feuilles de temps"
    case .listHolds: "Contenu"
    case .wouldRemove: "Ce qu’une première synchronisation retirerait"
    case .name: "Nom dans les heures"
    }
  }

  fileprivate static func name(_ list: TimeSystemList) -> String {
    switch list {
    case .employees: "employés"
    case .contractors: "travailleurs autonomes (fournisseurs)"
    case .jobs: "clients et projets"
    case .assignments: "qui peut travailler à quel projet"
    case .serviceItems: "articles de service"
    case .classes: "classes"
    }
  }

  fileprivate static func sentence(_ omission: ListOmission) -> String {
    switch omission {
    case .notExported: "Non écrit\(noBreak): aucune exportation ne comporte cette liste."
    case .switchedOff:
      "Non écrit\(noBreak): une option exclut tout ce qui figure dans cette liste."
    case .noTable: "Non écrit\(noBreak): le pipeline n’a pas de table d’affectation."
    }
  }

  fileprivate static func sentence(_ absence: ListAbsence) -> String {
    switch absence.reason {
    case .inactive: "Inactif dans QuickBooks."
    case .notListed: "Absent de toutes les listes."
    case .otherName: "Inscrit sous un autre nom\(noBreak): \(quoted(absence.listed ?? ""))."
    case .noWorker: "Inscrit dans la liste Autres noms, que ces fichiers ne comportent pas."
    case .vendor: "Fournisseur, et les fournisseurs sont exclus."
    }
  }
}
