import LoadLedger
import Pipeline
import Timesheets

extension CourierNotice {
  /// What happened and what to do, for the user of the Web Connector.
  package func sentence(in language: Language) -> String {
    switch (self, language) {
    // QBWC knows this one word (domain facts 7).
    case (.wait, _): "NoOp"
    case (.trouble(let trouble), _): trouble.sentence(in: language)
    case (_, .english): english
    case (_, .french): french
    }
  }

  private var english: String {
    switch self {
    case .wait, .trouble: ""
    case .nothingToDo: "There is nothing more to hand over."
    case .carried(0): "OK. No batch was handed over and answered in this session."
    case .carried(1): "OK. One document was handed over and answered."
    case .carried(let count): "OK. \(count) documents were handed over and answered."
    case .hindered(let hindrance): hindrance.english
    case .strayAnswer(let path, let delivery):
      "The answer to \(path), \(delivery), was not taken in, so nothing more is sent. If it lies "
        + "in the inbox’s folder failed, the text beside it says why: mend that and move it back "
        + "into the inbox. If that cannot be, call the document lost with "
        + "`timeferry answer --lost`."
    case .ledgerLost:
      "Documents were handed over to this company of which its ledger, a new one, knows nothing. "
        + Self.ledgerRemedy
    case .closed(let state): Self.english(state)
    case .quickBooksPaused:
      "Nothing is handed over as long as a file called PAUSE-QUICKBOOKS lies in the inbox."
    case .unknownTicket:
      "This session is over, or was never begun. Run the update again in the Web Connector."
    case .outOfOrder:
      "The Web Connector called out of order: the link was broken. Nothing is handed over twice; "
        + "the next update asks QuickBooks what became of the last document."
    case .unreadableHost:
      "QuickBooks did not say which company file is open, so nothing was sent. Open the company "
        + "file in QuickBooks and run the update again."
    case .otherCompany(let open, let own):
      "QuickBooks has the company file “\(open)” open, but these hours are for “\(own)”. Nothing "
        + "was sent. Open that company file, or remove this application from the Web Connector of "
        + "the other one."
    default: englishFailure
    }
  }

  private var englishFailure: String {
    switch self {
    case .olderQuickBooks(let needed):
      "This QuickBooks does not read qbXML \(needed.text), in which the documents are written. "
        + "Nothing was sent. For the runs to come, set `qbxml-version` in pipeline.yaml to a "
        + "version that it reads."
    case .changedDocument(let path):
      "\(path) is gone from the outbox, or is not the file that was published. It is not sent. "
        + "Put the published file back; `timeferry verify FOLDER` says what was changed."
    case .handedBefore(let path):
      "\(path) was handed over before, and this ledger does not know of it: the ledger is an old "
        + "copy. Nothing was sent. " + Self.ledgerRemedy
    case .watchSilent:
      "Answers of QuickBooks wait in the inbox, and nobody takes them in. Is `timeferry watch` "
        + "running?"
    case .refused(let path, let hresult, let message):
      "QuickBooks did not process \(path): \(Self.said(hresult, message)). The next update asks "
        + "what became of it; nothing is sent twice."
    case .listsRefused(let hresult, let message):
      "QuickBooks did not tell its lists: \(Self.said(hresult, message))."
    case .otherAnswer(let path):
      "What QuickBooks answered is no answer to \(path), or is cut short. It was not kept; the "
        + "next update asks for the answer once more."
    case .noConnection(let hresult, let message):
      "The Web Connector could not reach QuickBooks: \(Self.said(hresult, message))."
    case .unsettled:
      "Nobody knows what became of a document that was handed over, and it could not be settled. "
        + "`timeferry status` names it."
    case .noCourier:
      "No Web Connector carries for this company. `timeferry connector add` makes it one."
    case .notInteractive: "Timeferry has no interactive mode."
    case .oldWebConnector: "This Web Connector is old; install the newest one from Intuit."
    default: ""
    }
  }

  private static let ledgerRemedy =
    "Put the newest ledger back. Where there is none, read what the log of `timeferry watch` says "
    + "of deliveries that wait, move the answers from the inbox’s folder done back into the inbox, "
    + "and call what stays open lost with `timeferry answer --lost`."

  private static func english(_ state: StationState) -> String {
    switch state {
    case .paused: "The pipeline is paused: a file called PAUSE lies in its inbox."
    case .outsideHours: "The hours in which this pipeline carries are over."
    case .disabled: "The pipeline is switched off (`enabled` in pipeline.yaml)."
    case .waiting, .working, .trouble, .stopped: "The pipeline carries nothing at the moment."
    }
  }

  /// What came with an error, which is seldom more than a number.
  static func said(_ hresult: String, _ message: String) -> String {
    var message = message.prefix(500)
    while message.hasSuffix(".") { message.removeLast() }
    let parts = [String(hresult.prefix(40)), String(message)].filter { !$0.isEmpty }
    return parts.isEmpty ? "–" : parts.joined(separator: ", ")
  }
}

extension DocumentHindrance {
  fileprivate var english: String {
    switch self {
    case .canaryAwaits:
      "The other batches wait until every line of the canary is loaded; its answer is not known "
        + "yet."
    case .canaryRefused:
      "QuickBooks refused a line of the canary, so the other batches wait. Fix the cause, which "
        + "the report on the answers names, and say so with `timeferry answer`."
    case .canaryUnknown:
      "What QuickBooks answered does not tell what became of a line of the canary, so the other "
        + "batches wait. The report on the answers says which line and what to do. QuickBooks is "
        + "asked again by itself, at first after an hour."
    case .entryReleased:
      "A batch holds an entry that was released and carried otherwise. It is not sent; call it "
        + "lost with `timeferry answer --lost` so that its other lines go on."
    case .brokenRepeatedly:
      "Five documents with the same entries brought no answer, so the next one is not sent. "
        + "QWCLog.txt says what QuickBooks said. Load it by hand and deliver its answer."
    }
  }
}
