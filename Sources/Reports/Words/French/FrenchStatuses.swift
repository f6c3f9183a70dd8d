import Timesheets

extension French {
  static func sentence(_ status: LoadStatus) -> String {
    switch status {
    case .badObjectID: "Le ListID ou le TxnID n’existe pas dans ce fichier d’entreprise."
    case .badDate: "La date est illisible."
    case .badTimeInterval: "La durée est illisible."
    case .textTooLong: "Le texte dépasse son champ."
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
