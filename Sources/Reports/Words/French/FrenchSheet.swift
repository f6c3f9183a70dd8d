import Timesheets

/// The run sheet.
extension French {
  static func label(_ caption: SheetCaption) -> String {
    switch caption {
    case .boxes: "Ce qu’aucune exportation ne peut prouver"
    case .openChecks: "Ce que la livraison laisse indéterminé"
    case .whatToLookAt: "Ce qu’il faut vérifier dans QuickBooks"
    case .whatIsOpen: "Ce qui reste indéterminé"
    case .decidedBy: "Ce qui permettrait de trancher"
    case .saveAnswerAs: "Enregistrer la réponse sous"
    case .agrees: "Concorde"
    case .howToLoad: "Comment charger"
    case .notToDo: "Ce qu’il ne faut pas faire"
    case .bringBack: "Ce qu’il faut rapporter"
    case .weekOf: "Heures par personne, semaine du"
    case .canary: "Le lot témoin (heures réelles)"
    case .effect: "Ce qu’il fait"
    case .afterCanary: "Avant les autres lots"
    case .correctedEntries: "Ce que font les corrections, entrée par entrée"
    case .changedEntry: "Modifiée, devient"
    case .deletedEntry: "Supprimée"
    case .inQuickBooks: "Ce que seul QuickBooks montre"
    case .loadingOrder: "Ordre de chargement"
    }
  }

  static func sentence(_ sentence: SheetSentence) -> String {
    switch sentence {
    case .purpose:
      "Imprimez cette feuille et cochez-la de haut en bas. Ne chargez rien tant que toutes les "
        + "cases sous « Avant le chargement » ne sont pas cochées."
    case .nothingToLoad:
      "Il n’y a rien à charger. Laissez QuickBooks tel quel; le rapport dit par où commencer."
    case .unproved:
      "Il manque à la livraison de quoi trancher ces contrôles. Vérifiez chacun dans QuickBooks, "
        + "ou ajoutez l’exportation indiquée et relancez le traitement avant de charger quoi que "
        + "ce soit."
    case .inOrder:
      "Chargez les documents un à un, dans cet ordre. Enregistrez chaque réponse en entier avant "
        + "de passer au suivant."
    case .verifyFirst:
      "Assurez-vous d’abord, avec timeferry verify, que le dossier est encore tel qu’il a été "
        + "publié. L’empreinte distingue un document d’un autre : timeferry verify les compare "
        + "toutes."
    case .webConnector:
      "Le Web Connector de QuickBooks n’envoie que ce que lui remet un service Web. Ce service "
        + "doit remettre les documents intacts et dans cet ordre, et garder chaque réponse en "
        + "entier."
    case .importers:
      "Tout autre programme convient s’il envoie un document qbXML tel quel et enregistre la "
        + "réponse en entier. Celui qui en extrait les requêtes pour les réemballer, ou "
        + "ne garde que les messages d’erreur, ne convient pas : la version et le jeu de messages "
        + "se perdent, et rien ne prouve ce qui a été inscrit."
    case .changes: "Modifie des entrées qui figurent dans QuickBooks."
    case .deletions: "Supprime des entrées qui figurent dans QuickBooks."
    case .answersByContent:
      "Les noms des réponses servent aux personnes : Timeferry reconnaît une réponse à son "
        + "contenu. Gardez-les hors du dossier du traitement."
    case .heldStay:
      "Ne chargez jamais les fichiers de held/ : ils servent à la correction, et ce qui en serait "
        + "chargé viendrait une deuxième fois avec le prochain traitement."
    case .correctedHours:
      "Une entrée modifiée figure avec ce qu’elle doit devenir; voyez dans QuickBooks ce qu’elle "
        + "contient avant. Les heures d’une entrée supprimée sont retranchées."
    case .timerUnanswered:
      "Ce qui a été importé de timer/ ne reçoit aucune réponse : sa case reste vide, et timeferry "
        + "status le montre toujours en attente. Comparez plutôt les heures, et n’en chargez "
        + "jamais les lots pour cela."
    case .compareTotals:
      "Voici les heures des documents ci-dessus. QuickBooks montre aussi ce qu’il contenait déjà."
    }
  }

  static func text(_ box: SheetBox, _ facts: SheetFacts) -> SheetText {
    switch box {
    case .rightCompany, .backup, .access, .singleUser, .onePerson, .nobodyLoads: setting(box, facts)
    case .periodOpen, .noPaychecks, .payrollOn, .overtime, .timeData: payroll(box, facts)
    case .heldKnown:
      SheetText(
        what: "J’ai pris note que les heures en attente ne figurent pas dans ces documents : "
          + "\(count(facts.held.entries, .entry)), \(hours(facts.held.minutes)).",
        why: "Les heures en attente viendront avec un prochain traitement, une fois le problème "
          + "réglé. Si elles sont saisies à la main entre-temps, elles compteront deux fois.")
    case .warningsRead:
      SheetText(
        what: "Les avertissements de \(facts.report) ont été lus.",
        why: "Un avertissement ne met rien en attente : seule une personne peut s’y arrêter.")
    case .notByHand:
      SheetText(
        what: "Personne n’a saisi ces heures à la main ni par une autre importation.",
        why: facts.isTimeShown
          ? "Ce que contenait QuickBooks a été comparé tel qu’au moment de l’exportation, et non "
            + "depuis. QuickBooks accepte deux fois les mêmes heures sans rien dire."
          : "La livraison ne montre pas ce que contient QuickBooks, et QuickBooks accepte deux "
            + "fois les mêmes heures sans rien dire.")
    case .weekStart:
      SheetText(
        what: "Dans QuickBooks, le premier jour de la semaine de travail est le "
          + "\(weekday(facts.weekStart)) : \(Menu.timePreferences.french).",
        why: "Il détermine les colonnes de toutes les feuilles de temps hebdomadaires, même "
          + "passées. Si le logiciel de feuilles de temps commence ses semaines un autre jour, les "
          + "heures supplémentaires se partagent entre deux semaines.")
    case .correctionsOpen, .correctionsPaid, .exportComplete: corrections(box)
    case .canarySeen, .answersDelivered, .totalsAgree, .timesheetsSeen, .wageItemsSeen:
      looking(box, facts)
    }
  }

  private static func corrections(_ box: SheetBox) -> SheetText {
    switch box {
    case .correctionsOpen:
      SheetText(
        what: "Aucune date de clôture ne couvre les jours des corrections : "
          + "\(Menu.accountingPreferences.french).",
        why: "Jusqu’à cette date, QuickBooks peut refuser de modifier ou de supprimer des entrées "
          + "(3171), et ce qui est clos devrait le rester.")
    case .correctionsPaid:
      SheetText(
        what: "Aucun chèque de paie n’a été fait pour les jours des corrections; sinon, la paie "
          + "en est avisée et corrige les chèques.",
        why: "Un chèque de paie enregistré ne change pas avec la feuille de temps.")
    default:
      SheetText(
        what: "L’exportation où manquent les entrées supprimées était complète.",
        why: "Si l’exportation n’était pas complète, ne chargez pas les suppressions.")
    }
  }

  private static func setting(_ box: SheetBox, _ facts: SheetFacts) -> SheetText {
    switch box {
    case .rightCompany:
      let file =
        facts.company.isEmpty
        ? "Le fichier d’entreprise d’où viennent les listes"
        : "Le fichier d’entreprise de \(quoted(facts.company))"
      return SheetText(
        what: "\(file) est ouvert, et aucun autre : \(Menu.openCompany.french).",
        why: "Les documents en désignent les éléments de liste par ListID. Un autre fichier les "
          + "refuse, ou prend les heures sous un mauvais nom sans rien dire.")
    case .backup:
      return SheetText(
        what: "Une sauvegarde du fichier d’entreprise vient d’être faite.",
        why:
          "QuickBooks ne charge pas tout ou rien : ce qui a été inscrit avant une erreur y reste.")
    case .access:
      return SheetText(
        what: "Le programme qui charge a le droit de se connecter : "
          + "\(Menu.integratedApplications.french).",
        why: "La première fois, l’administrateur doit avoir ouvert la session, en mode "
          + "mono-utilisateur, pour l’admettre. Sans les droits de l’utilisateur et du programme, "
          + "QuickBooks refuse les requêtes (3260, 3261).")
    case .singleUser:
      return SheetText(
        what: "Personne n’a ouvert les feuilles de temps ni les listes; dans le doute : "
          + "\(Menu.singleUser.french).",
        why: "QuickBooks refuse ce qui est utilisé ailleurs (3175, 3176).")
    case .nobodyLoads:
      return SheetText(
        what: "Personne ne charge ces documents à la main ni par un autre programme.",
        why: "Le Web Connector les transmet. QuickBooks accepte un document une deuxième fois sans "
          + "rien dire, et chacune de ses heures compte alors deux fois.")
    default:
      return SheetText(
        what: "Une seule personne charge, sur un seul ordinateur.",
        why: "QuickBooks accepte un document une deuxième fois sans rien dire, et chacune de ses "
          + "heures compte alors deux fois.")
    }
  }

  private static func payroll(_ box: SheetBox, _ facts: SheetFacts) -> SheetText {
    switch box {
    case .periodOpen:
      SheetText(
        what: "La période\(period(facts)) est encore ouverte : aucune date de clôture ne la "
          + "couvre sous \(Menu.accountingPreferences.french).",
        why: "Une exportation montre la date de clôture du jour où elle a été faite. À cette "
          + "date ou avant, QuickBooks peut refuser les entrées (3171).")
    case .noPaychecks:
      SheetText(
        what: "Aucun chèque de paie n’a encore été créé pour ces jours\(period(facts)).",
        why: "Un chèque de paie enregistré ne change pas avec la feuille de temps : les heures "
          + "qui viennent ensuite n’y sont pas.")
    case .payrollOn:
      SheetText(
        what: "La paie complète est activée : \(Menu.payrollPreferences.french).",
        why: "Aucune exportation ne montre les préférences de la paie. Si la paie est désactivée, "
          + "QuickBooks refuse les éléments de salaire (3250).")
    case .overtime:
      SheetText(
        what: "Les heures supplémentaires ont été calculées dans le logiciel de feuilles de temps "
          + "et portent un élément de salaire d’heures supplémentaires.",
        why: "QuickBooks ne calcule aucune heure supplémentaire : ce qui arrive sous un élément de "
          + "salaire normal est payé au taux normal.")
    default:
      SheetText(
        what: "La case « Utiliser les données de temps pour créer les chèques de paie » (Use "
          + "time data to create paychecks) est cochée pour chaque employé qui a des heures : "
          + "\(Menu.payrollInfo.french).",
        why: "QuickBooks pose la question à la première feuille de temps d’un employé, et un non "
          + "demeure tant que cette case n’est pas cochée : les heures n’arrivent alors sur aucun "
          + "chèque de paie, ou sont refusées (3310).")
    }
  }

  private static func period(_ facts: SheetFacts) -> String {
    guard let days = facts.days else { return "" }
    let (first, last) = (date(days.lowerBound), date(days.upperBound))
    return first == last ? " (\(first))" : " (du \(first) au \(last))"
  }

  private static func looking(_ box: SheetBox, _ facts: SheetFacts) -> SheetText {
    switch box {
    case .canarySeen:
      SheetText(
        what: "ARRÊT. Les entrées du lot témoin ont été examinées sous "
          + "\(Menu.weeklyTimesheet.french), sa réponse a été lue, et tout est juste.",
        why: "Il montre, sur quelques heures, ce que QuickBooks fait de chaque combinaison. Ne "
          + "chargez le reste qu’ensuite.")
    case .answersDelivered:
      SheetText(
        what: "Les réponses à tous les documents sont remises à Timeferry, et timeferry status ne "
          + "montre plus aucune entrée dont la réponse est à venir.",
        why: "Seule une réponse prouve ce que QuickBooks a pris. Sans elle, une entrée ne compte "
          + "ni comme chargée ni comme à charger de nouveau.")
    case .totalsAgree:
      SheetText(
        what: "Les heures de chaque personne concordent avec QuickBooks\(period(facts)) : "
          + "\(Menu.timeByName.french).",
        why: "Les heures en trop y étaient déjà ou comptent deux fois; celles qui manquent ont été "
          + "refusées.")
    case .timesheetsSeen:
      SheetText(
        what: "Quelques feuilles de temps hebdomadaires ont été ouvertes et comparées avec le "
          + "tableau ci-dessous : \(Menu.weeklyTimesheet.french).",
        why: "On y voit les jours, les projets et les articles de service tels que QuickBooks les "
          + "a pris.")
    default:
      SheetText(
        what: "Sur ces feuilles de temps, chaque ligne d’un employé a son élément de paie, les "
          + "heures supplémentaires aussi.",
        why: "Sans lui, les heures sont payées 0 $, et l’exportation n’a pas pu montrer quels "
          + "éléments a chaque employé.")
    }
  }

  static let sdkTestSteps = [
    "Choisissez le document à envoyer.",
    "Appuyez sur Open Connection, puis sur Begin Session, puis sur Send.",
    "Enregistrez la réponse sous le nom que donne le tableau, et passez au document suivant.",
  ]

  static let loadingProhibitions = [
    "Ne chargez jamais un document une deuxième fois, même si sa réponse manque : ses heures "
      + "compteraient deux fois.",
    "Ne modifiez, ne divisez et ne réunissez aucun document : c’est par ses identifiants qu’une "
      + "réponse retrouve ses entrées.",
    "Si QuickBooks refuse un document entier (0x80040400), rien n’en a été inscrit. Enregistrez "
      + "le message comme sa réponse, remettez-la à Timeferry, et ne chargez aucun autre document "
      + "d’ici là.",
    "Ne saisissez pas à la main ce qui a été refusé ou qui manque : ce sont les réponses qui "
      + "décident de ce qui est à charger de nouveau.",
  ]

  static func answerSteps(run: String, file: String) -> [String] {
    [
      "Mettez les réponses enregistrées dans un même dossier et remettez-les à Timeferry : "
        + "timeferry answer DOSSIER, ou déposez le dossier dans le dossier de réception surveillé.",
      "Si une réponse est perdue, dites quel document a été chargé : timeferry answer --lost "
        + "\(run)/\(file). Ses entrées deviennent inconnues, et des questions qui ne changent "
        + "rien sont écrites. Ne chargez jamais le document de nouveau pour cela.",
      "La suite se trouve dans un dossier à côté de celui de ce traitement, avec answers.fr.txt : "
        + "les questions à poser, ce qui est à charger de nouveau et ce qu’il faut corriger. "
        + "Chargez à partir de là, et non d’ici.",
    ]
  }
}
