import LoadLedger
import Reports
import SystemPackage
import Timesheets

/// What `status` and `explain` say of a ledger, in one language.
struct StandingWords {
  let spoken: Words
  /// The folder from which paths are named, where they lead below it.
  private let here: FilePath

  init(_ language: Language, from here: FilePath) {
    spoken = Words(language)
    self.here = here
  }

  func say(_ english: String, _ french: String) -> String {
    switch spoken.language {
    case .english: english
    case .french: french
    }
  }

  var ledger: String { say("Ledger", "Registre") }
  var legalName: String { say("Legal name", "Raison sociale") }
  var runsHeading: String { say("Runs, newest first", "Traitements, le plus récent d’abord") }
  var noRun: String { say("No run has been made yet.", "Aucun traitement n’a encore été fait.") }

  var deliveriesHeading: String {
    say(
      "Deliveries that led to no run, newest first",
      "Livraisons sans traitement, la plus récente d’abord")
  }

  var countedAgain: String {
    say(
      "An entry that is not batched counts again in every run that reads it.",
      "Une entrée qui n’est pas mise en lot compte de nouveau dans chaque traitement qui la lit.")
  }

  /// `3 runs, 1 of them not published; 4 batches.`
  func sentence(_ sums: RunSums) -> String {
    let unfinished =
      switch (sums.unfinished, sums.runs) {
      case (0, _): ""
      case (_, 1): say(", not published", ", non publié")
      case (let some, _):
        say(
          ", \(some) of them not published",
          ", dont \(some)\u{A0}non \(some > 1 ? "publiés" : "publié")")
      }
    return spoken.count(sums.runs, .run) + unfinished + "; " + spoken.count(sums.batches, .batch)
      + "."
  }

  /// Where a published run's folder is, as a line of its own.
  func folder(ofRun name: String, in outbox: String) -> String {
    var folder = FilePath(outbox).appending(name)
    if !here.isEmpty { _ = folder.removePrefix(here) }
    return spoken.lead(spoken.label(.folder)) + folder.string.onOneLine(atMost: 4096)
  }

  /// What a run was made from, and what it made.
  func making(of run: RunSummary) -> String {
    let batches = spoken.count(run.batches, .batch) + corrections(run.corrections)
    return say(
      "Delivery \(spoken.quoted(run.bundleName)); \(batches).",
      "Livraison \(spoken.quoted(run.bundleName)); \(batches).")
  }

  private func corrections(_ documents: Int) -> String {
    switch documents {
    case 0: ""
    case 1: say(", 1 document of corrections", ", 1\u{A0}document de corrections")
    default:
      say(
        ", \(spoken.number(documents)) documents of corrections",
        ", \(spoken.number(documents))\u{A0}documents de corrections")
    }
  }

  /// Whether a run or follow-up is published, when that was, and who made it.
  func state(published: Moment?, planned signature: Signature) -> String {
    let who = signature.by.onOneLine()
    if let published {
      return say(
        "Published \(published.isoText) by \(who).", "Publié le \(published.isoText) par \(who).")
    }
    let planned = signature.at.isoText
    return say(
      "NOT PUBLISHED; planned \(planned) by \(who). Its process is still at work, or it ended too "
        + "early; the next run with this ledger then publishes it.",
      "NON PUBLIÉ; inscrit le \(planned) par \(who). Son processus travaille encore ou s’est "
        + "arrêté trop tôt; le prochain traitement avec ce registre le publiera alors.")
  }

  /// `10 read (76.25 h) = 7 batched (54.50 h) + 3 held (21.75 h)`; parts of none are left out.
  func balance(_ totals: ControlTotals) -> String {
    let parts = [
      totals.batched.entries > 0
        ? part(totals.batched, "batched", "mise en lot", "mises en lot") : "",
      totals.held.entries > 0
        ? part(totals.held, "held", "mise en attente", "mises en attente") : "",
      totals.duplicate.entries > 0
        ? part(totals.duplicate, "duplicate", "en double", "en double") : "",
      totals.outside.entries > 0
        ? part(totals.outside, "outside the selection", "hors sélection", "hors sélection") : "",
    ].filter { !$0.isEmpty }
    let read = part(totals.read, "read", "lue", "lues")
    return parts.isEmpty ? read : read + " = " + parts.joined(separator: " + ")
  }

  /// `2 batched (12.00 h)`
  func part(
    _ tally: Tally, _ english: String, _ one: String, _ many: String
  ) -> String {
    let number = spoken.number(tally.entries)
    let hours = "(\(spoken.hours(tally.minutes)))"
    return say(
      "\(number) \(english) \(hours)", "\(number)\u{A0}\(tally.entries > 1 ? many : one) \(hours)")
  }

  /// How a delivery ended that led to no run.
  func sentence(_ delivery: DeliverySummary) -> String {
    let outcome =
      switch (delivery.outcome, delivery.runOfContent) {
      case (.refused, _): say("refused.", "refusée.")
      case (.repeated, let run?):
        say(
          "repeated; \(run) had carried the same.",
          "répétée; \(run) avait déjà transmis le même contenu.")
      case (.repeated, nil): say("repeated.", "répétée.")
      case (.failed, _):
        say("failed; it may come again.", "échec du traitement; elle peut revenir.")
      }
    return spoken.lead(spoken.quoted(delivery.name)) + outcome
  }

  // An entry's life

  func carried(times: Int, isReleased: Bool) -> String {
    let released = say(
      " It is released: the next run that reads it carries it once more.",
      " Elle est libérée\u{A0}: le prochain traitement qui la lira la transmettra de nouveau.")
    let carried = say(
      times == 1 ? "Carried once." : "Carried \(times) times, newest first.",
      times == 1 ? "Transmise une fois." : "Transmise \(times) fois; la dernière d’abord.")
    return carried + (isReleased ? released : "")
  }

  /// Captions and facts of one time that an entry was carried.
  func facts(
    of life: EntryLife, with companions: [RequestLine], steps: [LoadStep]
  ) -> [(caption: String, fact: String)] {
    var facts = source(of: life)
    if !companions.isEmpty {
      let places = companions.map { place($0.document, $0.line) }
      facts.append((say("Merged with", "Regroupée avec"), places.joined(separator: "; ")))
    }
    facts += batch(of: life, steps)
    if let released = life.released { facts.append(fact(released, isReturned: life.isReturned)) }
    return facts
  }

  private func source(of life: EntryLife) -> [(caption: String, fact: String)] {
    let roles = life.mappedRoles.roles.map { spoken.name($0) }
    return [
      (spoken.label(.sourceID), life.sourceID?.onOneLine() ?? say("none", "aucun")),
      (spoken.label(.bundle), life.bundleName.onOneLine()),
      (spoken.label(.document), place(life.document, life.line)),
      (spoken.label(.date), life.date.isoText), (spoken.label(.hours), hours(of: life)),
      (
        say("Linked by the mapping table", "Correspondances appliquées"),
        roles.isEmpty ? say("nothing", "aucune") : spoken.list(roles)
      ),
    ]
  }

  private func place(_ document: MemberName, _ line: UInt32) -> String {
    let (name, number) = (document.path.onOneLine(), spoken.number(Int(line)))
    return say("\(name), line \(number)", "\(name), ligne\u{A0}\(number)")
  }

  private func fact(_ released: Signature, isReturned: Bool) -> (caption: String, fact: String) {
    let (who, moment) = (released.by.onOneLine(), released.at.isoText)
    guard isReturned else {
      return (
        say("Released", "Libérée"), say("by \(who), \(moment)", "par \(who), le \(moment)")
      )
    }
    return (
      say("Carried again", "Transmise de nouveau"),
      say(
        "by a later run, because it is proved not to be in QuickBooks (\(who), \(moment))",
        "par un traitement ultérieur, car il est prouvé qu’elle n’est pas dans QuickBooks (\(who), "
          + "le \(moment))")
    )
  }

  private func batch(
    of life: EntryLife, _ steps: [LoadStep]
  ) -> [(caption: String, fact: String)] {
    let state =
      switch life.state {
      case .planned: say("planned, not published yet", "inscrite, pas encore publiée")
      case .published: standing(after: steps)
      }
    return [
      (spoken.label(.state), state),
      (spoken.label(.batch), life.file.onOneLine()),
      (say("Message set", "Jeu de messages"), life.messageSet),
      (say("Request in the batch", "Requête dans le lot"), spoken.number(life.position)),
      ("requestID", life.requestID), ("ExternalGUID", life.request.bracedGUID),
    ]
  }

  /// The hours as read, and those of the request where rounding or merging made others of them.
  private func hours(of life: EntryLife) -> String {
    let read = spoken.hours(life.readMinutes)
    if life.request != life.mark.identity {
      return say(
        "\(read), merged into the request of an equal line, which holds "
          + spoken.hours(life.requestMinutes),
        "\(read), regroupées dans la requête d’une ligne égale, qui porte "
          + spoken.hours(life.requestMinutes))
    }
    guard life.requestMinutes != life.readMinutes else { return read }
    return say(
      "\(read); its request holds \(spoken.hours(life.requestMinutes)), by rounding or merging",
      "\(read); sa requête porte \(spoken.hours(life.requestMinutes)), par arrondissement ou "
        + "regroupement")
  }
}
