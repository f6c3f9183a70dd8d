import Pipeline
import Reports
import Seeds
import Testing
import Timesheets

/// What a source says arrives in the batches, field by field.
@Suite struct FieldPropertyTests {
  @Test(arguments: UInt64(1)...8)
  func `every field of exported time arrives as the source had it`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let clean = CleanDelivery(.exported, &random)
    let carried = try await Workplace().carry(clean.delivery)
    try expectArrival(of: clean.lines.map(ArrivedFields.init), in: carried)
  }

  @Test(arguments: UInt64(101)...106)
  func `every field of requested time arrives as the source had it`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let clean = CleanDelivery(.requested, &random)
    let carried = try await Workplace().carry(clean.delivery)
    try expectArrival(of: clean.lines.map(ArrivedFields.init), in: carried)
  }

  @Test(arguments: UInt64(201)...206)
  func `every field of a timer file arrives as the source had it`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let clean = CleanDelivery(.timer, &random)
    let carried = try await Workplace().carry(clean.delivery)
    try expectArrival(of: clean.lines.map(ArrivedFields.init), in: carried)
  }

  @Test(arguments: UInt64(301)...306)
  func `every field of a timesheet report arrives as the source had it`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let clean = CleanDelivery(.timesheet, &random)
    let carried = try await Workplace().carry(clean.delivery)
    let expected = clean.lines.map { line in
      var fields = ArrivedFields(line)
      // The report knows billable or not, and no more.
      if line.billable == .hasBeenBilled { fields.billable = "NotBillable" }
      return fields
    }
    try expectArrival(of: expected, in: carried)
  }

  private func expectArrival(of expected: [ArrivedFields], in carried: Carried) throws {
    let found = try carried.batches.flatMap(\.entries).map(ArrivedFields.init)
    #expect(found.sorted() == expected.sorted())
  }

  @Test(arguments: UInt64(401)...406)
  func `a batch is what QuickBooks takes`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var clean = CleanDelivery(random.pick(MessyDelivery.Format.allCases), &random)
    let version = random.pick(["13.0", "16.0", "9.0", "8.0", "6.0", "5.0", "CA3.0"])
    clean.delivery.options.output.version = try #require(QBXMLVersion(version))
    let carried = try await Workplace().carry(clean.delivery)
    let isOld = version == "5.0" || version == "CA3.0"
    for batch in try carried.batches {
      let text = String(decoding: batch.bytes, as: UTF8.self)
      #expect(batch.bytes.allSatisfy { $0 < 0x7F && ($0 >= 0x20 || $0 == 0x0A || $0 == 0x09) })
      #expect(text.contains("\n<?qbxml version=\"\(version)\"?>\n"))
      #expect(batch.onError == "continueOnError")
      #expect((1...23).contains(batch.messageSetID.utf8.count))
      for entry in batch.entries {
        #expect((1...50).contains(entry.requestID.utf8.count))
        #expect(entry.isInOrder(Self.order))
        #expect(entry["IsBillable"].isEmpty != isOld)
        #expect(entry["BillableStatus"].isEmpty == isOld)
        #expect(entry["ExternalGUID"].isEmpty == ["8.0", "6.0", "5.0", "CA3.0"].contains(version))
      }
    }
  }

  /// TimeTrackingAdd of every version, each child at its place (domain facts 2.1).
  private static let order = [
    "TxnDate", "EntityRef/ListID", "EntityRef/FullName", "CustomerRef/ListID",
    "CustomerRef/FullName", "ItemServiceRef/ListID", "ItemServiceRef/FullName", "Duration",
    "ClassRef/ListID", "ClassRef/FullName", "PayrollItemWageRef/ListID",
    "PayrollItemWageRef/FullName", "Notes", "BillableStatus", "ExternalGUID", "IsBillable",
  ]
}

extension BatchFile.Entry {
  /// Whether each child stands once at most, in this order, and none is another one.
  fileprivate func isInOrder(_ order: [String]) -> Bool {
    let places = fields.map { order.firstIndex(of: $0.path) ?? -1 }
    return !places.contains(-1) && zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
  }
}

/// What a batch says of one entry, as one text to compare and to show.
struct ArrivedFields: Hashable, Comparable, CustomStringConvertible {
  var person: [String]
  var date: String
  var minutes: Int
  var customer: [String]
  var item: [String]
  var classElement: [String]
  var wageItem: [String]
  var notes: String
  var billable: String

  init(_ entry: BatchFile.Entry) {
    func reference(_ name: String) -> [String] {
      [entry["\(name)/ListID"], entry["\(name)/FullName"]]
    }
    person = reference("EntityRef")
    date = entry["TxnDate"]
    minutes = entry.minutes ?? -1
    customer = reference("CustomerRef")
    item = reference("ItemServiceRef")
    classElement = reference("ClassRef")
    wageItem = reference("PayrollItemWageRef")
    notes = entry["Notes"]
    billable = entry["BillableStatus"]
  }

  init(_ line: GeneratedLine) {
    func reference(_ element: GeneratedLine.Element?) -> [String] {
      [element?.id ?? "", element?.name ?? ""]
    }
    person = reference(line.person)
    date = line.date.isoText
    minutes = line.minutes
    customer = reference(line.customer)
    item = reference(line.item)
    classElement = reference(line.classElement)
    wageItem = reference(line.wageItem)
    notes = line.notes
    billable = line.billable.rawValue
  }

  var description: String {
    "\(date) \(person) \(minutes) \(customer) \(item) \(classElement) \(wageItem) \(billable) "
      + notes.debugDescription
  }

  static func < (left: ArrivedFields, right: ArrivedFields) -> Bool {
    left.description < right.description
  }
}
