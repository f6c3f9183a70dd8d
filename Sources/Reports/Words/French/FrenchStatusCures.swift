import Timesheets

extension French {
  static let nothingToDo = "Il n’y a rien à faire."

  static let actOnOwnWords =
    "Faites ce que demande le message de QuickBooks lui-même, puis livrez l’entrée de nouveau."

  /// Answers that prove nothing are settled by what stands in QuickBooks.
  static let askForTime =
    "Ne chargez encore rien de nouveau : lancez la requête des heures de la période, dont la "
    + "réponse montrera quelles entrées se trouvent dans QuickBooks."

  /// Faults that no file has as it was written.
  static let asWritten =
    "Chargez le fichier exactement tel qu’il a été écrit. Si QuickBooks le refuse encore, gardez "
    + "son message avec le fichier et signalez les deux."

  private static let correctAndDeliver =
    "dans le logiciel de feuilles de temps, puis livrez l’entrée de nouveau."

  private static let lists =
    "\(Menu.employees.french), \(Menu.customers.french), \(Menu.items.french), "
    + "\(Menu.classes.french) ou \(Menu.payrollItems.french)"

  static func cure(_ status: LoadStatus) -> String {
    switch status {
    case .done, .nothingFound, .notLinked, .nothingToClear: nothingToDo
    case .someNotFound:
      "Corrigez les identifiants ou les noms demandés, puis refaites la requête."
    case .notInVersion, .notReturnable:
      "Refaites la requête avec une version de qbXML plus récente; la touche "
        + "\(Menu.productInformation.french) montre ce qui est installé."
    case .fieldUnsupported, .wordUnsupported:
      "Retrouvez l’entrée sous \(Menu.weeklyTimesheet.french), et complétez-la à la main."
    case .savedWithoutNotes: "Inscrivez les notes à la main sous \(Menu.weeklyTimesheet.french)."
    case .deprecatedField:
      "Il n’y a rien à faire pour le moment; une version de qbXML plus ancienne évite "
        + "l’avertissement."
    case .internalError:
      "Fermez QuickBooks, ouvrez-le de nouveau, puis chargez le lot de reprise; qbsdklog.txt en "
        + "dit plus."
    case .systemUnavailable, .messageUnsupported, .otherEdition:
      "Ouvrez le fichier d’entreprise dans une édition qui accepte la requête; la touche "
        + "\(Menu.productInformation.french) montre ce qui est installé."
    case .badRequestID, .badBoolean, .badDateRange, .badTextRange, .badAmount,
      .badFormat3045, .badFormat3050, .badFormat3060, .badFormat3065, .badFormat3080,
      .badFormat3085, .badArgument, .elementMissing, .macroFault:
      asWritten
    case .badDate: "Corrigez la date \(correctAndDeliver)"
    case .badTimeInterval: "Corrigez la durée \(correctAndDeliver)"
    case .textTooLong: "Abrégez le texte \(correctAndDeliver)"
    case .undocumented3190, .undocumented3220, .undocumented3230: actOnOwnWords
    case .badObjectID, .valueNotStorable, .nameInUse, .notFound, .invalidReference, .businessRule:
      listCure(status)
    default: standingCure(status)
    }
  }

  /// Faults of list elements and of what an entry makes of them.
  private static func listCure(_ status: LoadStatus) -> String {
    switch status {
    case .badObjectID:
      "Assurez-vous que le bon fichier d’entreprise est ouvert sous \(Menu.openCompany.french), "
        + "puis exportez de nouveau ses listes."
    case .valueNotStorable: "Corrigez la valeur que nomme QuickBooks \(correctAndDeliver)"
    case .nameInUse:
      "Renommez l’un des deux sous \(lists), puis exportez de nouveau les listes : clients, "
        + "fournisseurs, employés et autres noms ne peuvent pas porter le même nom."
    case .businessRule:
      "Corrigez le champ que nomme QuickBooks : des heures facturables exigent un client et un "
        + "article de service, et seuls les employés ont des éléments de salaire."
    default:
      "Créez l’élément que nomme QuickBooks, ou rendez-le actif, sous \(lists); exportez ensuite "
        + "de nouveau les listes."
    }
  }

  /// Faults of what stands in QuickBooks, and of its settings and rights.
  private static func standingCure(_ status: LoadStatus) -> String {
    switch status {
    case .modifyFailed, .staleEditSequence, .conflictingState:
      "Exportez de nouveau les heures, afin que la correction vise l’entrée telle qu’elle est "
        + "maintenant."
    case .closedPeriod:
      "Faites reculer la date de clôture sous \(Menu.accountingPreferences.french), puis chargez "
        + "de nouveau."
    case .objectInUse, .relatedObjectInUse:
      "Fermez les fenêtres qui montrent l’entrée ou la personne, ou choisissez "
        + "\(Menu.singleUser.french), puis chargez le lot de reprise."
    case .saveFailed:
      "Si le message de QuickBooks parle d’un verrou, choisissez \(Menu.singleUser.french) et "
        + "chargez de nouveau; sinon, corrigez ce qu’il nomme."
    case .notProcessed:
      "Corrigez la cause de l’échec précédent, puis chargez le lot de reprise, qui ne contient que "
        + "ce qui n’a pas été fait."
    case .featureOff:
      "Activez la fonction : le suivi du temps sous \(Menu.timePreferences.french), les classes "
        + "sous \(Menu.accountingPreferences.french), la paie sous "
        + "\(Menu.payrollPreferences.french)."
    case .userLacksPermission:
      "Ouvrez QuickBooks en tant qu’administrateur, ou donnez l’autorisation à l’utilisateur sous "
        + "\(Menu.users.french)."
    case .permissionClass3262, .permissionClass3263:
      "Donnez l’autorisation à l’application sous \(Menu.integratedApplications.french) > "
        + "Propriétés, et à l’utilisateur sous \(Menu.users.french)."
    case .timeDataNotSet:
      "Cochez la case « Utiliser les données de temps pour créer les chèques de paie » (Use time "
        + "data to create paychecks) sous \(Menu.payrollInfo.french), ou décochez-la à dessein, "
        + "puis exportez de nouveau les employés."
    default:
      "Donnez l’autorisation à l’application sous \(Menu.integratedApplications.french) > "
        + "Propriétés, y compris celle de voir les données personnelles."
    }
  }
}
