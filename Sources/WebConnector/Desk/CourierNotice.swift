import LoadLedger
import Pipeline
import Timesheets

/// What `getLastError` and `closeConnection` tell the user of the Web Connector.
package enum CourierNotice: Error, Sendable {
  /// Not for a user: the Web Connector waits five seconds and asks again.
  case wait
  case nothingToDo
  /// So many documents were answered.
  case carried(Int)
  /// The first document that is kept is kept for this.
  case hindered(DocumentHindrance)
  /// The answer to a document ended somewhere without being taken in.
  case strayAnswer(String, delivery: String)
  /// Documents were handed over of which this ledger, a new one, knows nothing.
  case ledgerLost
  /// The pipeline carries nothing at the moment.
  case closed(StationState)
  /// A file called PAUSE-QUICKBOOKS lies in the inbox.
  case quickBooksPaused
  case unknownTicket
  case outOfOrder
  /// QuickBooks did not say which company file is open.
  case unreadableHost
  case otherCompany(open: String, own: String)
  case olderQuickBooks(needs: QBXMLVersion)
  /// A published file is gone or is not what was published.
  case changedDocument(String)
  /// A document was handed over before, and the ledger does not know of it: it is an old copy.
  case handedBefore(String)
  /// Answers wait in the inbox, and nobody takes them in.
  case watchSilent
  /// QuickBooks did not process a document.
  case refused(String, hresult: String, message: String)
  case listsRefused(hresult: String, message: String)
  /// What came is no answer to the document.
  case otherAnswer(String)
  case noConnection(hresult: String, message: String)
  /// A lost answer was asked for, and yet is not known to be.
  case unsettled
  case noCourier
  case trouble(WatchTrouble)
  case notInteractive
  case oldWebConnector

  /// What a standstill comes to.
  init(_ standstill: CourierStandstill) {
    self =
      switch standstill {
      case .document(let hindrance): .hindered(hindrance)
      case .answer(let stray): .strayAnswer(stray.document.path, delivery: stray.delivery)
      case .ledgerLost: .ledgerLost
      }
  }

  /// What an error comes to.
  init(_ error: any Error) {
    self = (error as? CourierNotice) ?? .trouble(WatchTrouble(error))
  }

  /// Whether the user has to do something.
  var isFailure: Bool {
    switch self {
    case .wait, .nothingToDo, .carried: false
    case .hindered, .strayAnswer, .ledgerLost, .closed, .quickBooksPaused,
      .unknownTicket, .outOfOrder, .unreadableHost,
      .otherCompany,
      .olderQuickBooks, .changedDocument, .handedBefore, .watchSilent, .refused, .listsRefused,
      .otherAnswer, .noConnection, .unsettled, .noCourier, .trouble, .notInteractive,
      .oldWebConnector:
      true
    }
  }
}
