import Reports
import Timesheets

/// What `verify` says of a run's or follow-up's folder, in one language.
struct VerificationWords {
  let spoken: Words
  private let followUp: FollowUpKind?

  /// Words for a follow-up; for a run without one.
  init(_ language: Language, of followUp: FollowUpKind? = nil) {
    spoken = Words(language)
    self.followUp = followUp
  }

  func say(_ english: String, _ french: String) -> String {
    switch spoken.language {
    case .english: english
    case .french: french
    }
  }

  var nameCaption: String {
    followUp == nil ? spoken.label(.run) : say("Follow-up", "Suivi")
  }

  var sumsHeading: String {
    guard followUp == nil else {
      return say(
        "Added up again from outcomes.csv and the batches",
        "Additionné de nouveau à partir d’outcomes.csv et des lots")
    }
    return say(
      "Added up again from entries.csv and the batches",
      "Additionné de nouveau à partir d’entries.csv et des lots")
  }

  var deviationsHeading: String { say("What differs", "Ce qui diffère") }

  /// The result in one or two sentences.
  func verdict(_ verification: Verification) -> String {
    let files = say(
      verification.files == 1 ? "1 file" : "\(spoken.number(verification.files)) files",
      spoken.number(verification.files) + "\u{A0}"
        + (verification.files > 1 ? "fichiers" : "fichier"))
    let batches = spoken.count(verification.batches, .batch)
    if verification.deviations.isEmpty {
      return say(
        "Nothing has changed: the folder (\(files), \(batches) among them) is as it was published, "
          + "and the sums are those of the manifest.",
        "Rien n’a changé\u{A0}: le dossier (\(files), dont \(batches)) est tel qu’il a été publié, "
          + "et les sommes sont celles de manifest.json.")
    }
    let paths = Set(verification.deviations.map(\.path)).subtracting([Verification.batchesName])
    return differs(paths.count) + " "
      + loading(verification)
  }

  private func differs(_ files: Int) -> String {
    switch files {
    case 0:
      say(
        "The batches no longer add up to what was published.",
        "La somme des lots n’est plus celle de ce qui a été publié.")
    case 1:
      say(
        "One file differs from what was published.",
        "Un fichier diffère de ce qui a été publié.")
    default:
      say(
        "\(spoken.number(files)) files differ from what was published.",
        "\(spoken.number(files))\u{A0}fichiers diffèrent de ce qui a été publié.")
    }
  }

  private func loading(_ verification: Verification) -> String {
    if verification.run == nil {
      return say("Load nothing from this folder.", "Ne chargez rien à partir de ce dossier.")
    }
    return verification.areBatchesIntact
      ? say(
        "The batches are as they were published and may be loaded.",
        "Les lots sont tels qu’ils ont été publiés et peuvent être chargés.")
      : say(
        "Do not load the batches before that is settled.",
        "Ne chargez pas les lots avant que ce soit réglé.")
  }

  // One deviation

  /// What was expected and what was found.
  func what(_ deviation: Deviation) -> String {
    switch deviation.fact {
    case .missing(let expected):
      say(
        "It is not there. Expected: \(mark(expected)).",
        "Il n’est pas là. Attendu\u{A0}: \(mark(expected)).")
    case .added(let found): added(found)
    case .changed(let expected, let found):
      say(
        "It was changed. Expected: \(mark(expected)). Found: \(mark(found)).",
        "Il a été modifié. Attendu\u{A0}: \(mark(expected)). Trouvé\u{A0}: \(mark(found)).")
    case .notAFile:
      say(
        "A link, a pipe or a device is there. Expected: a file or nothing.",
        "Un lien, un tube ou un périphérique s’y trouve. Attendu\u{A0}: un fichier ou rien.")
    case .unreadable: unreadable(deviation.role)
    case .statement(let statement, let expected, let found):
      self.statement(statement, expected, found)
    case .state, .sum, .batch, .sent: sum(deviation)
    }
  }

  private func added(_ found: FileMark) -> String {
    guard followUp == nil else {
      return say(
        "It was not published with the follow-up. Expected: no such file. Found: \(mark(found)).",
        "Il n’a pas été publié avec le suivi. Attendu\u{A0}: aucun fichier de ce nom. "
          + "Trouvé\u{A0}: \(mark(found)).")
    }
    return say(
      "It was not published with the run. Expected: no such file. Found: \(mark(found)).",
      "Il n’a pas été publié avec le traitement. Attendu\u{A0}: aucun fichier de ce nom. "
        + "Trouvé\u{A0}: \(mark(found)).")
  }

  private func unreadable(_ role: RunFileRole) -> String {
    switch role {
    case .manifest:
      say(
        "It is not there, or it is no manifest of this form. Expected: the manifest of the run; "
          + "without it nothing else can be compared.",
        "Il n’est pas là, ou il n’a pas la forme attendue. Attendu\u{A0}: le fichier "
          + "manifest.json du traitement; sans lui, rien d’autre ne peut être comparé.")
    case .batch:
      say(
        "It cannot be read as a batch. Expected: a whole qbXML document of TimeTrackingAddRq.",
        "Il ne peut pas être lu comme un lot. Attendu\u{A0}: un document qbXML complet, fait de "
          + "TimeTrackingAddRq.")
    case .timer:
      say(
        "It cannot be read as a timer file. Expected: TIMERHDR and whole TIMEACT rows.",
        "Il ne peut pas être lu comme un fichier du chronomètre. Attendu\u{A0}: TIMERHDR et des "
          + "lignes TIMEACT complètes.")
    case .report, .entries, .reading, .held, .worklist, .correction, .question, .other:
      say(
        "It cannot be read. Expected: the form in which Timeferry writes it.",
        "Il ne peut pas être lu. Attendu\u{A0}: la forme que lui donne Timeferry.")
    }
  }

  private func statement(
    _ statement: Deviation.Statement, _ expected: String, _ found: String
  ) -> String {
    let (expected, found) = (spoken.quoted(expected), spoken.quoted(found))
    return switch statement {
    case .run:
      say(
        "It is of run \(found). Expected: \(expected), as the manifest says.",
        "Il vient du traitement \(found). Attendu\u{A0}: \(expected), d’après manifest.json.")
    case .company:
      say(
        "It is of company \(found). Expected: \(expected), as the manifest says.",
        "Il vient de l’entreprise \(found). Attendu\u{A0}: \(expected), d’après manifest.json.")
    case .followUp:
      say(
        "It is of follow-up \(found). Expected: \(expected), as the manifest says.",
        "Il vient du suivi \(found). Attendu\u{A0}: \(expected), d’après manifest.json.")
    case .messageSet:
      say(
        "Its message set id is \(found). Expected: \(expected), by which its answer is known.",
        "Son identifiant de jeu de messages est \(found). Attendu\u{A0}: \(expected), par lequel "
          + "sa réponse est reconnue.")
    }
  }

  private func sum(_ deviation: Deviation) -> String {
    switch deviation.fact {
    case .state(let state, let expected, let found):
      let caption = caption(ofState: state)
      return say(
        "\(caption): expected \(spoken.tally(expected)); found \(spoken.tally(found)).",
        "\(caption)\u{A0}: attendu \(spoken.tally(expected)); trouvé \(spoken.tally(found)).")
    case .sum(let line, let measure, let expected, let found):
      let (expected, found) = (amount(expected, measure), amount(found, measure))
      return say(
        "\(name(of: line)): expected \(expected); found \(found).",
        "\(name(of: line))\u{A0}: attendu \(expected); trouvé \(found).")
    case .batch(let expected, let found):
      return say(
        "It holds \(spoken.tally(found)). Expected: \(spoken.tally(expected)), as the report lists "
          + "it.",
        "Il contient \(spoken.tally(found)). Attendu\u{A0}: \(spoken.tally(expected)), d’après le "
          + "rapport.")
    case .sent(let file, let expected, let found):
      return say(
        "Entries that name \(file.onOneLine(atMost: 200)): expected \(spoken.tally(expected)); "
          + "found \(spoken.tally(found)).",
        "Entrées qui nomment \(file.onOneLine(atMost: 200))\u{A0}: attendu "
          + "\(spoken.tally(expected)); trouvé \(spoken.tally(found)).")
    default: return ""
    }
  }

  private func amount(_ number: Int, _ measure: Deviation.Measure) -> String {
    switch measure {
    case .entries: spoken.count(number, .entry)
    case .minutes: spoken.hours(number)
    }
  }

  private func caption(ofState state: String) -> String {
    if let state = LoadStateName(rawValue: state) { return spoken.caption(state) }
    return switch state {
    case "batched": spoken.label(.batched)
    case "held": spoken.label(.held)
    case "duplicate": spoken.label(.duplicates)
    case "outside": spoken.label(.outside)
    default: spoken.label(.read)
    }
  }

  /// `Person “Ada Roy”`, `Week of 2026-11-09`, `No wage item`.
  private func name(of line: WrittenSums.Line) -> String {
    let kind =
      switch line.dimension {
      case .people: spoken.label(.person)
      case .weeks: say("Week of", "Semaine du")
      case .wageItems: spoken.label(.wageItem)
      case .customers: spoken.label(.job)
      case .items: spoken.label(.serviceItem)
      case .classes: spoken.label(.className)
      case .billable: spoken.label(.billable)
      }
    if line.dimension == .weeks { return "\(kind) \(line.name)" }
    if line.name.isEmpty { return "\(kind) (" + say("none", "aucun") + ")" }
    if line.dimension == .billable { return "\(kind) (\(name(ofStatus: line.name)))" }
    return "\(kind) \(spoken.quoted(line.name))"
  }

  private func name(ofStatus word: String) -> String {
    switch word {
    case "billable": spoken.name(.billable as BillableStatus)
    case "not-billable": spoken.name(.notBillable as BillableStatus)
    case "billed": spoken.name(.hasBeenBilled as BillableStatus)
    default: spoken.quoted(word)
    }
  }

  private func mark(_ mark: FileMark) -> String {
    let digits = mark.sha256.onOneLine(atMost: 12)
    return say(
      "\(spoken.number(mark.size)) bytes (SHA-256 \(digits))",
      "\(spoken.number(mark.size))\u{A0}octets (SHA-256 \(digits))")
  }
}
