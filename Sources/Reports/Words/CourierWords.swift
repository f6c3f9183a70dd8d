import Timesheets

/// Captions that only the sheet of a run has that the Web Connector carries.
enum CourierCaption: CaseIterable {
  case webConnector, installing, permissions, lookingAt, whileItCarries
}

/// Sentences for where the Web Connector carries, and nobody loads.
enum CourierSentence: CaseIterable {
  /// For the head of the run sheet.
  case purpose, noTimerFiles
  case setUpOnce, inOrder, canaryFirst
  /// Where others have it loaded: of a run, and of what follows on answers.
  case carriesBatches, carriesFollowUp
}

/// What a reader is told where the Web Connector carries.
extension Words {
  func label(_ caption: CourierCaption) -> String {
    switch language {
    case .english: English.label(caption)
    case .french: French.label(caption)
    }
  }

  func sentence(_ sentence: CourierSentence) -> String {
    switch language {
    case .english: English.sentence(sentence)
    case .french: French.sentence(sentence)
    }
  }

  /// How the `.qwc` file of a company is installed on the computer with QuickBooks.
  func installingSteps(user: String) -> [String] {
    switch language {
    case .english: English.installingSteps(quoted(user))
    case .french: French.installingSteps(quoted(user))
    }
  }

  /// What QuickBooks asks before it lets the Web Connector in, and what to answer.
  var permissionSteps: [String] {
    switch language {
    case .english: English.permissionSteps
    case .french: French.permissionSteps
    }
  }

  /// What must not be done where the Web Connector carries.
  var carryingProhibitions: [String] {
    switch language {
    case .english: English.carryingProhibitions
    case .french: French.carryingProhibitions
    }
  }

  /// What to look at while it carries, and afterwards.
  var carryingSteps: [String] {
    switch language {
    case .english: English.carryingSteps
    case .french: French.carryingSteps
    }
  }
}

extension English {
  fileprivate static func label(_ caption: CourierCaption) -> String {
    switch caption {
    case .webConnector: "The QuickBooks Web Connector"
    case .installing: "Set it up, on the computer with QuickBooks"
    case .permissions: "What QuickBooks asks the first time"
    case .lookingAt: "What to look at"
    case .whileItCarries: "While it carries, and afterwards"
    }
  }

  fileprivate static func sentence(_ sentence: CourierSentence) -> String {
    switch sentence {
    case .purpose:
      "The QuickBooks Web Connector carries these batches: do not load them by hand. Print this "
        + "sheet and tick it off. As long as a box under “Before loading” is open, let a file "
        + "called PAUSE-QUICKBOOKS lie in the inbox: nothing is handed over then, and timeferry "
        + "watch goes on taking in what comes."
    case .noTimerFiles:
      "The files of timer/ hold the same hours once more: do not import them, for the Web "
        + "Connector carries the batches."
    case .setUpOnce:
      "It is set up once for a company. Where that is done, go on to what not to do."
    case .inOrder:
      "The Web Connector gets these documents one after the other, in this order, and Timeferry "
        + "keeps each answer before it hands over the next. By the hash it hands over only what "
        + "was published."
    case .canaryFirst:
      "The other batches follow by themselves once QuickBooks has loaded all of it, and wait if "
        + "anything of it is refused."
    case .carriesBatches:
      "The QuickBooks Web Connector carries these batches: do not load them by hand. The run sheet "
        + "says what to look at before, and afterwards."
    case .carriesFollowUp:
      "The QuickBooks Web Connector carries these documents: do not load them by hand."
    }
  }

  fileprivate static func installingSteps(_ user: String) -> [String] {
    [
      "Log in to QuickBooks as Admin, open the company file, and see that nobody else is in it: "
        + "\(Menu.singleUser.english).",
      "Start the QuickBooks Web Connector from the Windows Start menu and choose Add an "
        + "Application. Open the .qwc file that timeferry connector add has written.",
      "Confirm the new web service with OK, then answer what QuickBooks asks, as told below.",
      "An entry whose name begins with “Timeferry” is in the list now. Type the password that "
        + "timeferry connector add has shown into its Password column, press Enter, and let it be "
        + "saved: Yes. The user is \(user).",
      "Tick the entry and press Update Selected. Its Status column says how that went.",
      "If it is to carry with nobody there, tick Auto-Run too, and leave QuickBooks open with "
        + "this company file.",
    ]
  }

  fileprivate static let permissionSteps = [
    "QuickBooks asks Admin alone, in single-user mode, with the company file open. It turns every "
      + "other user away without asking.",
    "It says which application wants to read and change the company file, and whether that has a "
      + "certificate. See that it names Timeferry, and choose “Yes, whenever this QuickBooks "
      + "company file is open”.",
    "Do not choose “Yes, prompt each time”, for then somebody must answer whenever it calls. “Yes, "
      + "always; allow access even if QuickBooks is not running” is for carrying at night: "
      + "QuickBooks wants to know then as which user it logs in.",
    "Tick the box that lets the application access personal data, such as Social Security "
      + "Numbers. Otherwise QuickBooks does not show which payroll items an employee has, and may "
      + "refuse time (3261). Timeferry reads neither those numbers nor rates of pay.",
    "Confirm, and close with Done. All of it can be changed later: "
      + "\(Menu.integratedApplications.english).",
  ]

  fileprivate static let carryingProhibitions = [
    "Never load one of these documents by hand, not even if the Web Connector stopped half-way: "
      + "its hours would count twice. Timeferry itself asks QuickBooks what became of it.",
    "Change, move and delete nothing in the folder of the run: what is not as it was published is "
      + "not handed over.",
    "Do not enter by hand what was refused or is missing: the answers decide what is "
      + "to be loaded again.",
    "Do not add the .qwc file on a second computer.",
  ]

  fileprivate static let carryingSteps = [
    "timeferry serve must run, which the Web Connector calls, and timeferry watch, which takes in "
      + "what QuickBooks answered.",
    "The Status column of the Web Connector, and View Log, say how its last call went. Words of "
      + "Timeferry that stand there say what to do.",
    "timeferry status says what waits, what is handed over and not answered yet, and what stands "
      + "in the way.",
    "What follows on the answers lies in a folder beside that of this run, with answers.en.txt. "
      + "What is to be loaded again, and every question, the Web Connector carries too.",
    "To make it wait, put a file called PAUSE-QUICKBOOKS into the inbox; to let it go on, take it "
      + "away. A file called PAUSE makes timeferry watch wait too, which takes in the answers.",
  ]
}

extension French {
  fileprivate static func label(_ caption: CourierCaption) -> String {
    switch caption {
    case .webConnector: "Le QuickBooks Web Connector"
    case .installing: "L’installer, sur l’ordinateur où se trouve QuickBooks"
    case .permissions: "Ce que QuickBooks demande la première fois"
    case .lookingAt: "Ce qu’il faut regarder"
    case .whileItCarries: "Pendant la transmission, et après"
    }
  }

  fileprivate static func sentence(_ sentence: CourierSentence) -> String {
    switch sentence {
    case .purpose:
      "Le QuickBooks Web Connector transmet ces lots\u{A0}: ne les chargez pas à la main. Imprimez "
        + "cette feuille et cochez-la. Tant qu’une case reste vide sous «\u{A0}Avant le "
        + "chargement\u{A0}», laissez un fichier nommé PAUSE-QUICKBOOKS dans le dossier de "
        + "réception\u{A0}: rien n’est remis entre-temps, et timeferry watch continue de "
        + "prendre ce qui arrive."
    case .noTimerFiles:
      "Les fichiers de timer/ contiennent les mêmes heures\u{A0}: ne les importez pas, car le "
        + "Web Connector transmet les lots."
    case .setUpOnce:
      "L’installation se fait une seule fois par entreprise. Si elle est faite, passez à ce qu’il "
        + "ne faut pas faire."
    case .inOrder:
      "Le Web Connector reçoit ces documents l’un après l’autre, dans cet ordre, et Timeferry "
        + "conserve chaque réponse avant de remettre le document suivant. L’empreinte "
        + "garantit que seul ce qui a été publié est remis."
    case .canaryFirst:
      "Les autres lots suivent d’eux-mêmes une fois que QuickBooks a tout chargé; ils attendent "
        + "s’il refuse quoi que ce soit."
    case .carriesBatches:
      "Le QuickBooks Web Connector transmet ces lots\u{A0}: ne les chargez pas à la main. La "
        + "feuille de chargement dit quoi vérifier avant et après."
    case .carriesFollowUp:
      "Le QuickBooks Web Connector transmet ces documents\u{A0}: ne les chargez pas à la main."
    }
  }

  fileprivate static func installingSteps(_ user: String) -> [String] {
    [
      "Ouvrez une session QuickBooks en tant qu’administrateur (Admin), ouvrez le fichier "
        + "d’entreprise "
        + "et assurez-vous d’y être seul\u{A0}: \(Menu.singleUser.french).",
      "Lancez le QuickBooks Web Connector depuis le menu Démarrer de Windows et choisissez Add an "
        + "Application. Ouvrez le fichier .qwc écrit par timeferry connector add.",
      "Confirmez le nouveau service Web par OK, puis répondez aux questions de QuickBooks comme "
        + "indiqué plus bas.",
      "Une ligne dont le nom commence par «\u{A0}Timeferry\u{A0}» figure maintenant dans la liste. "
        + "Tapez dans sa colonne Password le mot de passe affiché par timeferry connector add, "
        + "appuyez sur Entrée et acceptez qu’il soit enregistré\u{A0}: Yes. L’utilisateur est "
        + "\(user).",
      "Cochez la ligne et appuyez sur Update Selected. Sa colonne Status dit comment l’appel s’est "
        + "passé.",
      "Pour que la transmission se fasse sans intervention, cochez aussi Auto-Run et laissez "
        + "QuickBooks ouvert sur ce fichier d’entreprise.",
    ]
  }

  fileprivate static let permissionSteps = [
    "QuickBooks ne pose la question qu’à l’administrateur, en mode mono-utilisateur, quand le "
      + "fichier d’entreprise est ouvert. Tout autre utilisateur est refusé sans question.",
    "Il dit quelle application veut lire et modifier le fichier d’entreprise, et si elle a un "
      + "certificat. Vérifiez qu’il s’agit de Timeferry et choisissez «\u{A0}Oui, chaque fois que "
      + "ce fichier d’entreprise est ouvert\u{A0}» (Yes, whenever this QuickBooks company file is "
      + "open).",
    "Ne choisissez pas «\u{A0}Oui, demander chaque fois\u{A0}» (Yes, prompt each time)\u{A0}: "
      + "quelqu’un devrait alors répondre à chaque appel. «\u{A0}Oui, toujours, même si QuickBooks "
      + "n’est pas ouvert\u{A0}» (Yes, always; allow access even if QuickBooks is not running) "
      + "sert à transmettre la nuit\u{A0}: QuickBooks demande alors sous quel utilisateur.",
    "Cochez la case qui permet à l’application d’accéder aux données personnelles, comme les "
      + "numéros d’assurance sociale (personal data). Sans elle, QuickBooks ne montre pas les "
      + "éléments de paie d’un employé et peut refuser ses heures (3261). Timeferry ne lit ni ces "
      + "numéros ni les taux de paie.",
    "Confirmez, puis fermez par Terminé (Done). Tout cela se modifie plus tard\u{A0}: "
      + "\(Menu.integratedApplications.french).",
  ]

  fileprivate static let carryingProhibitions = [
    "Ne chargez jamais un de ces documents à la main, même si le Web Connector s’est arrêté en "
      + "chemin\u{A0}: ses heures compteraient deux fois. Timeferry demande lui-même à QuickBooks "
      + "ce qu’il en est advenu.",
    "Ne modifiez, ne déplacez et ne supprimez rien dans le dossier du traitement\u{A0}: ce qui "
      + "n’est plus tel qu’il a été publié n’est pas remis.",
    "Ne saisissez pas à la main ce qui a été refusé ou qui manque\u{A0}: ce sont les réponses qui "
      + "décident de ce qui est à charger de nouveau.",
    "N’ajoutez pas le fichier .qwc sur un deuxième ordinateur.",
  ]

  fileprivate static let carryingSteps = [
    "timeferry serve, que le Web Connector appelle, et timeferry watch, qui prend les réponses de "
      + "QuickBooks, doivent fonctionner.",
    "La colonne Status du Web Connector et View Log disent comment le dernier appel s’est passé. "
      + "Si un message de Timeferry y figure, il indique quoi faire.",
    "timeferry status dit ce qui attend, ce qui est remis et attend sa réponse, et ce qui "
      + "fait obstacle.",
    "Ce qui fait suite aux réponses se trouve dans un dossier à côté de celui de ce "
      + "traitement, avec answers.fr.txt. Le Web Connector transmet aussi chaque question et ce "
      + "qui est à charger de nouveau.",
    "Pour le faire attendre, mettez un fichier nommé PAUSE-QUICKBOOKS dans le dossier de "
      + "réception; pour le laisser continuer, enlevez-le. Un fichier nommé PAUSE fait attendre "
      + "aussi timeferry watch, qui prend les réponses.",
  ]
}
