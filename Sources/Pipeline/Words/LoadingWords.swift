import LoadLedger
import Reports
import Timesheets

/// What `status` says of the way into QuickBooks.
extension StandingWords {
  var loadingHeading: String {
    say("What became of the batched entries", "Ce que sont devenues les entrées mises en lot")
  }

  var followUpsHeading: String {
    say("Follow-ups, newest first", "Suivis, le plus récent d’abord")
  }

  /// The rows of all that became of batched entries, without the empty ones.
  func captioned(_ loading: LoadSums) -> [(caption: String, tally: Tally)] {
    var rows = LoadStateName.allCases.compactMap { state in
      loading.states[state].map { (caption: spoken.caption(state), tally: $0) }
    }
    if loading.carriedAgain.entries > 0 {
      rows.append(
        (say("Carried again by a later run", "Transmises de nouveau ensuite"), loading.carriedAgain)
      )
    }
    return rows
  }

  var correctionsSince: String { say("Corrections since", "Corrections depuis") }

  /// `7 batched (54.50 h) = 5 loaded (40.00 h) + 2 refused (14.50 h); corrections since: −1.00 h`
  func balance(_ loading: LoadSums, of batched: Tally) -> String {
    var parts = parts(loading.states)
    if loading.carriedAgain.entries > 0 {
      parts.append(
        part(
          loading.carriedAgain, "carried again", "transmise de nouveau", "transmises de nouveau"))
    }
    return part(batched, "batched", "mise en lot", "mises en lot") + " = "
      + parts.joined(separator: " + ")
      + (loading.correctedMinutes == 0
        ? ""
        : "; " + spoken.lead(say("corrections since", "corrections depuis"))
          + spoken.hours(loading.correctedMinutes))
  }

  /// What a follow-up was made from, and what it made.
  func making(of followUp: FollowUpSummary) -> String {
    let number = spoken.number(followUp.sets)
    let documents =
      switch followUp.sets {
      case 0: say("nothing for QuickBooks", "rien pour QuickBooks")
      case 1: say("1 document for QuickBooks", "1\u{A0}document pour QuickBooks")
      default: say("\(number) documents for QuickBooks", "\(number)\u{A0}documents pour QuickBooks")
      }
    let origin = spoken.quoted(followUp.bundleName)
    return switch followUp.kind {
    case .answers: say("Answers \(origin); \(documents).", "Réponses \(origin); \(documents).")
    case .reversal:
      say("Reversal of a run; \(documents).", "Annulation d’un traitement; \(documents).")
    }
  }

  /// `1 loaded (1.00 h), 1 awaiting an answer (1.00 h)`
  func news(of followUp: FollowUpSummary) -> String {
    guard !followUp.states.isEmpty else {
      return say("Nothing new of any entry.", "Rien de nouveau sur aucune entrée.")
    }
    return parts(followUp.states).joined(separator: ", ")
  }

  private func parts(_ states: [LoadStateName: Tally]) -> [String] {
    LoadStateName.allCases.compactMap { state in
      guard let tally = states[state] else { return nil }
      let (english, one, many) = words(state)
      return part(tally, english, one, many)
    }
  }

  /// What is said of so many entries in a state, with their hours after it.
  private func words(_ state: LoadStateName) -> (english: String, one: String, many: String) {
    switch state {
    case .awaiting: ("awaiting an answer", "réponse à venir", "réponses à venir")
    case .loaded: ("loaded", "chargée", "chargées")
    case .refused: ("refused", "refusée", "refusées")
    case .notProcessed: ("not processed", "non traitée", "non traitées")
    case .unknown: ("unknown", "inconnue", "inconnues")
    case .absent: ("not in QuickBooks", "absente de QuickBooks", "absentes de QuickBooks")
    case .changing: ("being changed", "en cours de modification", "en cours de modification")
    case .deleting: ("being deleted", "en cours de suppression", "en cours de suppression")
    case .deleted: ("deleted", "supprimée", "supprimées")
    }
  }
}
