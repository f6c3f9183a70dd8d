import Timesheets

extension French {
  static func word(_ group: StatusGroup) -> String {
    switch group {
    case .done: "fait"
    case .retry: "à charger de nouveau"
    case .fixData: "données à corriger"
    case .fixSetUp: "configuration de QuickBooks à corriger"
    case .stale: "modifiée dans QuickBooks"
    case .ignored: "rien à faire"
    }
  }

  static func sentence(_ group: StatusGroup) -> String {
    switch group {
    case .done: "QuickBooks l’a fait."
    case .retry: "La requête n’a rien de fautif; elle passe dans le lot de reprise."
    case .fixData: "Il faut d’abord corriger l’entrée ou les listes."
    case .fixSetUp: "Il faut d’abord corriger la configuration de QuickBooks."
    case .stale: "L’entrée a changé dans QuickBooks et doit d’abord être relue."
    case .ignored: "Rien n’a été fait, et il n’y a rien à faire."
    }
  }

  static func word(_ outcome: EntryOutcome) -> String {
    switch outcome {
    case .loaded: "chargée"
    case .refused: "refusée"
    case .notProcessed: "non traitée"
    case .unknown: "inconnue"
    }
  }

  static func sentence(_ outcome: EntryOutcome) -> String {
    switch outcome {
    case .loaded: "L’entrée se trouve dans QuickBooks."
    case .refused(let code, _): "QuickBooks a refusé l’entrée par le code d’état \(code)."
    case .notProcessed:
      "QuickBooks n’a pas essayé l’entrée, parce qu’une entrée précédente a échoué."
    case .unknown:
      "Rien ne prouve que l’entrée se trouve dans QuickBooks ni qu’elle n’y est pas; elle n’est "
        + "donc jamais remise en lot d’office."
    }
  }

  static func sentence(_ nature: AnswerNature) -> String {
    switch nature {
    case .answer:
      "Le document est la réponse de QuickBooks à un lot ou à une requête de récupération."
    case .export: "Le document est une exportation : il répond à des requêtes et à aucun lot."
    case .mixed(let queries):
      "Le document répond à un lot et contient en plus des exportations : \(list(queries))."
    case .request:
      "Le document est une requête, par exemple un lot; QuickBooks en a rendu la réponse dans un "
        + "autre fichier."
    case .refusal: "QuickBooks n’a rien répondu."
    case .nothing: "Le document ne contient aucune réponse de QuickBooks."
    }
  }

  static func text(_ status: MessageSetStatus) -> (meaning: String, cure: String) {
    switch status {
    case .done: ("QuickBooks a fait ce qui était demandé pour le lot.", nothingToDo)
    case .nothingToClear:
      ("QuickBooks ne gardait rien à effacer sous l’identifiant du lot.", nothingToDo)
    case .otherSet:
      (
        "Ce que QuickBooks garde sous l’identifiant du lot n’est pas le lot envoyé.", askForTime
      )
    case .nothingKept:
      (
        "QuickBooks ne garde rien sous l’identifiant du lot, ce qui ne prouve pas que rien n’a été "
          + "chargé.", askForTime
      )
    case .idTooLong:
      ("L’identifiant du lot dépasse la longueur que QuickBooks admet.", askForTime)
    case .unsupported:
      ("Ce QuickBooks ne garde aucune réponse sous l’identifiant d’un lot.", askForTime)
    }
  }

  static func text(_ fault: HostFault) -> (meaning: String, cure: String) {
    switch fault {
    case .unparsable:
      (
        "QuickBooks n’a pas pu lire le document et l’a refusé en entier : rien n’a été chargé.",
        asWritten + " La touche \(Menu.productInformation.french) montre la version, peut-être "
          + "trop ancienne pour le lot."
      )
    case .noAccess:
      (
        "QuickBooks est resté inaccessible, et rien n’a été chargé.",
        "Ouvrez le fichier d’entreprise sous \(Menu.openCompany.french), puis chargez de nouveau."
      )
    case .unexpected:
      (
        "QuickBooks a connu une erreur inattendue, et rien ne dit ce qui a été fait avant elle.",
        askForTime
      )
    case .notStarted:
      (
        "QuickBooks n’a pas pu démarrer, et rien n’a été chargé.",
        "Démarrez QuickBooks, ouvrez le fichier d’entreprise, puis chargez de nouveau."
      )
    case .otherCompanyOpen:
      (
        "Un autre fichier d’entreprise que celui demandé est ouvert, et rien n’a été chargé.",
        "Ouvrez le bon fichier d’entreprise sous \(Menu.openCompany.french), puis chargez de "
          + "nouveau."
      )
    case .badTicket:
      (
        "La session avec QuickBooks était terminée, et rien ne dit ce qui a été fait avant.",
        askForTime
      )
    case .dialogOpen:
      (
        "Une fenêtre de QuickBooks attend une réponse, et rien n’a été chargé.",
        "Fermez les fenêtres ouvertes de QuickBooks, puis chargez de nouveau."
      )
    case .companyNameNeeded:
      (
        "QuickBooks ne fonctionne pas et aucun fichier d’entreprise n’a été nommé; rien n’a été "
          + "chargé.",
        "Ouvrez le fichier d’entreprise sous \(Menu.openCompany.french), puis chargez de nouveau."
      )
    case .accessDenied:
      (
        "L’utilisateur de QuickBooks a refusé l’accès à l’application, et rien n’a été chargé.",
        "Autorisez l’application sous \(Menu.integratedApplications.french), puis chargez de "
          + "nouveau."
      )
    }
  }
}
