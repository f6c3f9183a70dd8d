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
  private let fixed: FragmentTable
  private let durations: FragmentTable
  private let billable: FragmentTable
  private let notes: TextArena
  private let identities: [EntryIdentity]
  private let employees: FragmentTable
  private let vendors: FragmentTable
  private let otherNames: FragmentTable
  private let customers: FragmentTable
  private let items: FragmentTable
  private let classes: FragmentTable
  private let wageItems: FragmentTable

  /// Prepares the references to `lists`; `notes` is the arena that the entries' notes stand in,
  /// `identities` has each entry's at the place of its record.
  package init(
    version: QBXMLVersion, onError: OnError, lists: CompanyLists, notes: TextArena,
    identities: [EntryIdentity]
  ) {
    self.version = version
    self.onError = onError
    form = TimeTrackingAddForm(version)
    fixed = Self.fixedText(form)
    durations = Self.durations()
    billable = Self.billable(form)
    self.notes = notes
    self.identities = identities
    // Persons have no FullName of their own: EntityRef's is their Name (domain facts 3).
    employees = FragmentTable("EntityRef", lists.employees.lazy.map(\.element))
    vendors = FragmentTable("EntityRef", lists.vendors.lazy.map(\.element))
    otherNames = FragmentTable("EntityRef", lists.otherNames.lazy.map(\.element))
    customers = FragmentTable("CustomerRef", lists.customers.lazy.map(\.element))
    items = FragmentTable("ItemServiceRef", lists.items.lazy.map(\.element))
    classes = FragmentTable("ClassRef", lists.classes.lazy.map(\.element))
    wageItems = FragmentTable("PayrollItemWageRef", lists.wageItems.lazy.map(\.element))
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
    bytes.removeAll(keepingCapacity: true)
    bytes.reserveCapacity(Self.documentLength + entries.count * Self.requestLength)
    var writer = XMLWriter()
    writer.openMessageSet(version, onError: onError, id: batch.messageSetID)
    bytes += writer.bytes
    for entry in entries { append(entry, to: &bytes) }
    writer = XMLWriter(indented: 2)
    writer.closeMessageSet()
    bytes += writer.bytes
  }

  private func append(_ entry: TimeEntry, to bytes: inout [UInt8]) {
    let identity = identities[Int(entry.record)]
    append(.start, to: &bytes)
    IdentityText.append(identity, to: &bytes)
    append(.beforeDate, to: &bytes)
    DateText.append(entry.date, to: &bytes)
    append(.behindDate, to: &bytes)
    switch entry.person.kind {
    case .employee: employees.append(Int(entry.person.index), to: &bytes)
    case .vendor: vendors.append(Int(entry.person.index), to: &bytes)
    case .otherName: otherNames.append(Int(entry.person.index), to: &bytes)
    }
    if let index = entry.customer.index { customers.append(index, to: &bytes) }
    if let index = entry.item.index { items.append(index, to: &bytes) }
    durations.append(Int(entry.minutes.minutes), to: &bytes)
    if let index = entry.classIndex.index { classes.append(index, to: &bytes) }
    if form.hasPayrollItemWage, let index = entry.wageItem.index {
      wageItems.append(index, to: &bytes)
    }
    if !entry.notes.isEmpty {
      append(.beforeNotes, to: &bytes)
      appendNotes(entry.notes, to: &bytes)
      append(.behindNotes, to: &bytes)
    }
    billable.append(entry.billable.position, to: &bytes)
    if form.hasExternalGUID {
      append(.beforeGUID, to: &bytes)
      IdentityText.appendGUID(identity, to: &bytes)
      append(.behindGUID, to: &bytes)
    }
    append(.end, to: &bytes)
  }

  private func appendNotes(_ notes: TextSlice, to bytes: inout [UInt8]) {
    self.notes.withUnsafeBytes { XMLEscape.append($0[notes], to: &bytes) }
  }

  /// The text that stands between the values, in the order in which `fixedText` adds it.
  private enum FixedText: Int {
    case start, beforeDate, behindDate, beforeNotes, behindNotes, beforeGUID, behindGUID, end
  }

  private func append(_ text: FixedText, to bytes: inout [UInt8]) {
    fixed.append(text.rawValue, to: &bytes)
  }

  private static func fixedText(_ form: TimeTrackingAddForm) -> FragmentTable {
    var table = FragmentTable()
    let value = { (output: inout [UInt8]) in output.append(FragmentTable.cut) }
    table.add(indented: 2) { writer in
      writer.open("TimeTrackingAddRq", "requestID", write: value)
      writer.open("TimeTrackingAdd")
      writer.leaf("TxnDate", write: value)
    }
    table.add { $0.leaf("Notes", write: value) }
    table.add { $0.leaf("ExternalGUID", write: value) }
    table.add { writer in
      writer.close("TimeTrackingAdd")
      writer.close("TimeTrackingAddRq")
    }
    return table
  }

  /// The Duration of every time that an entry may have, by its minutes.
  private static func durations() -> FragmentTable {
    var table = FragmentTable()
    for minutes in 0...WorkMinutes.longest {
      table.add { $0.leaf("Duration") { DurationText.append(minutes: minutes, to: &$0) } }
    }
    return table
  }

  private static func billable(_ form: TimeTrackingAddForm) -> FragmentTable {
    var table = FragmentTable()
    for status in BillableStatus.allCases { table.add { $0.billable(status, form) } }
    return table
  }

  /// What usual documents need, so that they are written without moving.
  private static let documentLength = 300
  private static let requestLength = 1200
}

extension BillableStatus {
  /// Its place among all cases.
  fileprivate var position: Int {
    switch self {
    case .billable: 0
    case .notBillable: 1
    case .hasBeenBilled: 2
    }
  }
}
