import Timesheets
import XML

// QBXML
//   QBXMLMsgsRq @onError, @newMessageSetID?, @oldMessageSetID?, @responseData?
//     …Rq*

extension XMLWriter {
  /// Begins a document: declaration without an encoding, as the vendor's own samples have it, the
  /// instruction that carries the version, and the root (domain facts 1.1, 1.4).
  mutating func openDocument(_ version: QBXMLVersion) {
    line("<?xml version=\"1.0\"?>")
    instruction("qbxml", version: version.text)
    open("QBXML")
  }

  /// Begins a request document with its message set.
  mutating func openMessageSet(_ version: QBXMLVersion, onError: OnError, id: String) {
    openDocument(version)
    open("QBXMLMsgsRq", ["onError": onError.rawValue, "newMessageSetID": id])
  }

  /// Begins a message set that asks for the answers to an earlier one, or clears them.
  mutating func openMessageSet(_ version: QBXMLVersion, _ recovery: MessageSetRecovery) {
    openDocument(version)
    let onError = OnError.stopOnError.rawValue
    switch recovery {
    case .ask(let lost, let new):
      precondition(lost != new, "a message set asks for another one")
      open(
        "QBXMLMsgsRq", ["onError": onError, "newMessageSetID": new, "oldMessageSetID": lost])
    case .clear(let id):
      open("QBXMLMsgsRq", ["onError": onError, "oldMessageSetID": id])
    }
  }

  mutating func closeMessageSet() {
    close("QBXMLMsgsRq")
    close("QBXML")
  }
}
