import Timesheets
import XML

// TxnID, TimeCreated, TimeModified, EditSequence, TxnNumber, TxnDate, EntityRef, CustomerRef,
// ItemServiceRef, Rate, Duration, ClassRef, PayrollItemWageRef, Notes, (IsBillable, IsBilled to
// 5.0 | BillableStatus from 6.0), ExternalGUID (from 9.0)

extension HeldTimeEncoder {
  /// The lines as a query's response, as if QuickBooks had exported them alone.
  package func responses(_ held: [TimeActivityRecord]) -> [UInt8] {
    var writer = XMLWriter()
    writer.openDocument(.safeDefault)
    writer.open("QBXMLMsgsRs")
    writer.open(
      "TimeTrackingQueryRs",
      [
        "requestID": "1", "statusCode": "0", "statusSeverity": "Info",
        "retCount": String(held.count),
      ])
    for line in held {
      writer.open("TimeTrackingRet")
      if line.sourceIDKind == .txnID { writer.leaf("TxnID", texts.utf8(line.sourceID)) }
      append(line, to: &writer)
      writer.close("TimeTrackingRet")
    }
    writer.close("TimeTrackingQueryRs")
    writer.close("QBXMLMsgsRs")
    writer.close("QBXML")
    return writer.bytes
  }
}
