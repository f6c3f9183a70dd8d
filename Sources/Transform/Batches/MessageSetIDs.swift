import Crypto
import Timesheets

/// Makes message set ids from content: the same batch has the same id in every run, and a batch in
/// which anything differs has another one, as QBD's error recovery needs (domain facts 1.3).
struct MessageSetIDs {
  private let entries: ResolvedEntries
  private let carried: CarriedEntries
  private let beginning: [UInt8]
  /// The persons of all lists one behind the other, and where each list of a `PersonKind` begins:
  /// a list of lists would be one more for all tasks to count their references to.
  private let people: [ElementDigest]
  private let firstPerson: [Int]
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
    people =
      lists.employees.map { ElementDigest(of: $0.element) }
      + lists.vendors.map { ElementDigest(of: $0.element) }
      + lists.otherNames.map { ElementDigest(of: $0.element) }
    firstPerson = [
      0, lists.employees.count, lists.employees.count + lists.vendors.count,
    ]
    customers = lists.customers.map { ElementDigest(of: $0.element) }
    items = lists.items.map { ElementDigest(of: $0.element) }
    classes = lists.classes.map { ElementDigest(of: $0.element) }
    wageItems = lists.wageItems.map { ElementDigest(of: $0.element) }
  }

  func id(of batch: Range<Int>) -> String {
    var content = beginning
    content.reserveCapacity(content.count + batch.count * Self.entryLength)
    entries.texts.withUnsafeBytes { texts in
      for position in batch { write(entries.entries[position], texts, to: &content) }
    }
    return messageSetID(of: content)
  }

  /// What usual entries need, so that they are written without moving.
  private static let entryLength = 192

  private func write(
    _ entry: TimeEntry, _ texts: UnsafeRawBufferPointer, to content: inout [UInt8]
  ) {
    let person = people[firstPerson[Int(entry.person.kind.rawValue)] + Int(entry.person.index)]
    let customer = entry.customer.index.map { customers[$0] } ?? .none
    let item = entry.item.index.map { items[$0] } ?? .none
    let classDigest = entry.classIndex.index.map { classes[$0] } ?? .none
    let wageItem = entry.wageItem.index.map { wageItems[$0] } ?? .none
    let identity = entries.identities[Int(entry.record)]
    let time =
      UInt64(UInt32(bitPattern: entry.date.dayNumber)) << 32
      | UInt64(UInt32(bitPattern: entry.minutes.minutes))
    // In one piece: number by number they took three times as long.
    withUnsafeBytes(
      of: (
        identity.high.littleEndian, identity.low.littleEndian, time.littleEndian, person, customer,
        item, classDigest, wageItem
      )
    ) { content.append(contentsOf: $0) }
    switch entry.billable {
    case .billable: content.append(1)
    case .notBillable: content.append(2)
    case .hasBeenBilled: content.append(3)
    }
    let notes = texts[entry.notes]
    content.append(number: UInt64(notes.count))
    content.append(contentsOf: notes)
    let times = carried.isEmpty ? 0 : carried.carriages(of: identity)
    if times > 0 { content.append(number: UInt64(times)) }
  }
}

/// What a batch says of a list element, in sixteen bytes: made once for each element and not once
/// for each entry that names it.
private struct ElementDigest: BitwiseCopyable {
  private let bytes: (UInt64, UInt64)

  static let none = ElementDigest(bytes: (0, 0))

  private init(bytes: (UInt64, UInt64)) {
    self.bytes = bytes
  }

  /// Of ListID and full name, which are what a reference is written with.
  init(of element: ListElement) {
    var text: [UInt8] = []
    text.append(number: UInt64(element.listID.utf8.count))
    text.append(contentsOf: element.listID.utf8)
    text.append(contentsOf: element.fullName.utf8)
    var hash = SHA256()
    text.withUnsafeBytes { hash.update(bufferPointer: $0) }
    bytes = hash.finalize().withUnsafeBytes { digest in
      (
        digest.loadUnaligned(as: UInt64.self),
        digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      )
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: UInt64) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
