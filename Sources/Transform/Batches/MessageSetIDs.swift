import Crypto
import Timesheets

/// Makes message set ids from content: the same batch has the same id in every run, and a batch in
/// which anything differs has another one, as QBD's error recovery needs (domain facts 1.3).
struct MessageSetIDs {
  private let entries: ResolvedEntries
  private let carried: CarriedEntries
  private let beginning: [UInt8]
  /// By list and position, as a `PersonID` has them.
  private let people: [[ElementDigest]]
  private let customers: [ElementDigest]
  private let items: [ElementDigest]
  private let classes: [ElementDigest]
  private let wageItems: [ElementDigest]

  init(
    of entries: ResolvedEntries, carried: CarriedEntries = CarriedEntries(),
    options: OutputOptions
  ) {
    self.entries = entries
    self.carried = carried
    beginning = Array("timeferry \(options.version.text) \(options.onError.rawValue)\n".utf8)
    let lists = entries.lists
    people = [
      lists.employees.map { ElementDigest(of: $0.element) },
      lists.vendors.map { ElementDigest(of: $0.element) },
      lists.otherNames.map { ElementDigest(of: $0.element) },
    ]
    customers = lists.customers.map { ElementDigest(of: $0.element) }
    items = lists.items.map { ElementDigest(of: $0.element) }
    classes = lists.classes.map { ElementDigest(of: $0.element) }
    wageItems = lists.wageItems.map { ElementDigest(of: $0.element) }
  }

  func id(of batch: Range<Int>) -> String {
    var content = beginning
    for position in batch { write(entries.entries[position], to: &content) }
    return messageSetID(of: content)
  }

  private func write(_ entry: TimeEntry, to content: inout [UInt8]) {
    content.append(number: entry.identity.high)
    content.append(number: entry.identity.low)
    content.append(
      number: UInt64(UInt32(bitPattern: entry.date.dayNumber)) << 32
        | UInt64(UInt32(bitPattern: entry.minutes.minutes)))
    content.append(people[Int(entry.person.kind.rawValue)][Int(entry.person.index)])
    content.append(entry.customer.index.map { customers[$0] } ?? .none)
    content.append(entry.item.index.map { items[$0] } ?? .none)
    content.append(entry.classIndex.index.map { classes[$0] } ?? .none)
    content.append(entry.wageItem.index.map { wageItems[$0] } ?? .none)
    switch entry.billable {
    case .billable: content.append(1)
    case .notBillable: content.append(2)
    case .hasBeenBilled: content.append(3)
    }
    let notes = entries.texts.utf8(entry.notes)
    content.append(number: UInt64(notes.count))
    content.append(contentsOf: notes)
    let times = carried.isEmpty ? 0 : carried.carriages(of: entry.identity)
    if times > 0 { content.append(number: UInt64(times)) }
  }
}

/// What a batch says of a list element, in sixteen bytes: made once for each element and not once
/// for each entry that names it.
private struct ElementDigest {
  let high: UInt64
  let low: UInt64

  static let none = ElementDigest(high: 0, low: 0)

  private init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Of ListID and full name, which are what a reference is written with.
  init(of element: ListElement) {
    var text: [UInt8] = []
    text.append(number: UInt64(element.listID.utf8.count))
    text.append(contentsOf: element.listID.utf8)
    text.append(contentsOf: element.fullName.utf8)
    var hash = SHA256()
    text.withUnsafeBytes { hash.update(bufferPointer: $0) }
    (high, low) = hash.finalize().withUnsafeBytes { digest in
      (
        UInt64(littleEndian: digest.loadUnaligned(as: UInt64.self)),
        UInt64(littleEndian: digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: UInt64) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(_ digest: ElementDigest) {
    append(number: digest.high)
    append(number: digest.low)
  }
}
