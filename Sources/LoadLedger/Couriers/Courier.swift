import Timesheets

/// The account by which a QuickBooks Web Connector carries for a company.
package struct Courier: Hashable, Sendable {
  package let user: String
  /// The password as `PasswordHash` writes it.
  package let passwordHash: String
  /// `{8-4-4-4-12}`: by it the Web Connector knows the company file again. Never changes.
  package let fileID: String
  package let added: Signature
}

/// A document that a courier hands over.
package struct CourierDocument: Hashable, Sendable {
  package let subject: CourierSubject
  /// The name of the run or follow-up that it belongs to.
  package let folder: String
  /// The absolute path of the folder that its folder is in.
  package let outbox: String
  /// Its file inside that folder.
  package let file: String
  /// The SHA-256 that the file was written with, in lower-case hexadecimal.
  package let sha256: String
  /// The ledger's own number of it.
  let key: CourierKey

  /// What tells it from every other document of the ledger: `folder/file`.
  package var path: String { "\(folder)/\(file)" }
}

/// What a document asks QuickBooks to do.
package enum CourierSubject: Hashable, Sendable {
  /// To write the message set of this id.
  case writing(set: String)
  /// To answer once more what it answered to a set.
  case recovery(set: String, of: String)
  /// To show the time that it holds.
  case time(TimeQuestion)

  /// Whether it changes the company file. Such a document is never handed over twice.
  package var isWriting: Bool {
    if case .writing = self { true } else { false }
  }
}

/// Which row a document is.
enum CourierKey: Hashable {
  case batch(Int64)
  case messageSet(Int64)
  /// A question about time, by the follow-up's number and its file.
  case question(Int64)
}

/// A document that was handed over, and whose end is not written down.
package struct Handover: Hashable, Sendable {
  package let number: Int64
  package let session: Int64
  package let document: CourierDocument
  package let at: Moment

  /// For how many seconds QuickBooks may still be working on a document that writes, when nobody
  /// says anything of it: what it has not written yet would be taken for never written.
  package static let longestSilence: Int64 = 2 * 60 * 60
}

/// How a handover ended.
package enum HandoverEnd: Hashable, Sendable {
  /// The answer lies in the inbox under this name.
  case answered(delivery: String, sha256: String)
  /// No answer came, or none that could be believed: what QuickBooks or its Web Connector said.
  case broken(hresult: String, message: String)
}

/// A handover that was answered.
package struct AnsweredHandover: Hashable, Sendable {
  package let number: Int64
  package let session: Int64
  package let document: CourierDocument
  package let delivery: String
  package let sha256: String
}

/// A session of a courier.
package struct CourierSession: Hashable, Sendable {
  package let number: Int64
  /// The SHA-256 of its ticket in lower-case hexadecimal.
  package let ticketDigest: String
  package let begunAt: Moment
  /// What QuickBooks said on its first call; nil before.
  package let host: CourierHost?
}

/// What QuickBooks said of itself.
package struct CourierHost: Hashable, Sendable {
  package let company: String
  package let product: String

  package init(company: String, product: String) {
    self.company = company
    self.product = product
  }
}

/// How a session ended.
package enum SessionEnd: String, CaseIterable, Hashable, Sendable {
  /// The Web Connector closed it, with nothing left to hand over or while something waits.
  case closed
  /// It did not call any more.
  case expired
  /// The Web Connector could not reach QuickBooks.
  case noConnection = "no-connection"
  /// A call came that cannot follow the one before.
  case outOfOrder = "out-of-order"
  /// QuickBooks processed a document not, or answered something else than was asked.
  case refused
  /// A file called PAUSE or PAUSE-QUICKBOOKS, the hours or the switch of the pipeline came between.
  case paused
  /// QuickBooks did not say which company file is open.
  case unreadableHost = "unreadable-host"
  case otherCompany = "other-company"
  /// QuickBooks is too old for the documents, or of another country.
  case olderQuickBooks = "older-quickbooks"
  /// A published file is gone or is not what was published.
  case changedDocument = "changed-document"
  /// A document was handed over before, and the ledger, an old copy, does not know of it.
  case handedBefore = "handed-before"
  /// Answers lie in the inbox, and nobody takes them in.
  case watchSilent = "watch-silent"
  /// The disk, the ledger or the pipeline's own files failed.
  case trouble

  /// Whether a person has to look before anything goes on.
  package var isObstacle: Bool {
    switch self {
    case .closed, .expired, .paused, .outOfOrder: false
    case .noConnection, .refused, .unreadableHost, .otherCompany, .olderQuickBooks,
      .changedDocument, .handedBefore, .watchSilent, .trouble:
      true
    }
  }
}

/// What a call led to that asked whether there is work.
package enum ContactResult: String, CaseIterable, Hashable, Sendable {
  /// A session began.
  case began
  /// There was nothing to do.
  case nothing
  /// Nothing could be handed over, because something stands in the way of what is to be.
  case kept
  /// There was nothing to do, but documents were handed over of which this ledger knows nothing.
  case ledgerLost = "ledger-lost"
  /// It was sent away for a while: a file called PAUSE lies in the inbox.
  case paused
  /// It was sent away for a while: a file called PAUSE-QUICKBOOKS lies in the inbox.
  case quickBooksPaused = "quickbooks-paused"
  /// It was sent away until the hours begin in which the pipeline carries.
  case outsideHours = "outside-hours"
  /// It was sent away for a while: the pipeline is switched off.
  case disabled
  /// It was sent away for a while: another session is at work.
  case anotherSession = "another-session"
  /// It was sent away for a while: QuickBooks may still be working on a document, which was handed
  /// over in a session that died.
  case inFlight = "in-flight"
  /// It was sent away for a while: the disk, the ledger or a file of the pipeline failed.
  case trouble
  /// The password was wrong.
  case refused
}
