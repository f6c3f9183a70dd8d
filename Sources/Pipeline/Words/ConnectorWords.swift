import LoadLedger
import Reports
import Timesheets

/// What is told of the carrying by a Web Connector, in one language.
struct ConnectorWords {
  private let spoken: Words

  /// A caption, and what stands after it.
  typealias Fact = (caption: String, text: String)

  init(_ language: Language) { spoken = Words(language) }

  private func say(_ english: String, _ french: String) -> String {
    switch spoken.language {
    case .english: english
    case .french: french
    }
  }

  static let heading = "QuickBooks Web Connector"

  /// That nobody is to load what it carries.
  var notByHand: String {
    say(
      "The Web Connector carries what is planned from then on: do not load that by hand.",
      "Le Web Connector transmet les lots préparés depuis\u{A0}: ne les chargez pas à la main.")
  }

  /// Everything there is to know, in the order it is read.
  func facts(of standing: CourierStanding) -> [Fact] {
    [account(standing.courier), contact(standing.lastContact), session(standing)]
      + [handedOver(standing), waiting(standing.waiting), lost(standing.lost)]
      + [untaken(standing.untaken)].compactMap(\.self)
      + [logins(standing.refusedLogins), lists(standing.listsBroughtAt), obstacle(standing)]
      .compactMap(\.self)
  }

  /// The same for a page that is not written anew whenever the Web Connector calls: without what
  /// waits, which a page that lies there would soon say wrong.
  func lastingFacts(of standing: CourierStanding) -> [Fact] {
    [contact(standing.lastContact), session(standing), handedOver(standing)]
      + [lost(standing.lost), untaken(standing.untaken)].compactMap(\.self)
      + [logins(standing.refusedLogins), obstacle(standing)].compactMap(\.self)
  }

  /// That a page tells of the past, and who tells of the present.
  var asWritten: String {
    say(
      "The QuickBooks Web Connector carries these batches: do not load them by hand. What follows "
        + "is as it was when this page was written; “timeferry status” tells how it is now.",
      "Le QuickBooks Web Connector transmet ces lots\u{A0}: ne les chargez pas à la main. Ce qui "
        + "suit vaut pour le moment où cette page a été écrite; «\u{A0}timeferry status\u{A0}» dit "
        + "ce qu’il en est maintenant.")
  }

  private func account(_ courier: Courier) -> Fact {
    let (at, by) = (courier.added.at.isoText, courier.added.by.onOneLine())
    let user = spoken.quoted(courier.user.onOneLine())
    return (
      say("User", "Utilisateur"),
      say("\(user), added \(at) by \(by).", "\(user), ajouté le \(at) par \(by).") + " " + notByHand
    )
  }

  private func contact(_ contact: CourierStanding.Contact?) -> Fact {
    let caption = say("Last call", "Dernier appel")
    guard let contact else {
      return (
        caption,
        say(
          "none yet. Is timeferry serve running, and is the .qwc file installed?",
          "aucun pour l’instant. Est-ce que timeferry serve fonctionne, et le fichier .qwc "
            + "est-il installé?"
        )
      )
    }
    let until = contact.until.map { say(", until \($0.isoText)", ", jusqu’au \($0.isoText)") } ?? ""
    return (caption, spoken.lead(contact.at.isoText) + result(contact.result) + until + ".")
  }

  private func result(_ result: ContactResult) -> String {
    switch result {
    case .began: say("a session began", "une session a commencé")
    case .nothing: say("there was nothing to do", "il n’y avait rien à faire")
    case .kept:
      say("nothing could be handed over; see below", "rien n’a pu être remis; voyez plus bas")
    case .ledgerLost:
      say(
        "this ledger knows nothing of documents that were handed over; see below",
        "ce registre ne sait rien de documents qui ont été remis; voyez plus bas")
    case .refused:
      say("the user name or password was wrong", "nom d’utilisateur ou mot de passe incorrect")
    case .paused:
      say(
        "it was sent away, because a file called PAUSE lies in the inbox",
        "on lui a demandé de rappeler plus tard, car un fichier nommé PAUSE est dans le dossier "
          + "de réception"
      )
    case .quickBooksPaused:
      say(
        "it was sent away, because a file called PAUSE-QUICKBOOKS lies in the inbox",
        "on lui a demandé de rappeler plus tard, car un fichier nommé PAUSE-QUICKBOOKS est dans "
          + "le dossier de "
          + "réception")
    case .outsideHours:
      say(
        "it was sent away, outside the hours of the pipeline (watch.hours)",
        "on lui a demandé de rappeler plus tard, hors des heures du pipeline (watch.hours)")
    case .disabled:
      say(
        "it was sent away, because the pipeline is switched off (enabled in pipeline.yaml)",
        "on lui a demandé de rappeler plus tard, car le pipeline est désactivé (enabled dans "
          + "pipeline.yaml)"
      )
    case .anotherSession:
      say(
        "it was sent away, because another session is at work",
        "on lui a demandé de rappeler plus tard, car une autre session est en cours")
    case .inFlight:
      say(
        "it was sent away, because QuickBooks may still be working on a document",
        "on lui a demandé de rappeler plus tard, car QuickBooks travaille peut-être encore sur un "
          + "document"
      )
    case .trouble:
      say(
        "it was sent away, because something failed; the log of timeferry serve says what",
        "on lui a demandé de rappeler plus tard, car un problème est survenu; le journal de "
          + "timeferry serve "
          + "dit lequel")
    }
  }

  private func session(_ standing: CourierStanding) -> Fact {
    let caption = say("Session", "Session")
    if let session = standing.session {
      let since = session.begunAt.isoText
      guard let host = session.host else {
        return (
          caption,
          say(
            "at work since \(since); QuickBooks has not said yet which company file is open.",
            "en cours depuis le \(since); QuickBooks n’a pas encore dit quel fichier d’entreprise "
              + "est ouvert.")
        )
      }
      let open = "\(spoken.quoted(host.company.onOneLine())) (\(host.product.onOneLine()))"
      return (
        caption,
        say("at work since \(since), with \(open).", "en cours depuis le \(since), avec \(open).")
      )
    }
    guard let ended = standing.lastEnd else {
      return (caption, say("none yet.", "aucune encore."))
    }
    let (at, reason) = (ended.at.isoText, ended.reason.words(in: spoken.language))
    return (
      caption,
      spoken.lead(
        say("none; the last one ended \(at)", "aucune; la dernière s’est terminée le \(at)"))
        + reason + "."
    )
  }

  private func handedOver(_ standing: CourierStanding) -> Fact {
    let caption = say("Handed over", "Remis")
    guard let handover = standing.handedOver else {
      return (
        caption, say("nothing that awaits its answer.", "aucun document remis n’attend de réponse.")
      )
    }
    let (path, at) = (handover.document.path.onOneLine(), handover.at.isoText)
    return (
      caption,
      say("\(path), at \(at); not answered yet.", "\(path), le \(at); pas encore de réponse.")
        + silence(handover, until: standing.goesOnAt)
    )
  }

  /// What happens when no answer comes to a document that writes.
  private func silence(_ handover: Handover, until moment: Moment?) -> String {
    guard let moment, handover.document.subject.isWriting else { return "" }
    let at = moment.isoText
    return say(
      " If no answer comes, the company waits until \(at), and then QuickBooks is asked. Whoever "
        + "has seen that QuickBooks works on nothing any more need not wait so long: timeferry "
        + "answer --lost, with this document.",
      " Si aucune réponse ne vient, l’entreprise attend jusqu’au \(at), puis QuickBooks est "
        + "interrogé. Si vous avez vu que QuickBooks ne travaille plus à rien, inutile "
        + "d’attendre\u{A0}: timeferry answer --lost, avec ce document.")
  }

  private func untaken(_ untaken: [AnsweredHandover]) -> Fact? {
    guard let first = untaken.first else { return nil }
    let (name, path) = (first.delivery.onOneLine(), first.document.path.onOneLine())
    let more = untaken.count == 1 ? "" : "; " + spoken.andMore(untaken.count - 1)
    return (
      say("Not taken in", "Réponses à prendre"),
      say("\(name), the answer to \(path)", "\(name), la réponse à \(path)") + more
        + say(
          ". timeferry watch takes it out of the inbox; what it cannot take lies in failed/ there, "
            + "with a text that says why.",
          ". timeferry watch la prend dans le dossier de réception; ce qu’il ne peut pas prendre y "
            + "est dans failed/, avec un texte qui dit pourquoi.")
    )
  }

  private func waiting(_ waiting: [WaitingDocument]) -> Fact {
    let caption = say("To be carried", "À transmettre")
    guard !waiting.isEmpty else { return (caption, say("nothing.", "rien.")) }
    let kept = waiting.count { $0.hindrance != nil }
    let keeping = kept == 0 ? "" : say(", \(kept) of them held back", ", dont \(kept) retenus")
    let next = waiting.first { $0.hindrance == nil }.map { document in
      "; " + spoken.lead(say("next", "le prochain")) + document.document.path.onOneLine()
    }
    return (caption, documents(waiting.count) + keeping + (next ?? "") + ".")
  }

  private func lost(_ lost: [CourierDocument]) -> Fact {
    let caption = say("Without an answer", "Sans réponse")
    guard let first = lost.first else { return (caption, say("nothing.", "rien.")) }
    let path = first.path.onOneLine()
    let which = lost.count == 1 ? path : "\(documents(lost.count)), \(path)…"
    return (
      caption,
      say(
        "\(which). The next session asks QuickBooks what became of it; load nothing by hand.",
        "\(which). La prochaine session demande à QuickBooks ce qu’il en est advenu; ne chargez "
          + "rien à la main.")
    )
  }

  private func logins(_ refused: Int) -> Fact? {
    guard refused > 0 else { return nil }
    return (
      say("Refused logins", "Connexions refusées"),
      say(
        "\(spoken.number(refused)) since the last session began.",
        "\(spoken.number(refused)) depuis le début de la dernière session.")
    )
  }

  private func lists(_ brought: Moment?) -> Fact {
    (
      say("Company lists", "Listes de l’entreprise"),
      brought.map { say("brought \($0.isoText).", "reçues le \($0.isoText).") }
        ?? say("none brought yet.", "aucune reçue pour l’instant.")
    )
  }

  private func obstacle(_ standing: CourierStanding) -> Fact? {
    standing.obstacle.map { obstacle in
      (say("In the way", "Obstacle"), obstacle.sentence(in: spoken.language))
    }
  }

  /// The same word in both languages.
  private func documents(_ count: Int) -> String {
    spoken.number(count) + say(" ", "\u{A0}") + (count == 1 ? "document" : "documents")
  }
}
