import Timesheets
import XML

/// Writes batches as qbXML request documents, ready to load.
///
/// Pure ASCII, one tag per line, requestID the first attribute of its request: what QuickBooks, the
/// SDK's tools and the loaders that split files line by line all take (domain facts 1.4, 6). Only
/// the fields that the version has are written, in its order.
package struct BatchEncoder: Sendable {
  private let version: QBXMLVersion
  private let onError: OnError
  private let form: TimeTrackingAddForm
  private let notes: TextArena
  private let employees: RefTable
  private let vendors: RefTable
  private let otherNames: RefTable
  private let customers: RefTable
  private let items: RefTable
  private let classes: RefTable
  private let wageItems: RefTable

  /// Prepares the references to `lists`; `notes` is the arena that the entries' notes stand in.
  package init(
    version: QBXMLVersion, onError: OnError, lists: CompanyLists, notes: TextArena
  ) {
    self.version = version
    self.onError = onError
    form = TimeTrackingAddForm(version)
    self.notes = notes
    // Persons have no FullName of their own: EntityRef's is their Name (domain facts 3).
    employees = RefTable("EntityRef", lists.employees.lazy.map(\.element))
    vendors = RefTable("EntityRef", lists.vendors.lazy.map(\.element))
    otherNames = RefTable("EntityRef", lists.otherNames.lazy.map(\.element))
    customers = RefTable("CustomerRef", lists.customers.lazy.map(\.element))
    items = RefTable("ItemServiceRef", lists.items.lazy.map(\.element))
    classes = RefTable("ClassRef", lists.classes.lazy.map(\.element))
    wageItems = RefTable("PayrollItemWageRef", lists.wageItems.lazy.map(\.element))
  }

  /// The document of one batch, whose entries are `entries`. The same values give the same bytes.
  package func bytes(of batch: Batch, entries: ArraySlice<TimeEntry>) -> [UInt8] {
    var bytes: [UInt8] = []
    write(batch, entries: entries, to: &bytes)
    return bytes
  }

  /// Puts the document of one batch in the place of what `bytes` held, in the same memory: batch
  /// after batch that way costs no allocation.
  package func write(
    _ batch: Batch, entries: ArraySlice<TimeEntry>, to bytes: inout [UInt8]
  ) {
    precondition(entries.count == batch.entries.count, "entries of another batch")
    var writer = XMLWriter(reusing: &bytes)
    writer.openMessageSet(version, onError: onError, id: batch.messageSetID)
    for entry in entries {
      writer.open("TimeTrackingAddRq", "requestID") { IdentityText.append(entry.identity, to: &$0) }
      writer.open("TimeTrackingAdd")
      append(entry, to: &writer)
      writer.close("TimeTrackingAdd")
      writer.close("TimeTrackingAddRq")
    }
    writer.closeMessageSet()
    bytes = writer.bytes
  }

  private func append(_ entry: TimeEntry, to writer: inout XMLWriter) {
    writer.date("TxnDate", entry.date)
    writer.lines(reference(to: entry.person))
    if let index = entry.customer.index { writer.lines(customers[index]) }
    if let index = entry.item.index { writer.lines(items[index]) }
    writer.leaf("Duration") { DurationText.append(minutes: entry.minutes.minutes, to: &$0) }
    if let index = entry.classIndex.index { writer.lines(classes[index]) }
    if form.hasPayrollItemWage, let index = entry.wageItem.index {
      writer.lines(wageItems[index])
    }
    if !entry.notes.isEmpty { writer.leaf("Notes", notes.utf8(entry.notes)) }
    writer.billable(entry.billable, form)
    if form.hasExternalGUID {
      writer.leaf("ExternalGUID") { IdentityText.appendGUID(entry.identity, to: &$0) }
    }
  }

  private func reference(to person: PersonID) -> ArraySlice<UInt8> {
    switch person.kind {
    case .employee: employees[Int(person.index)]
    case .vendor: vendors[Int(person.index)]
    case .otherName: otherNames[Int(person.index)]
    }
  }

  /// What usual documents need, so that they are written without moving.
  private static let documentLength = 300
  private static let requestLength = 1200
}
