import Pipeline
import Reports
import Seeds
import Testing
import Timesheets

/// However the lists come, they say the same.
@Suite struct ListsPropertyTests {
  /// How an export may cut a company's lists into documents.
  private enum Cut: CaseIterable {
    case pages, twice, reversed, standing
  }

  @Test(arguments: UInt64(1)...12)
  func `lists in pages, in two exports, in another order or in a standing folder link alike`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let format = random.pick(MessyDelivery.Format.allCases)
    let clean = CleanDelivery(format, &random)
    let workplace = try Workplace()
    let expected = try await workplace.carry(clean.delivery)
    var delivery = clean.delivery
    let whole = delivery.files.removeFirst()
    let export = QBXMLExport()
    switch Cut.allCases[Int(seed) % Cut.allCases.count] {
    case .pages:
      for (number, page) in clean.company.pages(&random).enumerated() {
        delivery.add("lists-\(number).xml", export.lists(of: page))
      }
    case .twice:
      delivery.files += [whole, ("later-lists.xml", whole.bytes + [0x0A])]
    case .reversed:
      delivery.add("lists.xml", export.lists(of: clean.company.reversed))
    case .standing: delivery.standing = [whole]
    }
    let found = try await workplace.carry(delivery, outbox: "other")
    #expect(found.batchBytes == expected.batchBytes)
    #expect(found.loudChecks.isEmpty)
  }

  @Test(arguments: UInt64(101)...104)
  func `lists from IIF link alike, and only payroll stays unproved`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var clean = CleanDelivery(.timer, &random)
    clean.delivery.files[0] = ("lists.iif", Array(IIFLists().text(of: clean.company).utf8))
    // A pay word that no list proves is a wage item where a mapping line says so.
    clean.delivery.options.mapping.lines = clean.company.wageItems.map { wage in
      MappingLine(role: .wageItem, source: wage.element.name, target: wage.element.name)
    }
    let carried = try await Workplace().carry(clean.delivery)
    let found = try carried.batches.flatMap(\.entries).map { PaidDay($0) }
    #expect(PaidDay.sums(found) == PaidDay.sums(clean.lines.map { PaidDay($0) }))
    #expect(carried.report.findings.allSatisfy { $0.verdict == .unknown || $0.severity == .note })
    #expect(carried.outcome.exitCode == 0)
  }

  @Test(arguments: UInt64(201)...206)
  func `a batch stays within one week of QuickBooks`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var clean = CleanDelivery(.requested, &random)
    let day = random.pick(Weekday.allCases)
    clean.company.firstDayOfWeek = day.qbxmlName
    clean.delivery.options.source.weekStart = random.pick(Weekday.allCases)
    clean.delivery.options.checks.weekStart = .regroup
    clean.delivery.files[0].bytes = Array(QBXMLExport().lists(of: clean.company).utf8)
    let carried = try await Workplace().carry(clean.delivery)
    let dates = try carried.batches.map { batch in
      try batch.entries.map { try #require(WorkDate(iso: $0["TxnDate"])) }
    }
    for (batch, report) in zip(dates, carried.report.batches) {
      #expect(report.week.weekday == day)
      #expect(batch.allSatisfy { (0...6).contains($0.dayNumber - report.week.dayNumber) })
    }
    #expect(dates.flatMap { $0 } == dates.flatMap { $0 }.sorted())
    #expect(dates.flatMap { $0 }.count == clean.lines.count)
  }
}

extension GeneratedCompany {
  /// Two documents that hold the company's lists together, each element in one of them.
  fileprivate func pages(_ random: inout SeededGenerator) -> [GeneratedCompany] {
    var pages = [self, self]
    for number in 0...1 {
      func part<Value>(_ all: [Value]) -> [Value] {
        Array(number == 0 ? all.prefix(all.count / 2) : all.suffix(all.count - all.count / 2))
      }
      pages[number].employees = part(employees)
      pages[number].vendors = part(vendors)
      pages[number].otherNames = part(otherNames)
      pages[number].customers = part(customers)
      pages[number].classes = part(classes)
    }
    return random.chance(50) ? pages.reversed() : pages
  }

  /// The same lists from the last element to the first; wage items keep their positions.
  fileprivate var reversed: GeneratedCompany {
    var other = self
    other.employees.reverse()
    other.vendors.reverse()
    other.otherNames.reverse()
    other.customers.reverse()
    other.items.reverse()
    other.classes.reverse()
    return other
  }
}
