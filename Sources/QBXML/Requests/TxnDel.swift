import Timesheets
import XML

// TxnDelRq @requestID (from 2.0)
//   TxnDelType, TxnID

extension XMLWriter {
  mutating func append(_ deletion: TimeTrackingDeletion) {
    open("TxnDelRq", ["requestID": deletion.requestID])
    leaf("TxnDelType", "TimeTracking")
    leaf("TxnID", deletion.txnID)
    close("TxnDelRq")
  }
}
