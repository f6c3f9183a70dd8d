import Console
import Pipeline
import Timesheets

/// What `timeferry` itself says, in the language of the process.
extension CommandWords {
  // The program

  var abstract: String {
    say(
      "Carries timesheets into QuickBooks Desktop from files alone.",
      "Fait passer des feuilles de temps dans QuickBooks Desktop, par fichiers seulement.")
  }

  var discussion: String {
    say(
      """
      Reads exports (qbXML, IIF, QuickBooks Time CSV), proves that they can be loaded, and writes \
      batches ready to load with a report that says why. Nothing is ever sent to QuickBooks.
      """,
      """
      Lit des exportations (qbXML, IIF, CSV de QuickBooks Time), contrôle qu’elles peuvent être \
      chargées et écrit des lots prêts à charger, avec un rapport qui le démontre. Rien n’est \
      jamais envoyé à QuickBooks.
      """)
  }

  // Options shared by several commands

  var pipelineHelp: String {
    say("The pipeline, a YAML file.", "Le pipeline, un fichier YAML.")
  }

  var mappingHelp: String {
    say(
      "A mapping table, such as a mapping-worklist.csv that was filled in, besides the pipeline’s "
        + "own. May be repeated.",
      "Une table de correspondance, par exemple un fichier mapping-worklist.csv rempli, en plus de "
        + "celles du pipeline. L’option peut être répétée.")
  }

  var outboxHelp: String {
    say(
      "The folder that receives the run’s folder. Default: ./timeferry/<company>/outbox.",
      "Le dossier qui reçoit celui du traitement. Par défaut\u{A0}: "
        + "./timeferry/<entreprise>/outbox.")
  }

  var ledgerHelp: String {
    say(
      "The company’s record of what was carried. Default: ./timeferry/<company>/ledger.sqlite.",
      "Le registre de ce qui a été transmis pour l’entreprise. Par défaut\u{A0}: "
        + "./timeferry/<entreprise>/ledger.sqlite.")
  }

  var releaseHelp: String {
    say(
      "Carry this entry once more although the ledger knows it. May be repeated.",
      "Transmettre cette entrée une fois de plus bien que le registre la connaisse. Peut être "
        + "répété.")
  }

  var applyHelp: String {
    say(
      "Write the corrections that a run without this option lists: requests that change or delete "
        + "entries in QuickBooks.",
      "Écrire les corrections qu’un traitement sans cette option énumère\u{A0}: des requêtes qui "
        + "modifient ou suppriment des entrées dans QuickBooks.")
  }

  var companyRenamedHelp: String {
    say(
      "The name that the company file has now: the ledger takes it over.",
      "Le nom que porte maintenant le fichier d’entreprise\u{A0}: le registre l’adopte.")
  }

  func noIdentity(_ text: String) -> String {
    say(
      "“\(text)” is no entry’s id: 32 hexadecimal digits, as in entries.csv.",
      "«\u{A0}\(text)\u{A0}» n’est pas l’identifiant d’une entrée\u{A0}: 32 chiffres hexadécimaux, "
        + "comme dans entries.csv.")
  }

  var bundleHelp: String {
    say(
      "Exports: files, folders or archives that together make one delivery.",
      "Les exportations\u{A0}: fichiers, dossiers ou archives qui forment ensemble une livraison.")
  }

  var formatHelp: String {
    say("Standard output as text or json.", "La forme de la sortie standard\u{A0}: text ou json.")
  }

  var runFormatHelp: String {
    say(
      "Standard output as text, as json, or as markdown for a chat or a ticket.",
      "La forme de la sortie standard\u{A0}: text, json, ou markdown pour un clavardage ou un "
        + "billet.")
  }

  // Commands

  var runAbstract: String {
    say(
      "Read a delivery, prove it, and publish batches ready to load.",
      "Lire une livraison, la contrôler et publier des lots prêts à charger.")
  }

  var checkAbstract: String {
    say(
      "Do all that run does and publish nothing.",
      "Faire tout ce que fait run sans rien publier.")
  }

  var watchAbstract: String {
    say(
      "Carry what is dropped into the inboxes of pipelines, until stopped.",
      "Transmettre ce qui arrive dans les dossiers de réception des pipelines, jusqu’à l’arrêt.")
  }

  var watchDiscussion: String {
    say(
      """
      Each delivery is taken once it is complete. It ends in the inbox’s folder done, or in failed \
      with the reason beside it. A file called PAUSE in an inbox makes its deliveries wait. \
      SIGTERM and SIGINT stop after the delivery at hand.
      """,
      """
      Chaque livraison est prise quand elle est complète. Elle finit dans le dossier done du \
      dossier de réception, ou dans failed avec le motif à côté d’elle. Un fichier nommé PAUSE \
      dans un dossier de réception fait attendre ses livraisons. SIGTERM et SIGINT arrêtent après \
      la livraison en cours.
      """)
  }

  var onceHelp: String {
    say(
      "Carry what is complete, and what becomes so at once, then end; for cron.",
      "Transmettre ce qui est complet ou le devient aussitôt, puis finir; pour cron.")
  }

  var rescanHelp: String {
    say(
      "How often inboxes and pipelines are looked at whatever the system tells, in seconds.",
      "À quel intervalle, en secondes, les dossiers et les pipelines sont examinés quoi qu’annonce "
        + "le système.")
  }

  var statusHelp: String {
    say(
      "A file that is to hold the state of all pipelines, for other programs.",
      "Un fichier qui contiendra l’état de tous les pipelines, pour d’autres programmes.")
  }

  func rescanRange(_ range: ClosedRange<Int>) -> String {
    say(
      "--rescan takes \(range.lowerBound) to \(range.upperBound) seconds.",
      "--rescan va de \(range.lowerBound) à \(range.upperBound) secondes.")
  }

  var initAbstract: String {
    say(
      "Write a commented pipeline with its mapping table, its folders and a sample to try.",
      "Écrire un pipeline commenté, sa table de correspondance, ses dossiers et un exemple.")
  }

  var initHelp: String {
    say("The folder to write into; made if missing.", "Le dossier où écrire; créé au besoin.")
  }

  var doctorAbstract: String {
    say(
      "Check that this machine and a pipeline are ready.",
      "Dire si cet ordinateur et un pipeline sont prêts.")
  }

  func afterInit(_ folder: String) -> String {
    let sample = "\(folder)/sample --pipeline \(folder)/pipeline.yaml"
    let check = "  timeferry check \(sample)\n"
    let run =
      "  timeferry run \(sample) --outbox \(folder)/trial/outbox "
      + "--ledger \(folder)/trial/ledger.sqlite\n"
    return say(
      "Next: read \(folder)/pipeline.yaml, then try the sample delivery, which misspells a name:\n"
        + check + "To see what is published, with a mapping-worklist.csv that corrects the name "
        + "once its\nquickbooks column is filled in, keep the made-up company apart from your "
        + "own:\n"
        + run + "Then remove \(folder)/trial and \(folder)/sample.",
      "Ensuite\u{A0}: lisez \(folder)/pipeline.yaml, puis essayez la livraison d’exemple, "
        + "où un nom est mal écrit\u{A0}:\n" + check
        + "Pour voir ce qui est publié, avec un fichier mapping-worklist.csv qui corrige le nom "
        + "une fois\nsa colonne quickbooks remplie, gardez l’entreprise fictive à part de la "
        + "vôtre\u{A0}:\n" + run + "Supprimez ensuite \(folder)/trial et \(folder)/sample.")
  }

  func mark(_ outcome: Diagnosis.Outcome) -> String {
    switch outcome {
    case .good: say("good   ", "bon      ")
    case .warning: say("warning", "attention")
    case .fault: say("fault  ", "erreur   ")
    }
  }

  func progress(_ event: RunEvent) -> String {
    switch event {
    case .opened(let documents, let bytes):
      say(
        "Reading \(documents) documents, \(bytes / 1_000_000) MB…",
        "Lecture de \(documents) documents, \(bytes / 1_000_000) Mo…")
    case .read(_, let entries):
      say("Checking \(entries) entries…", "Contrôle de \(entries) entrées…")
    case .checked: say("Writing…", "Écriture…")
    case .writing(let batches, let all):
      say("Writing batch \(batches) of \(all)…", "Écriture du lot \(batches) sur \(all)…")
    case .published: ""
    }
  }
}
