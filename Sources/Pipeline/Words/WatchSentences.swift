import LoadLedger
import Reports
import Spool
import SystemPackage
import Timesheets

extension WatchTrouble {
  /// Where, what was seen and what to do, in one line without the names of persons.
  package func sentence(in language: Language) -> String {
    switch self {
    case .configuration(let errors):
      errors.map { $0.nameless(in: language) }.joined(separator: " ")
    case .disk(let error): error.waiting(in: language)
    case .ledger(let error): error.sentence(in: language)
    case .run(let error): error.sentence(in: language)
    case .unforeseen(let type):
      switch language {
      case .english:
        "An error that Timeferry does not know (\(type)). This is a fault of Timeferry; please "
          + "report it."
      case .french:
        "Une erreur que Timeferry ne connaît pas (\(type)). C’est un défaut de Timeferry; merci de "
          + "le signaler."
      }
    }
  }
}

extension SpoolError {
  /// What is wrong, and that nobody need run anything again. Of runs it says nothing: one may have
  /// been published before its delivery could not be moved.
  fileprivate func waiting(in language: Language) -> String {
    switch (self, language) {
    case (.disk(let failure), .english) where failure.isMissingFolder:
      fact(in: language) + " Make the folder, or name another in the pipeline."
    case (.disk(let failure), .french) where failure.isMissingFolder:
      fact(in: language) + " Créez le dossier, ou nommez-en un autre dans le pipeline."
    case (.disk, .english): fact(in: language) + " Deliveries wait and are tried again."
    case (.disk, .french): fact(in: language) + " Les livraisons attendent un nouvel essai."
    case (.changed, .english): fact(in: language) + " It is tried again once it rests."
    case (.changed, .french): fact(in: language) + " Nouvel essai quand l’écriture sera terminée."
    default: sentence(in: language)
    }
  }
}

extension DiskFailure {
  /// A folder that was to be looked into is not there.
  fileprivate var isMissingFolder: Bool {
    operation == .list && reason == .noSuchFileOrDirectory
  }
}

extension ConfigurationError {
  /// The sentence, or for a table, whose rows hold names, only the place of the fault.
  fileprivate func nameless(in language: Language) -> String {
    guard case .badTable = kind else {
      let sentence = sentence(in: language)
      return sentence.hasSuffix("?") ? sentence : sentence + "."
    }
    return switch language {
    case .english:
      "\(position): this line of the table has a fault; `timeferry doctor --pipeline` says which."
    case .french:
      "\(position)\u{A0}: cette ligne de la table a un défaut; «\u{A0}timeferry doctor "
        + "--pipeline\u{A0}» dit lequel."
    }
  }
}

extension WatchEvent {
  /// What happened, in one line without the names of persons.
  package func sentence(in language: Language) -> String {
    switch language {
    case .english: fact.english
    case .french: fact.french
    }
  }
}

extension WatchEvent.Fact {
  fileprivate var english: String {
    switch self {
    case .started(let pipelines):
      "watching \(pipelines) \(pipelines == 1 ? "pipeline" : "pipelines")"
    case .stopped: "stopped; nothing is under way"
    case .carried(let delivery, let run, let batched, let held):
      "\(delivery): published as \(run), \(batched.entries) batched, \(held.entries) held"
    case .answered(let delivery, let followUp?, let open):
      "\(delivery): answers taken in as \(followUp), \(open.entries) still open"
    case .answered(let delivery, nil, let open):
      "\(delivery): answers known before, \(open.entries) still open"
    case .answersNothing(let delivery):
      "\(delivery): its answers are to nothing that was written here, and were not taken in"
    case .listsRenewed(let delivery, let documents):
      "\(delivery): its \(documents) \(documents == 1 ? "document is" : "documents are") the "
        + "standing lists now"
    case .listsKept(let delivery, let reason):
      "\(delivery): the standing lists stay as they are: \(reason.sentence(in: .english))"
    case .finished(let delivery, let run):
      "\(delivery): was published as \(run) before an interruption; moved to done"
    case .addedLate(let delivery, let run):
      "\(delivery): published as \(run); what came into it meanwhile waits to be carried"
    case .failed(_, let reason, let path):
      "\(path): \(reason.english); the reason is beside it"
    case .putBack(let delivery, let trouble):
      "\(delivery): waits in the inbox to be tried again. \(trouble.sentence(in: .english))"
    case .gone(let delivery): "\(delivery): was taken away while it was read"
    case .unreadable(let delivery, let failure):
      "\(delivery): waits, because it cannot be read: \(failure.reason.reason(in: .english))"
    case .trouble(let trouble): trouble.sentence(in: .english)
    case .mended: "mended; goes on"
    case .state(let state): state.english
    case .unnoticed(let reason):
      "the system does not tell of changes in the inbox (\(reason)); they are seen at rescans"
    case .statusUnwritten(let error):
      "the status could not be written. \(error.fact(in: .english))"
    }
  }

  fileprivate var french: String {
    switch self {
    case .started(let pipelines):
      "surveillance de \(pipelines) \(pipelines < 2 ? "pipeline" : "pipelines")"
    case .stopped: "arrêt; rien n’est en cours"
    case .carried(let delivery, let run, let batched, let held):
      "\(delivery)\u{A0}: publiée sous \(run), "
        + "\(batched.entries) \(batched.entries < 2 ? "mise" : "mises") en lot, "
        + "\(held.entries) en attente"
    case .answered(let delivery, nil, let open):
      "\(delivery)\u{A0}: réponses déjà connues, \(open.entries) "
        + "\(open.entries < 2 ? "entrée reste" : "entrées restent") à régler"
    case .answersNothing(let delivery):
      "\(delivery)\u{A0}: ses réponses ne concernent rien de ce qui a été écrit ici; elles n’ont "
        + "pas été prises en compte"
    case .answered(let delivery, let followUp?, let open):
      "\(delivery)\u{A0}: réponses prises en compte sous \(followUp), \(open.entries) "
        + "\(open.entries < 2 ? "entrée reste" : "entrées restent") à régler"
    case .listsRenewed(let delivery, let documents):
      "\(delivery)\u{A0}: "
        + (documents == 1
          ? "son document constitue" : "ses \(documents)\u{A0}documents constituent")
        + " désormais les listes permanentes"
    case .listsKept(let delivery, let reason):
      "\(delivery)\u{A0}: les listes permanentes restent telles quelles\u{A0}: "
        + reason.sentence(in: .french)
    case .finished(let delivery, let run):
      "\(delivery)\u{A0}: publiée sous \(run) avant une interruption; rangée dans done"
    case .addedLate(let delivery, let run):
      "\(delivery)\u{A0}: publiée sous \(run); ce qui s’y est ajouté entre-temps attend son tour"
    case .failed(_, let reason, let path):
      "\(path)\u{A0}: \(reason.french); le motif est à côté"
    case .putBack(let delivery, let trouble):
      "\(delivery)\u{A0}: attend un nouvel essai dans le dossier de réception. "
        + trouble.sentence(in: .french)
    case .gone(let delivery):
      "\(delivery)\u{A0}: enlevée pendant la lecture"
    case .unreadable(let delivery, let failure):
      "\(delivery)\u{A0}: attend, car impossible de la lire\u{A0}: "
        + failure.reason.reason(in: .french)
    case .trouble(let trouble): trouble.sentence(in: .french)
    case .mended: "réglé; le travail reprend"
    case .state(let state): state.french
    case .unnoticed(let reason):
      "le système n’annonce pas les changements du dossier de réception (\(reason)); ils sont vus "
        + "à chaque examen"
    case .statusUnwritten(let error):
      "impossible d’écrire l’état. \(error.fact(in: .french))"
    }
  }
}

extension KeptLists {
  fileprivate func sentence(in language: Language) -> String {
    switch (self, language) {
    case (.noFolder, .english): "the pipeline names no folder for them (key “lists”)"
    case (.noFolder, .french):
      "le pipeline ne nomme aucun dossier pour elles (clé «\u{A0}lists\u{A0}»)"
    case (.incomplete(let missing), .english):
      "the delivery is not complete without \(Words(.english).listed(missing))"
    case (.incomplete(let missing), .french):
      "il manque à la livraison, en tout ou en partie\u{A0}: \(Words(.french).listed(missing))"
    }
  }
}

extension Words {
  fileprivate func listed(_ lists: [ListKind]) -> String { list(lists.map(name)) }
}

extension StationState {
  fileprivate var english: String {
    switch self {
    case .waiting: "waiting for deliveries"
    case .working: "working"
    case .paused: "paused: a file called PAUSE is in the inbox; deliveries wait"
    case .outsideHours: "outside the hours of the pipeline; deliveries wait"
    case .disabled: "the pipeline is switched off (enabled: false); deliveries wait"
    case .trouble: "in trouble"
    case .stopped: "stopped"
    }
  }

  fileprivate var french: String {
    switch self {
    case .waiting: "en attente de livraisons"
    case .working: "au travail"
    case .paused:
      "en pause\u{A0}: un fichier PAUSE est dans le dossier de réception; les livraisons attendent"
    case .outsideHours: "en dehors des heures du pipeline; les livraisons attendent"
    case .disabled: "le pipeline est désactivé (enabled: false); les livraisons attendent"
    case .trouble: "en difficulté"
    case .stopped: "arrêté"
    }
  }
}
