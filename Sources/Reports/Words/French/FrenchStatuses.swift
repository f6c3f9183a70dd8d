import Timesheets

extension French {
  static func sentence(_ status: LoadStatus) -> String {
    switch status {
    case .valueNotStorable:
      "Un champ ne peut pas contenir la valeur, par exemple un nom avec un deux-points."
    case .nameInUse: "Le nom sert déjà, peut-être sur une autre liste."
    case .badArgument: "Une valeur n’est aucune de celles que QuickBooks connaît à cet endroit."
    case .elementMissing: "Un élément que QuickBooks exige est absent."
    case .modifyFailed:
      "L’entrée n’a pas pu être modifiée; une autre personne l’a peut-être modifiée."
    case .saveFailed: "L’entrée n’a pas pu être enregistrée."
    case .undocumented3190, .undocumented3220, .undocumented3230:
      "QuickBooks a refusé la requête; aucune liste publiée n’explique le code."
    case .staleEditSequence: "L’entrée a changé dans QuickBooks depuis qu’elle a été lue."
    case .notProcessed:
      "La requête n’a pas été traitée, parce qu’une requête précédente du fichier a échoué."
    case .conflictingState: "L’objet n’est pas dans l’état que la requête suppose."
    case .permissionClass3262, .permissionClass3263:
      "Il manque une autorisation, à l’application ou à l’utilisateur."
    case .otherEdition: "Cette édition de QuickBooks ne permet pas la requête."
    case .macroFault: "La requête emploie une macro que QuickBooks ne peut pas résoudre."
    case .badObjectID: "Le ListID ou le TxnID n’existe pas dans ce fichier d’entreprise."
    case .notFound: "L’objet que nomme la requête est introuvable."
    case .invalidReference:
      "La référence n’est pas valide : introuvable, inactive ou sur une autre liste."
    case .closedPeriod: "La date ne dépasse pas la date de clôture."
    case .objectInUse: "L’objet est utilisé et n’a pas pu être verrouillé."
    case .relatedObjectInUse: "Un objet connexe est utilisé et n’a pas pu être verrouillé."
    case .businessRule: "Un champ a une valeur que QuickBooks n’y admet pas."
    case .featureOff: "La fonction est désactivée, ou cette édition ne l’offre pas."
    case .userLacksPermission: "L’utilisateur de QuickBooks n’a pas l’autorisation voulue."
    case .applicationLacksPermission: "L’application n’a pas l’autorisation voulue."
    case .timeDataNotSet:
      "La case « Utiliser les données de temps pour créer les chèques de paie » (Use time data to "
        + "create paychecks) n’a jamais été définie pour l’employé."
    default: formatSentence(status)
    }
  }

  /// Values that do not have the form of their field.
  private static func formatSentence(_ status: LoadStatus) -> String {
    switch status {
    case .badBoolean: "Une valeur qui doit être vraie ou fausse est illisible."
    case .badDateRange: "La plage de dates finit avant de commencer."
    case .badTextRange: "La plage de noms finit avant de commencer."
    case .badAmount: "Un montant est illisible; il lui faut deux décimales."
    case .badFormat3045, .badFormat3050, .badFormat3060, .badFormat3065, .badFormat3080,
      .badFormat3085:
      "Un champ n’a pas la forme que son type exige."
    case .badDate: "La date est illisible."
    case .badTimeInterval: "La durée est illisible."
    case .textTooLong: "Le texte dépasse son champ."
    default: generalSentence(status)
    }
  }

  /// What QuickBooks says below 3000: of success, of warnings and of itself.
  private static func generalSentence(_ status: LoadStatus) -> String {
    switch status {
    case .done: "QuickBooks a fait ce qui était demandé."
    case .nothingFound: "La requête n’a rien trouvé."
    case .someNotFound:
      "Certains des objets demandés n’existent pas; les autres figurent dans la réponse."
    case .notInVersion: "L’objet ne fait pas partie de cette version de qbXML."
    case .notReturnable: "L’objet ne peut pas figurer dans une réponse de cette version de qbXML."
    case .fieldUnsupported:
      "Cette édition n’admet pas l’un des champs; le reste est peut-être enregistré."
    case .wordUnsupported:
      "Cette édition n’admet pas la valeur d’un champ; le reste est peut-être enregistré."
    case .savedWithoutNotes: "L’entrée est enregistrée, mais sans ses notes."
    case .deprecatedField: "L’entrée est enregistrée; l’un de ses champs va quitter qbXML."
    case .notLinked:
      "L’entrée est enregistrée, mais n’a pas pu être liée à une opération fermée."
    case .nothingToClear: "Il n’y avait aucun état à effacer."
    case .internalError: "QuickBooks a connu une erreur interne."
    case .systemUnavailable: "La partie de QuickBooks visée n’est pas disponible."
    case .messageUnsupported: "Ce QuickBooks ne connaît pas la requête."
    case .badRequestID:
      "Le requestID n’est pas valide; il dépasse peut-être 50 caractères."
    default: actOnOwnWords
    }
  }

  static func name(_ field: Disagreement.Field) -> String {
    switch field {
    case .name: "nom"
    case .isActive: "actif ou inactif"
    case .itemType: "type d’article"
    case .wageType: "type de salaire"
    case .useTimeData: "utilisation des données de temps"
    case .earnings: "revenus"
    case .preferences: "préférences"
    case .host: "version de QuickBooks"
    }
  }
}
