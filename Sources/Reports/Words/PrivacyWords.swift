import Timesheets

/// What the privacy note says, sentence by sentence.
enum PrivacyFact: CaseIterable, Sendable {
  case read, neverRead, employerNumber, quoted, brokenDocuments, who, network
}

/// The files of a run by what of people they hold.
enum PrivacyFiles: CaseIterable, Sendable {
  case batches, corrections, entries, held, reports, worklist, lists, manifest
}

extension Words {
  /// The heading of the privacy note.
  var privacyHeading: String {
    switch language {
    case .english: "Privacy"
    case .french: "Protection des renseignements personnels"
    }
  }

  /// What the table of the files is called.
  var privacyCaption: String {
    switch language {
    case .english: "Files and personal data"
    case .french: "Fichiers et renseignements personnels"
    }
  }

  /// What the column of the files' contents is called.
  var privacyContents: String {
    switch language {
    case .english: "What it holds of people"
    case .french: "Renseignements personnels contenus"
    }
  }

  /// A sentence or two of the privacy note.
  func sentence(_ fact: PrivacyFact) -> String {
    switch language {
    case .english: English.sentence(fact)
    case .french: French.sentence(fact)
    }
  }

  /// What files hold of people, in a few words.
  func contents(of files: PrivacyFiles) -> String {
    switch language {
    case .english: English.contents(of: files)
    case .french: French.contents(of: files)
    }
  }
}

extension English {
  fileprivate static func sentence(_ fact: PrivacyFact) -> String {
    switch fact {
    case .read:
      "Of a person, the files of this run hold the name, work dates, hours, jobs, service items, "
        + "classes, wage items and notes; findings may name a date of hire or release and the wage "
        + "items that the person is set up with."
    case .neverRead:
      "Social insurance and social security numbers, addresses, birth dates, bank accounts and "
        + "rates of pay are not read from the exports."
    case .employerNumber:
      "The employer’s number is read to tell company files apart. No file of the run has it; the "
        + "ledger keeps a keyed hash."
    case .quoted:
      "Notes are carried as they were written, and a finding quotes what could not be read: what "
        + "somebody typed there is here too."
    case .brokenDocuments:
      "A document that is broken is copied into held/ whole, with everything it holds."
    case .who:
      "Only those who do the payroll need these files. Keep the folder where nobody else can read "
        + "it, and pass on a single file rather than the folder."
    case .network:
      "This page has no script, loads nothing and asks nothing of any network."
    }
  }

  fileprivate static func contents(of files: PrivacyFiles) -> String {
    switch files {
    case .batches: "names, dates, hours, jobs, service items, classes, wage items, notes"
    case .corrections: "what changes of entries in QuickBooks, with names, hours and notes"
    case .entries: "every entry: name, date, hours, job, service item, class, wage item, notes"
    case .held: "the held entries as they were delivered"
    case .reports: "names with their hours, and names that findings are about"
    case .worklist: "names to map, with their hours"
    case .lists: "names of the company lists, and who is assigned to which job"
    case .manifest: "names with their hours"
    }
  }
}

extension French {
  fileprivate static func sentence(_ fact: PrivacyFact) -> String {
    switch fact {
    case .read:
      "D’une personne, les fichiers de ce traitement contiennent le nom, les dates de travail, les "
        + "heures, les projets, les articles de service, les classes, les éléments de salaire et "
        + "les notes; un constat peut nommer une date d’embauche ou de départ et les éléments de "
        + "salaire définis pour la personne."
    case .neverRead:
      "Les numéros d’assurance sociale, les adresses, les dates de naissance, les comptes "
        + "bancaires et les taux de salaire ne sont pas lus dans les exportations."
    case .employerNumber:
      "Le numéro d’employeur est lu pour distinguer les fichiers d’entreprise. Aucun fichier du "
        + "traitement ne le contient; le registre en garde une empreinte à clé."
    case .quoted:
      "Les notes sont transmises telles qu’elles ont été écrites, et un constat cite ce qui n’a pu "
        + "être lu\u{A0}: ce que quelqu’un y a tapé se trouve donc ici aussi."
    case .brokenDocuments:
      "Un document endommagé est copié en entier dans held/, avec tout ce qu’il contient."
    case .who:
      "Seules les personnes qui font la paie ont besoin de ces fichiers. Gardez le dossier là où "
        + "personne d’autre ne peut le lire, et transmettez un seul fichier plutôt que le dossier."
    case .network:
      "Cette page n’a pas de script, ne charge rien et ne demande rien à aucun réseau."
    }
  }

  fileprivate static func contents(of files: PrivacyFiles) -> String {
    switch files {
    case .batches:
      "noms, dates, heures, projets, articles de service, classes, éléments de salaire, notes"
    case .corrections:
      "ce qui change dans des entrées de QuickBooks, avec noms, heures et notes"
    case .entries:
      "chaque entrée\u{A0}: nom, date, heures, projet, article de service, classe, élément de "
        + "salaire, notes"
    case .held: "les entrées en attente telles qu’elles ont été livrées"
    case .reports: "noms avec leurs heures, et noms que visent les constats"
    case .worklist: "noms à faire correspondre, avec leurs heures"
    case .lists: "noms des listes de l’entreprise, et qui est affecté à quel projet"
    case .manifest: "noms avec leurs heures"
    }
  }
}
