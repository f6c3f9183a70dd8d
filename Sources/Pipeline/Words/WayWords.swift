import LoadLedger
import Reports
import Timesheets

/// What `explain` says of one entry's way into QuickBooks.
extension StandingWords {
  var way: String {
    say("What became of it, in order:", "Ce qu’elle est devenue, dans l’ordre\u{A0}:")
  }

  /// How a published entry stands, by all that became of it.
  func standing(after steps: [LoadStep]) -> String {
    switch steps.last?.state {
    case nil:
      say(
        "batched and published; what QuickBooks answered is not known",
        "mise en lot et publiée; la réponse de QuickBooks n’est pas connue")
    case .awaiting:
      say(
        "batched again; what QuickBooks answered is not known",
        "remise en lot; la réponse de QuickBooks n’est pas connue")
    case .loaded: say("in QuickBooks", "dans QuickBooks")
    case .refused:
      say("refused by QuickBooks, so it is not there", "refusée par QuickBooks, donc absente")
    case .notProcessed:
      say(
        "not processed by QuickBooks, so it is not there",
        "non traitée par QuickBooks, donc absente")
    case .unknown:
      say(
        "unknown: nobody can tell whether it is in QuickBooks, so it is never batched again by "
          + "itself",
        "inconnue\u{A0}: personne ne peut dire si elle est dans QuickBooks; elle n’est donc jamais "
          + "remise en lot d’office")
    case .absent: say("proved not to be in QuickBooks", "absente de QuickBooks, c’est prouvé")
    case .changing:
      say(
        "in QuickBooks; what it answered to the change is not known",
        "dans QuickBooks; sa réponse à la modification n’est pas connue")
    case .deleting:
      say(
        "in QuickBooks; what it answered to the deletion is not known",
        "dans QuickBooks; sa réponse à la suppression n’est pas connue")
    case .deleted: say("deleted from QuickBooks", "supprimée de QuickBooks")
    }
  }

  /// One sending more, or one answer to a sending of a kind. Only the last step of all needs a cure
  /// for what it tells.
  func sentences(_ step: LoadStep, answering kind: SentSetKind, isLast: Bool) -> String {
    if let sending = step.sending { return sentence(sending, step) }
    let told = say("Told by \(step.folder).", "D’après \(step.folder).")
    guard let refused = step.refused else { return sentence(step.state) + " " + told }
    let status = spoken.text(ofStatus: refused.code)
    var sentences = [refusal(of: kind, status: refused.code)]
    if !refused.message.isEmpty {
      sentences.append(spoken.lead("QuickBooks") + refused.message.onOneLine(atMost: 4096))
    }
    sentences.append(status.meaning)
    if isLast { sentences.append(status.cure) }
    return (sentences + [told]).joined(separator: " ")
  }

  private func sentence(_ sending: LoadSending, _ step: LoadStep) -> String {
    let place = say(
      "in \(sending.file) of \(step.folder): message set \(step.set), requestID "
        + sending.requestID,
      "dans \(sending.file) de \(step.folder)\u{A0}: jeu de messages \(step.set), requestID "
        + sending.requestID)
    return switch sending.kind {
    case .add, .recovery: say("Batched again \(place).", "Remise en lot \(place).")
    case .delete: say("Deletion written \(place).", "Suppression écrite \(place).")
    case .change:
      say("Change written \(place)", "Modification écrite \(place)") + change(of: step) + "."
    }
  }

  /// What a change makes of the entry.
  private func change(of step: LoadStep) -> String {
    guard let date = step.date, let minutes = step.minutes else { return "" }
    return "; \(date.isoText), \(spoken.hours(minutes))"
  }

  private func refusal(of kind: SentSetKind, status: Int) -> String {
    switch kind {
    case .change:
      say(
        "Change refused with status \(status); the entry is as before.",
        "Modification refusée avec le code d’état\u{A0}\(status); l’entrée reste telle quelle.")
    case .delete:
      say(
        "Deletion refused with status \(status); the entry is as before.",
        "Suppression refusée avec le code d’état\u{A0}\(status); l’entrée reste telle quelle.")
    case .add, .recovery:
      say("Refused with status \(status).", "Refusée avec le code d’état\u{A0}\(status).")
    }
  }

  private func sentence(_ state: LoadState) -> String {
    switch state {
    case .loaded(let facts): say("In QuickBooks; ", "Dans QuickBooks; ") + known(facts)
    case .changing(let facts), .deleting(let facts):
      say("Seen in QuickBooks; ", "Vue dans QuickBooks; ") + known(facts)
    case .notProcessed:
      say(
        "Not processed, because an earlier request of its message set failed (3231).",
        "Non traitée, parce qu’une requête précédente de son jeu de messages a échoué (3231).")
    case .unknown:
      say(
        "Unknown: no answer says what became of it.",
        "Inconnue\u{A0}: aucune réponse ne dit ce qu’elle est devenue.")
    case .absent:
      say(
        "Not in QuickBooks, as its own time of that day shows.",
        "Absente de QuickBooks, comme le montrent ses heures de ce jour.")
    case .deleted: say("Deleted from QuickBooks.", "Supprimée de QuickBooks.")
    case .awaiting, .refused: ""
    }
  }

  private func known(_ facts: StandingFacts) -> String {
    guard !facts.txnID.isEmpty else {
      return say("its TxnID was not shown.", "son TxnID n’a pas été montré.")
    }
    var parts = ["TxnID \(facts.txnID)"]
    if !facts.editSequence.isEmpty { parts.append("EditSequence \(facts.editSequence)") }
    if let billable = facts.billable { parts.append(billable.rawValue) }
    return parts.joined(separator: ", ") + "."
  }
}
