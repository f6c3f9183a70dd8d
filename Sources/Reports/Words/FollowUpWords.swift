import Timesheets

/// Captions and headings that only a follow-up has.
enum FollowUpLabel: CaseIterable, Sendable {
  case answersTitle, reversalTitle, answersDelivery, reversedRun, followUp, states, goingOut
  case loaded, refused, correctionsRefused, absent, sentAgain, deletions, kept
  /// Of a reversal that is only told.
  case statesTold, deletionsTold, deletingTold
  case questions, lostBatches, status, quickBooks, meaning, againIn
}

/// Sentences that only a follow-up has.
enum FollowUpSentence: CaseIterable, Sendable {
  case totalsTie, totalsDoNotTie
  case correctionRefused, provedAbsent, sendInOrder, deleteInOrder, notProved, correctionOpen
  case txnIDNotShown, nothingToReverse
  case askInThisWay, correctLater
  /// Unknown entries that no file here asks about.
  case unasked
  /// Nothing is published, because everything was.
  case knownBefore
  case notAsPublished, putBatchesBack
}

/// What a reader of a follow-up is to do, in this order.
enum FollowUpStep: CaseIterable, Sendable {
  case settleFindings, restoreBatches, ask, sendAgain, delete, mend, correctAgain
  case keepForAnswers, nothingLeft, deliverAnswers, confirm

  /// Whether a document is loaded, which the Web Connector does where there is one.
  var loads: Bool {
    switch self {
    case .ask, .sendAgain, .delete: true
    case .settleFindings, .restoreBatches, .mend, .correctAgain, .keepForAnswers, .nothingLeft,
      .deliverAnswers, .confirm:
      false
    }
  }
}

/// What a follow-up says.
extension Words {
  func label(_ label: FollowUpLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  func sentence(_ sentence: FollowUpSentence) -> String {
    switch language {
    case .english: English.sentence(sentence)
    case .french: French.sentence(sentence)
    }
  }

  func sentence(_ step: FollowUpStep) -> String {
    switch language {
    case .english: English.sentence(step)
    case .french: French.sentence(step)
    }
  }

  /// The caption of a state's row: `Refused`, `Refusées`.
  package func caption(_ state: LoadStateName) -> String {
    switch language {
    case .english: English.caption(state)
    case .french: French.caption(state)
    }
  }

  func sentence(_ reason: SendingReason) -> String {
    switch language {
    case .english: English.sentence(reason)
    case .french: French.sentence(reason)
    }
  }

  func sentence(_ reason: KeptReason) -> String {
    switch language {
    case .english: English.sentence(reason)
    case .french: French.sentence(reason)
    }
  }

  /// What a document asks QuickBooks for, as part of a sentence.
  func phrase(_ kind: FollowUpSetKind) -> String {
    switch language {
    case .english: English.phrase(kind)
    case .french: French.phrase(kind)
    }
  }

  /// What became of so many entries, as what is said of them: `are to be loaded again`.
  func predicate(_ lot: FollowUpLot, of entries: Int) -> String {
    switch language {
    case .english: English.predicate(lot, of: entries)
    case .french: French.predicate(lot, of: entries)
    }
  }

  /// The follow-up in one sentence: how many entries there are, and what became of them, or would
  /// where it is only told.
  package func sentence(
    _ totals: FollowUpTotals, errors: Int, isOnlyTold: Bool = false
  ) -> String {
    let lots = FollowUpLot.allCases.compactMap { lot -> (count: Int, predicate: String)? in
      let told = isOnlyTold && lot == .deletionSent ? .deletionTold : lot
      return totals.lots[lot].map { ($0.entries, predicate(told, of: $0.entries)) }
    }
    let parts =
      lots.count == 1
      ? lots.map(\.predicate) : lots.map { "\(number($0.count)) \($0.predicate)" }
    return switch language {
    case .english: English.sentence(parts, of: totals.lines, errors: errors)
    case .french: French.sentence(parts, of: totals.lines, errors: errors)
    }
  }

  /// What to do about a refusal: a correction is in no remainder, and is made again in its place.
  func cure(of group: RefusalGroup) -> String {
    guard group.ofCorrections, group.group == .retry else {
      return text(ofStatus: group.code).cure
    }
    return sentence(FollowUpSentence.correctLater)
  }

  /// What is wrong with an answer that could not be read to its end.
  func text(ofUnreadable detail: FindingDetail) -> FindingText {
    sentence(
      Finding(
        check: .documentReadable, verdict: .fail, severity: .error, subject: .bundle,
        detail: detail, place: nil))
  }

  /// What a finding about answers says. `entries` tells an entry by its identity.
  package func text(
    of finding: AnswerFindingDetail, _ entries: AnsweredEntries
  ) -> FindingText {
    switch language {
    case .english:
      EnglishAnswerFindings(words: self, entries: entries).text(of: finding)
    case .french:
      FrenchAnswerFindings(words: self, entries: entries).text(of: finding)
    }
  }
}

/// By what words the entries and message sets of findings about answers are told.
package struct AnsweredEntries: Sendable {
  private let lines: [EntryIdentity: FollowUpLine]
  private let setFiles: [String: String]

  package init(_ report: FollowUpReport) {
    lines = Dictionary(report.lines.map { ($0.identity, $0) }) { first, _ in first }
    setFiles = report.setFiles
  }

  /// The line of an identity; nil when the follow-up has none.
  func line(_ identity: EntryIdentity) -> FollowUpLine? { lines[identity] }

  /// Where a message set stands; nil when that is not known.
  func file(ofSet id: String) -> String? { setFiles[id] }
}
