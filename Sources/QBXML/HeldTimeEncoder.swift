import Timesheets
import XML

/// Writes held time lines back as qbXML, for the user to correct and drop again.
///
/// Lines keep their ids, references, dates and durations as the source gave them, unreadable ones
/// word for word, so that what was right stays right. A billable word that was none is left out:
/// it was reported, and is not kept.
package struct HeldTimeEncoder: Sendable {
  let texts: TextArena
  private let names: NameTable
  private let references: ReferenceTable

  /// Writes lines of these records.
  package init(_ records: BundleRecords) {
    texts = records.texts
    names = records.names
    references = records.references
  }

  /// The lines as requests with the requestIDs they came with.
  package func requests(_ held: [TimeActivityRecord]) -> [UInt8] {
    var writer = XMLWriter()
    writer.openDocument(.safeDefault)
    writer.open("QBXMLMsgsRq", ["onError": OnError.continueOnError.rawValue])
    for line in held {
      if line.sourceIDKind == .requestID {
        writer.open("TimeTrackingAddRq", ["requestID": texts[line.sourceID]])
      } else {
        writer.open("TimeTrackingAddRq")
      }
      writer.open("TimeTrackingAdd")
      append(line, to: &writer)
      writer.close("TimeTrackingAdd")
      writer.close("TimeTrackingAddRq")
    }
    writer.close("QBXMLMsgsRq")
    writer.close("QBXML")
    return writer.bytes
  }

  /// Appends the fields that requests and responses share, in their common order.
  func append(_ line: TimeActivityRecord, to writer: inout XMLWriter) {
    if let date = line.date {
      writer.date("TxnDate", date)
    } else if !line.dateText.isEmpty {
      writer.leaf("TxnDate", names.utf8(line.dateText))
    }
    append("EntityRef", line.person, to: &writer)
    append("CustomerRef", line.customer, to: &writer)
    append("ItemServiceRef", line.item, to: &writer)
    if !line.durationText.isEmpty {
      writer.leaf("Duration", names.utf8(line.durationText))
    } else if !line.isDurationMissing {
      writer.leaf("Duration") { duration in
        DurationText.append(
          minutes: line.minutes, seconds: line.roundedOffSeconds, to: &duration)
      }
    }
    append("ClassRef", line.classReference, to: &writer)
    append("PayrollItemWageRef", line.wageItem, to: &writer)
    if !line.notes.isEmpty { writer.leaf("Notes", texts.utf8(line.notes)) }
    if let status = line.billable.status { writer.leaf("BillableStatus", status.rawValue) }
    if !line.externalGUID.isEmpty { writer.leaf("ExternalGUID", texts.utf8(line.externalGUID)) }
  }

  private func append(_ name: StaticString, _ id: ReferenceID, to writer: inout XMLWriter) {
    guard !id.isNone else { return }
    let reference = references[id]
    writer.reference(
      name, listID: names.utf8(reference.listID), fullName: names.utf8(reference.fullName))
  }
}

extension SourceBillable {
  /// The status as requests write it; nil when the source stated none that can be read.
  var status: BillableStatus? {
    switch self {
    case .billable: .billable
    case .notBillable: .notBillable
    case .hasBeenBilled: .hasBeenBilled
    case .unstated, .unreadable: nil
    }
  }
}
