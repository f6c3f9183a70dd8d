import Timesheets

extension French {
  static func label(_ label: FollowUpLabel) -> String {
    switch label {
    case .answersTitle: "Ce que QuickBooks a répondu"
    case .reversalTitle: "Annulation d’un traitement"
    case .answersDelivery: "Livraison"
    case .reversedRun: "Traitement à annuler"
    case .followUp: "Suivi"
    case .states: "Ce que sont devenues les entrées"
    case .goingOut: "Dont celles à charger depuis ce dossier"
    case .loaded: "Nouvellement chargées, par personne"
    case .refused: "Ce que QuickBooks a refusé ou n’a pas traité"
    case .correctionsRefused: "Corrections et suppressions que QuickBooks a refusées"
    case .absent: "Entrées dont l’absence de QuickBooks est prouvée"
    case .sentAgain: "Ce qui est à charger de nouveau"
    case .deletions: "Ce qui est à supprimer"
    case .statesTold: "Ce que deviendraient les entrées"
    case .deletionsTold: "Ce qui serait supprimé"
    case .deletingTold: "Seraient supprimées"
    case .kept: "Ce qui reste dans QuickBooks"
    case .questions: "Ce qui reste inconnu"
    case .lostBatches: "Lots disparus ou modifiés"
    case .status: "Code d’état"
    case .quickBooks: "Message de QuickBooks"
    case .meaning: "Signification"
    case .againIn: "à charger de nouveau depuis"
    }
  }

  static func sentence(_ sentence: FollowUpSentence) -> String {
    switch sentence {
    case .totalsTie:
      "Les totaux concordent : chaque fichier contient exactement les entrées qui lui sont "
        + "attribuées."
    case .totalsDoNotTie:
      "LES TOTAUX NE CONCORDENT PAS. Ne chargez rien de ce dossier."
    case .correctionRefused: "Ces entrées sont restées telles quelles dans QuickBooks."
    case .provedAbsent:
      "QuickBooks a montré toutes ses heures de ces jours, et ces entrées n’y figurent pas."
    case .sendInOrder:
      "Chargez ces fichiers, et non les lots dont ils viennent, dans cet ordre et chacun une seule "
        + "fois :"
    case .deleteInOrder:
      "Chargez ces fichiers dans cet ordre; ils suppriment ce que le traitement a chargé :"
    case .nothingToReverse:
      "Rien de ce traitement ne se trouve dans QuickBooks; il n’y a donc rien à supprimer."
    case .notProved:
      "Rien ne prouve que ces entrées se trouvent dans QuickBooks ni qu’elles n’y sont pas; elles "
        + "ne sont donc jamais remises en lot d’office."
    case .correctionOpen:
      "QuickBooks devait modifier ou supprimer ces entrées, mais n’a pas dit ce qu’il en est."
    case .correctLater:
      "Fermez les fenêtres qui montrent l’entrée ou la personne, ou choisissez "
        + "\(Menu.singleUser.french), puis faites refaire la correction ou l’annulation."
    case .txnIDNotShown:
      "Ces entrées se trouvent dans QuickBooks, mais aucune réponse n’a montré leur TxnID, sans "
        + "quoi elles ne peuvent être ni corrigées ni supprimées."
    case .askInThisWay:
      "Ces fichiers ne font que poser une question. Lancez-les comme on charge un lot, enregistrez "
        + "chaque réponse en entier, puis remettez-la à Timeferry comme la réponse à un lot :"
    case .knownBefore:
      "Tout ce que contient cette livraison était déjà connu; rien de nouveau n’a été écrit."
    case .notAsPublished:
      "Ces fichiers ont disparu du dossier de sortie ou ne sont plus tels que publiés. Sans eux, "
        + "ce qu’ils contiennent et que QuickBooks n’a pas ne peut pas être chargé de nouveau :"
    case .putBatchesBack:
      "Remettez chaque fichier à sa place, inchangé, à partir d’une sauvegarde, puis remettez de "
        + "nouveau les réponses à Timeferry. Sans sauvegarde, relancez le traitement de "
        + "l’exportation de la source avec --release pour chacune de ses entrées que QuickBooks "
        + "n’a pas d’après outcomes.csv."
    case .unasked:
      "Aucun fichier d’ici ne pose de question sur certaines d’entre elles; cherchez-les sous "
        + "\(Menu.weeklyTimesheet.french)."
    }
  }

  static func sentence(_ step: FollowUpStep) -> String {
    switch step {
    case .settleFindings: "Réglez les problèmes ci-dessus avant tout chargement."
    case .restoreBatches:
      "Remettez à leur place les lots disparus ou modifiés, comme indiqué ci-dessus."
    case .ask:
      "Lancez les fichiers de questions/ avant tous les autres, puis remettez leurs réponses à "
        + "Timeferry : elles tranchent ce qui reste inconnu."
    case .sendAgain:
      "Faites une sauvegarde du fichier d’entreprise, chargez les fichiers de batches/ dans "
        + "l’ordre de leurs numéros, puis remettez leurs réponses à Timeferry."
    case .delete:
      "Faites une sauvegarde du fichier d’entreprise, chargez les fichiers de deletions/ dans "
        + "l’ordre de leurs numéros, puis remettez leurs réponses à Timeferry."
    case .mend:
      "Corrigez ce qui a été refusé. Ce qu’une nouvelle exportation des listes montre corrigé est "
        + "à charger de nouveau à la livraison suivante; ce qu’aucune liste ne montre, signalez-le "
        + "par timeferry answer --mended CODE."
    case .correctAgain:
      "Exportez de nouveau les heures et faites refaire à partir d’elles les corrections refusées, "
        + "ou annulez de nouveau le traitement."
    case .keepForAnswers:
      "Gardez les lots qui n’ont pas encore de réponse, et n’en chargez aucun deux fois."
    case .nothingLeft: "Il ne reste rien à faire. Gardez ce dossier avec ses traitements."
    case .confirm:
      "Lisez ce qui serait supprimé. Les suppressions sont écrites une fois que la commande reçoit "
        + "--company et --count."
    case .deliverAnswers:
      "Remettez à Timeferry ce que QuickBooks a répondu : le document entier qu’a enregistré "
        + "l’outil de chargement."
    }
  }

  static func caption(_ state: LoadStateName) -> String {
    switch state {
    case .awaiting: "Réponse à venir"
    case .loaded: "Chargées"
    case .refused: "Refusées"
    case .notProcessed: "Non traitées"
    case .unknown: "Inconnues"
    case .absent: "Absentes de QuickBooks"
    case .changing: "Modification, réponse à venir"
    case .deleting: "Suppression, réponse à venir"
    case .deleted: "Supprimées"
    }
  }

  static func sentence(_ reason: SendingReason) -> String {
    switch reason {
    case .retry:
      "La requête n’avait rien de fautif; QuickBooks ne pouvait pas la prendre à ce moment-là."
    case .notProcessed:
      "QuickBooks n’a pas traité la requête, parce qu’une requête précédente a échoué."
    case .absent: "Les heures de QuickBooks en prouvent l’absence."
    case .mendedByLists:
      "Refus antérieur, dont la cause est corrigée d’après les listes livrées depuis."
    case .mendedByPerson:
      "Refus antérieur, dont la cause est corrigée d’après une personne."
    }
  }

  static func sentence(_ reason: KeptReason) -> String {
    switch reason {
    case .billed: "Heures facturées; elles ne sont jamais supprimées."
    case .mayBeBilled:
      "Heures qui ont pu être facturées depuis; exportez les heures de QuickBooks de ces jours "
        + "(timeferry kit écrit la requête) et indiquez le fichier avec la commande."
    case .noTxnID:
      "TxnID inconnu, parce que la réponse ne l’a pas montré; supprimez ces heures à la main sous "
        + "\(Menu.weeklyTimesheet.french)."
    case .unknown:
      "Rien ne dit si QuickBooks contient ces heures; il faut d’abord l’établir."
    case .awaiting:
      "Lot encore sans réponse; remettez-la à Timeferry, puis annulez de nouveau le traitement."
    case .changing:
      "Correction ou suppression encore sans réponse; remettez-la à Timeferry, puis "
        + "annulez de nouveau le traitement."
    }
  }

  static func phrase(_ kind: FollowUpSetKind) -> String {
    switch kind {
    case .add: "ajoute des heures"
    case .change: "modifie des heures"
    case .delete: "supprime des heures"
    case .recovery(let set):
      "redemande la réponse au jeu de messages \(quoted(set))"
    case .timeQuery(let days) where days.lowerBound == days.upperBound:
      "demande les heures du \(date(days.lowerBound))"
    case .timeQuery(let days):
      "demande les heures du \(date(days.lowerBound)) au \(date(days.upperBound))"
    }
  }

  static func predicate(_ lot: FollowUpLot, of entries: Int) -> String {
    let isMany = isPlural(entries)
    return switch lot {
    case .loaded: isMany ? "se trouvent dans QuickBooks" : "se trouve dans QuickBooks"
    case .deleted: isMany ? "sont supprimées" : "est supprimée"
    case .deletionSent:
      isMany ? "sont à supprimer" : "est à supprimer"
    case .deletionTold: isMany ? "seraient supprimées" : "serait supprimée"
    case .sentAgain: isMany ? "sont à charger de nouveau" : "est à charger de nouveau"
    case .toMend:
      isMany ? "sont refusées jusqu’à correction" : "est refusée jusqu’à correction"
    case .correctionRefused:
      isMany
        ? "restent telles quelles, leur correction refusée"
        : "reste telle quelle, sa correction refusée"
    case .kept: isMany ? "restent dans QuickBooks" : "reste dans QuickBooks"
    case .awaiting: isMany ? "attendent une réponse" : "attend une réponse"
    case .unknown: isMany ? "restent inconnues" : "reste inconnue"
    case .away: isMany ? "ne sont pas dans QuickBooks" : "n’est pas dans QuickBooks"
    }
  }

  static func sentence(_ parts: [String], of lines: Tally, errors: Int) -> String {
    let entries = "\(count(lines.entries, .entry)) (\(hours(lines.minutes)))"
    let told =
      switch (lines.entries, parts.count) {
      case (0, _): "Aucune entrée n’a reçu de réponse"
      case (1, 1): "\(entries) \(list(parts))"
      case (_, 1): "Les \(entries) \(list(parts))"
      default: "Sur \(entries), \(list(parts))"
      }
    guard errors > 0 else { return told + "." }
    let rest = isPlural(errors) ? "problèmes sont à régler" : "problème est à régler"
    return "\(told); \(number(errors))\(noBreak)\(rest) d’abord."
  }
}
