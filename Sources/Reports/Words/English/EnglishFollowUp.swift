import Timesheets

extension English {
  static func label(_ label: FollowUpLabel) -> String {
    switch label {
    case .answersTitle: "What QuickBooks answered"
    case .reversalTitle: "Reversal of a run"
    case .answersDelivery: "Delivery"
    case .reversedRun: "Run to reverse"
    case .followUp: "Follow-up"
    case .states: "What became of the entries"
    case .goingOut: "Of these, to be loaded from this folder"
    case .loaded: "Newly loaded, by person"
    case .refused: "What QuickBooks refused or did not process"
    case .correctionsRefused: "Corrections and deletions that QuickBooks refused"
    case .absent: "Proved not to be in QuickBooks"
    case .sentAgain: "What is to be loaded again"
    case .deletions: "What is to be deleted"
    case .statesTold: "What would become of the entries"
    case .deletionsTold: "What would be deleted"
    case .deletingTold: "Would be deleted"
    case .kept: "What stays in QuickBooks"
    case .questions: "What is unknown"
    case .lostBatches: "Batches that are gone or were changed"
    case .status: "Status"
    case .quickBooks: "Message of QuickBooks"
    case .meaning: "Meaning"
    case .againIn: "to be loaded again from"
    }
  }

  static func sentence(_ sentence: FollowUpSentence) -> String {
    switch sentence {
    case .totalsTie: "The totals tie: each file holds exactly the entries listed for it."
    case .totalsDoNotTie: "THE TOTALS DO NOT TIE. Load nothing of this folder."
    case .correctionRefused: "These entries are unchanged in QuickBooks."
    case .provedAbsent:
      "QuickBooks’ own time of these days was shown whole, and they are not in it."
    case .sendInOrder:
      "Load these files, and not the batches that they come from, in this order and each only once:"
    case .deleteInOrder: "Load these files in this order; they delete what the run loaded:"
    case .nothingToReverse: "Nothing of this run is in QuickBooks, so nothing is to be deleted."
    case .notProved:
      "Nothing proves whether these entries are in QuickBooks, so they are never put into a "
        + "batch again by themselves."
    case .correctionOpen:
      "QuickBooks was asked to change or delete these entries, and has not said what became of it."
    case .correctLater:
      "Close the windows that show the entry or its people, or choose \(Menu.singleUser.english); "
        + "then have the correction or the reversal made again."
    case .txnIDNotShown:
      "These entries are in QuickBooks, but no answer showed their TxnID, without which they can "
        + "be neither corrected nor deleted."
    case .askInThisWay:
      "These files only ask. Run them as a batch is loaded, save each answer whole, and deliver it "
        + "like the answer to a batch:"
    case .knownBefore:
      "Everything in this delivery was known before, so nothing new was written."
    case .notAsPublished:
      "These files are missing from the outbox, or are not what was published. What they hold and "
        + "QuickBooks does not cannot be loaded again without them:"
    case .putBatchesBack:
      "Put each file back from a backup, unchanged, and deliver the answers once more. Where there "
        + "is no backup, run the source’s export again with --release for each of its entries that "
        + "is not in QuickBooks by outcomes.csv."
    case .unasked:
      "No file here asks about some of these; look them up under \(Menu.weeklyTimesheet.english)."
    }
  }

  static func sentence(_ step: FollowUpStep) -> String {
    switch step {
    case .settleFindings: "Settle the problems above before anything is loaded."
    case .restoreBatches:
      "Put back the batches that are gone or were changed, as said above."
    case .ask:
      "Run the files of questions/ before any other, and deliver their answers: they settle what "
        + "is unknown."
    case .sendAgain:
      "Back up the company file, load the files of batches/ in the order of their numbers, and "
        + "deliver their answers."
    case .delete:
      "Back up the company file, load the files of deletions/ in the order of their numbers, and "
        + "deliver their answers."
    case .mend:
      "Correct what was refused. What a new export of the lists proves fixed is to be loaded "
        + "again with the next delivery; what no list shows, report with timeferry answer --mended "
        + "CODE."
    case .correctAgain:
      "Export the time again and have the refused corrections made anew from it, or reverse the "
        + "run again."
    case .keepForAnswers:
      "Keep the batches that have no answer yet: load none of them twice."
    case .nothingLeft: "Nothing is left to do. Keep this folder beside its runs."
    case .confirm:
      "Read what would be deleted. The deletions are written once the command is given --company "
        + "and --count."
    case .deliverAnswers:
      "Deliver what QuickBooks answered: the whole document that the loading tool saved."
    }
  }

  static func caption(_ state: LoadStateName) -> String {
    switch state {
    case .awaiting: "Awaiting an answer"
    case .loaded: "Loaded"
    case .refused: "Refused"
    case .notProcessed: "Not processed"
    case .unknown: "Unknown"
    case .absent: "Not in QuickBooks"
    case .changing: "Change awaiting an answer"
    case .deleting: "Deletion awaiting an answer"
    case .deleted: "Deleted"
    }
  }

  static func sentence(_ reason: SendingReason) -> String {
    switch reason {
    case .retry: "Nothing was wrong with the request; QuickBooks could not take it just then."
    case .notProcessed: "QuickBooks did not try the request, because an earlier one failed."
    case .absent: "Proved absent by QuickBooks’ own time."
    case .mendedByLists: "Refused before; the lists delivered since show the cause fixed."
    case .mendedByPerson: "Refused before; a person has said that the cause is fixed."
    }
  }

  static func sentence(_ reason: KeptReason) -> String {
    switch reason {
    case .billed: "Billed time, which is never deleted."
    case .mayBeBilled:
      "Time that may have been billed since; export QuickBooks’ time of these days (timeferry kit "
        + "writes the query) and name the file with the command."
    case .noTxnID:
      "TxnID unknown, because the answer did not show it; delete this time by hand under "
        + "\(Menu.weeklyTimesheet.english)."
    case .unknown: "Not known whether QuickBooks has this time; settle that first."
    case .awaiting: "The batch has no answer yet; deliver it, then reverse the run again."
    case .changing:
      "A correction or deletion has no answer yet; deliver it, then reverse the run again."
    }
  }

  static func phrase(_ kind: FollowUpSetKind) -> String {
    switch kind {
    case .add: "adds time"
    case .change: "changes time"
    case .delete: "deletes time"
    case .recovery(let set): "asks once more for the answer to message set \(quoted(set))"
    case .timeQuery(let days) where days.lowerBound == days.upperBound:
      "asks for the time of \(date(days.lowerBound))"
    case .timeQuery(let days):
      "asks for the time from \(date(days.lowerBound)) through \(date(days.upperBound))"
    }
  }

  static func predicate(_ lot: FollowUpLot, of entries: Int) -> String {
    let isOne = entries == 1
    return switch lot {
    case .loaded: isOne ? "is in QuickBooks" : "are in QuickBooks"
    case .deleted: isOne ? "is deleted" : "are deleted"
    case .deletionSent: isOne ? "is to be deleted" : "are to be deleted"
    case .deletionTold: "would be deleted"
    case .sentAgain: isOne ? "is to be loaded again" : "are to be loaded again"
    case .toMend:
      isOne ? "is refused until it is corrected" : "are refused until they are corrected"
    case .correctionRefused:
      isOne ? "stays as before, its correction refused" : "stay as before, corrections refused"
    case .kept: isOne ? "stays in QuickBooks" : "stay in QuickBooks"
    case .awaiting: isOne ? "awaits an answer" : "await an answer"
    case .unknown: isOne ? "is unknown" : "are unknown"
    case .away: isOne ? "is not in QuickBooks" : "are not in QuickBooks"
    }
  }

  static func sentence(_ parts: [String], of lines: Tally, errors: Int) -> String {
    let entries = "\(count(lines.entries, .entry)) (\(hours(lines.minutes)))"
    let told =
      switch (lines.entries, parts.count) {
      case (0, _): "No entry was answered"
      case (1, 1): "\(entries) \(list(parts))"
      case (_, 1): "All \(entries) \(list(parts))"
      default: "Of \(entries), \(list(parts))"
      }
    guard errors > 0 else { return told + "." }
    let subject = errors == 1 ? "1 problem has" : "\(number(errors)) problems have"
    return "\(told); \(subject) to be settled first."
  }
}
