import Pipeline
import QuickBooksStandIn
import Seeds
import Testing
import Timesheets

/// Many deliveries of a company whose lists change while they are loaded.
@Suite struct LoopDeliveriesPropertyTests {
  @Test(arguments: UInt64(1001)...1012)
  func `whatever comes again, is refused or loaded twice is booked once or told`(
    seed: UInt64
  ) async throws {
    var scene = try LoopScene(seed)
    for delivery in scene.deliveries {
      try scene.changeLists()
      try await scene.loop.carry(delivery)
      for _ in 0..<scene.loop.random.number(0...2) {
        try await scene.loop.round(withAccidents: true)
      }
    }
    #expect(try await scene.loop.settle(accidentsFor: 2))
    let early = try scene.faults(.refused, .unknown)
    #expect(early == [])
    try scene.mendLists()
    #expect(try await scene.loop.settle(accidentsFor: 2))
    let late = try scene.faults(.unknown)
    #expect(late == [])
  }
}

/// Deliveries of several weeks, and the company whose time they are.
private struct LoopScene {
  var loop: Loop
  let deliveries: [Delivery]
  private let company: GeneratedCompany
  private let weeks: [MessyDelivery]
  private let typed: [Booked]
  private var exports = 0

  init(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    company = GeneratedCompany(&random)
    var options = MessyDelivery.options(company, &random)
    options.output.version = random.pick(LoopPropertyTests.versions)
    var deliveries: [Delivery] = []
    var weeks: [MessyDelivery] = []
    for week in 0..<random.number(2...3) {
      options.output.batchSize = random.number(3...30)
      options.output.onError = random.pick([.continueOnError, .stopOnError])
      var messy = MessyDelivery(
        of: company, options, weeks: week, idPrefix: "\(week)", &random)
      deliveries.append(messy.delivery)
      if random.chance(60) {
        messy = messy.grown(&random)
        deliveries.append(messy.delivery)
      }
      weeks.append(messy)
    }
    for _ in 0..<random.number(1...2) {
      deliveries.append(Self.again(random.pick(deliveries), company, &random))
    }
    deliveries.shuffle(using: &random)
    self.deliveries = deliveries
    self.weeks = weeks

    var standIn = StandIn(company: try StandInCompany(exports: [lists(of: company)]))
    // Who types time by hand writes no ExternalGUID; without one, equal time is ours to anybody.
    let isTold = options.output.version.hasExternalGUID
    typed = weeks.flatMap(\.ended).filter { $0.state == .batched && random.chance(isTold ? 8 : 0) }
      .map { Booked($0.line) }
    for entry in typed { standIn.type(BookEntry(entry, of: company)) }
    loop = try Loop(standIn, random)
    loop.options = options
    for habit in Habit.allCases where loop.random.chance(50) { loop.habits.insert(habit) }
  }

  /// What is wrong with the books: nothing if what is not there is as many lines that stand so,
  /// each of which was told.
  func faults(_ names: LoadStateName...) throws -> [String] {
    let expected =
      typed + weeks.flatMap(\.ended).filter { $0.state == .batched }.map { Booked($0.line) }
    let books = loop.standIn.books.map { Booked($0) }
    let missing = Booked.difference(expected, books)
    var faults = Booked.difference(books, expected).map { "nobody's: \($0)" }
    let open = try loop.workplace.lines().filter { $0.state.standing == nil }
    faults += open.filter {
      !names.contains($0.state.name) || !loop.told.open.contains($0.identity)
    }
    .map { "untold: \($0)" }
    let told = open.map { "\($0.date.isoText) \($0.minutes)" }
    if missing.map({ "\($0.day.date) \($0.day.minutes)" }).sorted() != told.sorted() {
      faults += missing.map { "missing: \($0)" } + told.map { "told: \($0)" }
    }
    return faults
  }

  /// Sometimes makes something inactive in QuickBooks, and sometimes active again.
  mutating func changeLists() throws {
    guard loop.random.chance(40) else { return }
    if loop.random.chance(30) { return try mendLists() }
    var changed = company
    switch loop.random.number(0...3) {
    case 0: changed.customers[loop.random.number(0...changed.customers.count - 2)].isActive = false
    case 1: changed.items[loop.random.number(0...changed.items.count - 2)].isActive = false
    case 2: changed.wageItems[loop.random.number(0...1)].element.isActive = false
    default: changed.employees[0].useTimeData = "NotSet"
    }
    try loop.standIn.company.load(lists(of: changed))
  }

  /// Makes everything active again, and shows it.
  mutating func mendLists() throws {
    exports += 1
    var mended = company
    mended.modified = "2026-03-15T08:15:\(10 + exports)-05:00"
    try loop.standIn.company.load(lists(of: mended))
    loop.newLists = ("lists-\(exports).xml", lists(of: mended))
  }

  /// The delivery as it comes again: its files under other names, perhaps with newer lists.
  private static func again(
    _ delivery: Delivery, _ company: GeneratedCompany, _ random: inout SeededGenerator
  ) -> Delivery {
    var again = delivery
    for index in again.files.indices { again.files[index].name = "again-\(index).dat" }
    if random.chance(50) {
      var newer = company
      newer.modified = "2026-03-16T08:15:00-05:00"
      again.files[0].bytes = lists(of: newer)
    }
    again.files.shuffle(using: &random)
    return again
  }
}

private func lists(of company: GeneratedCompany) -> [UInt8] {
  Array(QBXMLExport().lists(of: company).utf8)
}

extension BookEntry {
  /// The entry as somebody types it.
  fileprivate init(_ booked: Booked, of company: GeneratedCompany) {
    self.init()
    func name(_ text: String, _ lists: [GeneratedCompany.Element]) -> Name? {
      text.isEmpty
        ? nil : Name(listID: lists.first { $0.name == text }?.id ?? "", fullName: text)
    }
    let people = company.employees.map(\.element) + company.vendors + company.otherNames
    date = booked.day.date
    person = name(booked.day.person, people) ?? person
    minutes = booked.day.minutes
    wageItem = name(booked.day.wageItem, company.wageItems.map(\.element))
    customer = name(booked.customer, company.customers)
    item = name(booked.item, company.items)
    classElement = name(booked.classElement, company.classes)
  }
}
