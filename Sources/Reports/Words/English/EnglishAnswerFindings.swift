import Timesheets

/// The sentences of findings about answers in English.
struct EnglishAnswerFindings {
  let words: Words
  let entries: AnsweredEntries

  func text(of finding: AnswerFindingDetail) -> FindingText {
    switch finding {
    case .foreignSet(let id, let answers): foreignSet(id, answers)
    case .foreignRequest(let requestID, let set): foreignRequest(requestID, set)
    case .ambiguousRequest(let requestID): ambiguousRequest(requestID)
    case .contradiction(let requestID): contradiction(requestID)
    case .loadedTwice(let identity, let first, let second): loadedTwice(identity, first, second)
    case .sharedTxnID(let txnID): sharedTxnID(txnID)
    case .superseded(let identity, let set): superseded(identity, set)
    case .otherTime(let identity, let sentDate, let sentMinutes, let date, let minutes):
      otherTime(identity, sent: told(sentDate, sentMinutes), found: told(date, minutes))
    case .deletionNotFound(let identity, let txnID): deletionNotFound(identity, txnID)
    case .ambiguousContent(let identity, let standing): ambiguousContent(identity, standing)
    case .warned(let identity, let code, _): warned(identity, code)
    case .doubtful(let identity, let code, _): doubtful(identity, code)
    case .questionRefused(let code, _): questionRefused(code)
    case .questionCutShort: questionCutShort
    case .messageSetStatus(let code, let set): messageSetStatus(code, set)
    case .hostFailure(let failure): hostFailure(failure)
    case .requestDocument: requestDocument
    case .noAnswer(let nature): noAnswer(nature)
    case .unreadable(let detail): unreadable(detail)
    }
  }

  private let menu = Menu.weeklyTimesheet.english

  private func foreignSet(_ id: String, _ answers: Int) -> FindingText {
    let given = answers == 1 ? "1 answer" : "\(English.number(answers)) answers"
    let requests = answers == 1 ? "a request" : "requests"
    let seen =
      id.isEmpty
      ? "The document gives \(given) without a message set id, to \(requests) that this ledger "
        + "does not know."
      : "The document gives \(given) to message set \(English.quoted(id)), which was never written "
        + "for this ledger."
    return FindingText(
      "Answer to a batch unknown to this ledger",
      what: seen + " An answer to one of its own batches was expected, and none of it counts.",
      cure: "Deliver it where the batch was written: to the pipeline or the --ledger of that "
        + "company.")
  }

  private func foreignRequest(_ requestID: String, _ set: String) -> FindingText {
    FindingText(
      "Answer to a request that was never made",
      what: "Request \(English.quoted(requestID)) is answered, but \(file(set)) never held it. "
        + "Only answers to its own requests were expected.",
      cure: "The file was changed before it was loaded: look under \(menu) for what it added, and "
        + "run timeferry verify on its folder.")
  }

  private func ambiguousRequest(_ requestID: String) -> FindingText {
    FindingText(
      "Unclear which sending is answered",
      what: "Request \(English.quoted(requestID)) was sent more than once, and its answer names no "
        + "message set; nobody can tell which sending is meant, so it counts for none.",
      cure: "Deliver the whole document that QuickBooks answered, with its newMessageSetID. If "
        + "there is none, run the query for the time of the period.")
  }

  private func contradiction(_ requestID: String) -> FindingText {
    FindingText(
      "Contradictory answers",
      what: "The answers to request \(English.quoted(requestID)) contradict each other, or name "
        + "another entry than its own. One answer was expected.",
      cure: English.askForTime)
  }

  private func loadedTwice(
    _ identity: EntryIdentity, _ first: String, _ second: String
  ) -> FindingText {
    FindingText(
      "In QuickBooks twice",
      what: "\(entry(identity)) is in QuickBooks twice, under TxnID \(English.quoted(first)) and "
        + "\(English.quoted(second)): it was loaded twice. Once was expected.",
      cure: "Delete one of the two under \(menu), and deliver an export of the time afterwards.")
  }

  private func sharedTxnID(_ txnID: String) -> FindingText {
    FindingText(
      "One TxnID for two entries",
      what: "Two entries are answered with the same TxnID \(English.quoted(txnID)); one entry of "
        + "QuickBooks cannot be both.",
      cure: "Look under \(menu) which of the two is there, and deliver an export of the time. Load "
        + "neither again before.")
  }

  private func superseded(_ identity: EntryIdentity, _ set: String) -> FindingText {
    FindingText(
      "Loaded, and still in another file",
      what: "\(entry(identity)) is in QuickBooks by an earlier file, while \(file(set)) holds it "
        + "too and has no answer yet.",
      cure: "Do not load \(file(set)): its hours would be there twice. If it was loaded already, "
        + "deliver its answer.")
  }

  private func otherTime(_ identity: EntryIdentity, sent: String, found: String) -> FindingText {
    FindingText(
      "Other hours than were sent",
      what: "\(entry(identity)): QuickBooks was asked to write \(sent) and shows \(found).",
      cure: "Compare the entry under \(menu) with the report of its run, and correct it there by "
        + "hand.")
  }

  private func deletionNotFound(_ identity: EntryIdentity, _ txnID: String) -> FindingText {
    FindingText(
      "Nothing there to delete",
      what: "\(entry(identity)): QuickBooks knows no entry with TxnID \(English.quoted(txnID)) to "
        + "delete. It was deleted by hand, or another company file was open; nobody can tell, so "
        + "the deletion stays open.",
      cure: "See that the right company file is open under \(Menu.openCompany.english), run the "
        + "queries of questions/, and deliver their answers.")
  }

  private func ambiguousContent(_ identity: EntryIdentity, _ standing: Int) -> FindingText {
    FindingText(
      "Equal entries that nobody can tell apart",
      what: "QuickBooks shows \(English.count(standing, .entry)) of the same person, day and time "
        + "as \(entry(identity)), without its ExternalGUID; nobody can tell whether it is among "
        + "them, so it stays unknown.",
      cure: "Look at that day under \(menu), delete what is there too often, and run the query for "
        + "its time again.")
  }

  private func warned(_ identity: EntryIdentity, _ code: Int) -> FindingText {
    let text = words.text(ofStatus: code)
    return FindingText(
      "Done with warning \(code)",
      what: "\(entry(identity)): QuickBooks did what was asked, with warning \(code). "
        + text.meaning, cure: text.cure)
  }

  private func doubtful(_ identity: EntryIdentity, _ code: Int) -> FindingText {
    let text = words.text(ofStatus: code)
    return FindingText(
      "Answer \(code) proves nothing",
      what: "\(entry(identity)): QuickBooks answered \(code), which does not say whether it is "
        + "there. \(text.meaning)", cure: English.askForTime)
  }

  private func questionRefused(_ code: Int) -> FindingText {
    let text = words.text(ofStatus: code)
    return FindingText(
      "Question refused with status \(code)",
      what: "QuickBooks refused the question with status \(code), so it settles nothing. "
        + text.meaning,
      cure: text.cure + " Then run the file of questions/ again, and deliver its answer.")
  }

  private var questionCutShort: FindingText {
    FindingText(
      "Time shown in part only",
      what: "The answer does not show all of the time that was asked for. What it shows counts; "
        + "what it does not show is not proved absent by that.",
      cure: "Run the file of questions/ again, save its whole answer, and deliver that.")
  }

  private func messageSetStatus(_ code: Int, _ set: String) -> FindingText {
    let text = words.text(ofMessageSetStatus: code)
    return FindingText(
      "Status \(code) of a message set",
      what: "Of \(file(set)) QuickBooks says \(code). \(text.meaning)", cure: text.cure)
  }

  private func hostFailure(_ failure: HostFailure) -> FindingText {
    let text = words.text(of: failure)
    return FindingText(
      "No answer: \(failure.hexadecimal)",
      what: "In place of an answer there is \(failure.hexadecimal). "
        + "\(text.meaning)", cure: text.cure)
  }

  private var requestDocument: FindingText {
    FindingText(
      "A request in place of its answer", what: words.sentence(.request),
      cure:
        "Deliver the file in which the loading tool saved the answer. A batch of a run that was "
        + "never loaded is to be loaded first; load no other file of requests.")
  }

  private func noAnswer(_ nature: AnswerNature) -> FindingText {
    FindingText(
      "No answer",
      what: words.sentence(nature) + " Nothing in it could be held against what was sent.",
      cure: "Deliver the whole document that QuickBooks answered, from its first line to its last.")
  }

  private func unreadable(_ detail: FindingDetail) -> FindingText {
    let text = words.text(ofUnreadable: detail)
    var what = text.what
    if case .malformedXML(let fault) = detail {
      what = "The XML is broken at this place (\(English.reason(fault)))."
    }
    return FindingText(
      text.cause, what: what + " What comes before that place counts; what followed is missing.",
      cure: "Deliver the answer again as QuickBooks gave it. If nobody has it any more, the "
        + "files of questions/ settle what is missing.")
  }

  // What sentences are about

  private func file(_ set: String) -> String {
    entries.file(ofSet: set) ?? "message set \(English.quoted(set))"
  }

  private func entry(_ identity: EntryIdentity) -> String {
    guard let line = entries.line(identity) else { return "Entry \(identity.hexadecimal)" }
    let person = line.person.isEmpty ? "" : "\(English.quoted(line.person)), "
    return "Entry \(person)\(told(line.date, line.minutes))"
  }

  private func told(_ date: WorkDate?, _ minutes: Int32?) -> String {
    let day = date.map(English.date) ?? "no date"
    let time = minutes.map { English.hoursAndMinutes(Int($0)) } ?? "no duration"
    return "\(day), \(time)"
  }
}
