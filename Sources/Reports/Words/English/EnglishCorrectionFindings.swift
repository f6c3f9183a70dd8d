import Timesheets

/// Findings about entries that a later export of their source changes or leaves out, and about
/// those that QuickBooks does not have.
extension EnglishFindings {
  func correction(_ detail: CorrectionDetail) -> FindingText {
    switch detail {
    case .changedSinceCarried(let entry): changedSinceCarried(entry)
    case .changeAwaits(let entry, let cause): changeAwaits(entry, cause)
    case .changeOfBilled(let entry): changeOfBilled(entry)
    case .changeUnproved(let entry, let proof): changeUnproved(entry, proof)
    case .changeImpossible(let entry, let bar): changeImpossible(entry, bar)
    case .changeWritten(let entry, let file): changeWritten(entry, file)
    case .vanished(let entry): vanished(entry)
    case .vanishedKept(let entry, let reason): vanishedKept(entry, reason)
    case .deletionWritten(let entry, let file): deletionWritten(entry, file)
    }
  }

  func carriedAnew(_ run: String) -> FindingText {
    FindingText(
      "Carried once more",
      what:
        "Entries of run \(run) are not in QuickBooks: it refused them, did not process them, or "
        + "has them no more. They are carried once more with what they say now.",
      cure: "Do not load the batches of run \(run) again; load those of this run in their place.")
  }

  func returnedUnmended(_ run: String) -> FindingText {
    FindingText(
      "Not in QuickBooks, and not corrected",
      what:
        "Entries of run \(run) are not in QuickBooks: it refused them, did not process them, or "
        + "has them no more. The delivery is the same as before, so nothing in it is corrected, "
        + "and they are not carried.",
      cure: "Correct what QuickBooks refused, as the report on its answers says: in the time "
        + "system, or in QuickBooks, from which a new export of the lists is to be delivered with "
        + "the time. To carry one as it is, use timeferry run … --release ENTRY.")
  }

  private func changedSinceCarried(_ entry: CorrectedEntry) -> FindingText {
    FindingText(
      "Changed since it was carried",
      what: "\(changed(entry)) It is in QuickBooks as it was, and is not carried as a new entry, "
        + "because its hours would be there twice.",
      cure: "Compare it with the time system. If the change is right, run the delivery with "
        + "timeferry run … --apply: it writes a request that changes the entry in QuickBooks. Or "
        + "change it by hand: \(Menu.weeklyTimesheet.english).")
  }

  private func changeAwaits(_ entry: CorrectedEntry, _ cause: PendingCause) -> FindingText {
    let title =
      switch cause {
      case .answer: "Changed, and not answered yet"
      case .settling: "Changed, and unknown in QuickBooks"
      case .earlierChange: "Changed again before the answer"
      case .deletion: "Comes again while it is being deleted"
      case .refusedChange: "Changed, and refused by QuickBooks"
      }
    let state =
      switch cause {
      case .answer: "No answer of QuickBooks to its batch is known."
      case .settling: "Nobody can tell whether it is in QuickBooks."
      case .earlierChange: "An earlier change of it was written, and its answer is not known."
      case .deletion: "Its deletion was written, and its answer is not known."
      case .refusedChange(let code):
        "QuickBooks refused an earlier change of it with status \(code)."
      }
    let bring =
      switch cause {
      case .answer:
        "Deliver what QuickBooks answered to the batch (timeferry answer FILE), then this again. "
          + "If the batch was never loaded"
      case .settling:
        "Load the question that was written with the answers and deliver what QuickBooks answers, "
          + "then this again. If that is not possible"
      case .earlierChange, .deletion:
        "Deliver what QuickBooks answered to the file in corrections/ (timeferry answer FILE), "
          + "then this again. If that is not possible"
      case .refusedChange:
        "Deliver it once more with QuickBooks’ own time of these days beside it, which timeferry "
          + "kit asks for. If it is refused again"
      }
    return FindingText(
      title, what: "\(changed(entry)) \(state) It is not carried as a new entry.",
      cure: "\(bring), see to the entry by hand: \(Menu.weeklyTimesheet.english).")
  }

  private func changeOfBilled(_ entry: CorrectedEntry) -> FindingText {
    FindingText(
      "Changed, and billed in QuickBooks",
      what: "\(changed(entry)) It has been billed to the customer in QuickBooks, and is not "
        + "changed there.",
      cure: "Change the invoice (\(Menu.customers.english)) and the entry "
        + "(\(Menu.weeklyTimesheet.english)) by hand, or put the time system right.")
  }

  private func changeUnproved(_ entry: CorrectedEntry, _ proof: LackingProof) -> FindingText {
    let state =
      switch proof {
      case .notBilled:
        "It may have been billed to the customer since, and nothing here shows that it was not."
      case .ids: "Its TxnID and EditSequence, without which nothing can be changed, are not known."
      }
    return FindingText(
      proof == .notBilled ? "Changed, and perhaps billed" : "Changed, and its TxnID unknown",
      what: "\(changed(entry)) \(state)",
      cure: "Deliver it once more with QuickBooks’ own time of these days beside it: timeferry kit "
        + "writes the query. Or change it by hand: \(Menu.weeklyTimesheet.english).")
  }

  private func changeImpossible(_ entry: CorrectedEntry, _ bar: CorrectionBar) -> FindingText {
    let byHand = "Change it by hand: \(Menu.weeklyTimesheet.english)."
    return switch bar {
    case .version(let version):
      FindingText(
        "Changed, and qbXML too old",
        what: "\(changed(entry)) qbXML \(version) has no request that changes time.",
        cure: "\(byHand) Or set output.version to 6.0 or later, where QuickBooks supports it.")
    case .merged:
      FindingText(
        "Changed, and merged with other lines",
        what: "\(changed(entry)) Its hours went into QuickBooks in one entry with those of equal "
          + "lines, so that no single change puts it right.",
        cure: byHand)
    case .severalLines:
      FindingText(
        "Changed in several lines",
        what: "\(changed(entry)) Several lines of the delivery claim to be it.",
        cure: "Give each line an id of its own in the time system, or deliver the newest export "
          + "alone.")
    }
  }

  private func changeWritten(_ entry: CorrectedEntry, _ file: String) -> FindingText {
    FindingText(
      "Change written",
      what: "\(changed(entry)) \(file) asks QuickBooks to change it.",
      cure: "Load \(file) and deliver its answer. The entry is then replaced in QuickBooks.")
  }

  private func vanished(_ entry: CorrectedEntry) -> FindingText {
    FindingText(
      "No longer in the time system",
      what: "\(missing(entry)) It is in QuickBooks.",
      cure: "If the delivery is a complete export of its days and the entry was deleted in the "
        + "time system, run it with timeferry run … --apply: it writes a request that deletes the "
        + "entry in QuickBooks. If the export shows only some entries, nothing needs to be done.")
  }

  private func vanishedKept(_ entry: CorrectedEntry, _ reason: VanishedKept) -> FindingText {
    let byHand = "Delete it by hand if it is wrong: \(Menu.weeklyTimesheet.english)"
    let kit =
      "Deliver this once more with QuickBooks’ own time of these days beside it: timeferry kit "
      + "writes the query. \(byHand)."
    let (state, cure) =
      switch reason {
      case .billed:
        (
          "It has been billed to the customer in QuickBooks, and is not deleted there.",
          "\(byHand), and change the invoice: \(Menu.customers.english)."
        )
      case .perhapsBilled:
        (
          "It may have been billed to the customer since, and nothing here shows that it was "
            + "not.", kit
        )
      case .txnIDUnknown: ("Its TxnID, without which it cannot be deleted, is not known.", kit)
      case .merged: ("Its hours are in QuickBooks in one entry with others.", "\(byHand).")
      case .refused: ("QuickBooks refused an earlier change or deletion of it.", kit)
      }
    return FindingText(
      "No longer in the time system, and kept", what: "\(missing(entry)) \(state)", cure: cure)
  }

  private func deletionWritten(_ entry: CorrectedEntry, _ file: String) -> FindingText {
    FindingText(
      "Deletion written",
      what: "\(missing(entry)) \(file) asks QuickBooks to delete it.",
      cure: "Load \(file) and deliver its answer. If the export was not complete, do not load it.")
  }

  private func changed(_ entry: CorrectedEntry) -> String {
    let date = entry.date.map { " on \(English.date($0))" } ?? ""
    return "The entry \(English.quoted(entry.id)) was carried in run \(entry.run) with other "
      + "content; now it says \(English.hoursAndMinutes(entry.minutes))\(date)."
  }

  private func missing(_ entry: CorrectedEntry) -> String {
    let date = entry.date.map { " for \(English.date($0))" } ?? ""
    return "The entry \(English.quoted(entry.id)) was carried in run \(entry.run) with "
      + "\(English.hoursAndMinutes(entry.minutes))\(date), and did not come again with the others "
      + "of its document."
  }
}
