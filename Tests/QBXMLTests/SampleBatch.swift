import Seeds
import Timesheets

/// Made-up lists and entries of every shape that an encoder may meet.
struct SampleBatch {
  var lists = CompanyLists()
  var notes = TextArena()
  var entries: [TimeEntry] = []
  /// By entry.
  var identities: [EntryIdentity] = []

  var batch: Batch {
    Batch(
      number: 1, week: WorkDate(dayNumber: 20_457), entries: 0..<entries.count,
      minutes: entries.reduce(0) { $0 + Int($1.minutes.minutes) },
      messageSetID: "0123456789abcdef0123456")
  }

  init(seed: UInt64, count: Int = 40) {
    var generator = SeededGenerator(seed: seed)
    lists.employees = names("Ada \"Née\" Lark", "Bo O'Finch").map { EmployeeRecord(element: $0) }
    lists.vendors = names("Wren & Söhne").map { NameRecord(element: $0) }
    lists.otherNames = names("Partner <1>").map { NameRecord(element: $0) }
    lists.customers = names("Finch", "Finch:Barn", "Łódź 😀").map { CustomerRecord(element: $0) }
    lists.items = names("Carpentry", "Work:Fine").map { ItemRecord(element: $0, type: .service) }
    lists.classes = names("East").map { ClassRecord(element: $0) }
    lists.wageItems = names("Hourly", "Overtime").map {
      PayrollItemRecord(element: $0, wageType: .hourlyRegular)
    }
    for number in 0..<count {
      entries.append(entry(number, &generator))
      identities.append(EntryIdentity(high: generator.next(), low: generator.next()))
    }
  }

  /// Every second element has no ListID, as lists from IIF.
  private func names(_ names: String...) -> [ListElement] {
    names.enumerated().map { index, name in
      ListElement(
        place: Place(document: DocumentID(index: 0), line: 1),
        listID: index % 2 == 0 ? "8000000\(index)-1\(name.utf8.count)" : "", fullName: name)
    }
  }

  private mutating func entry(
    _ number: Int, _ generator: inout SeededGenerator
  ) -> TimeEntry {
    func pick(_ count: Int) -> ElementIndex {
      let index = Int.random(in: -1..<count, using: &generator)
      return index < 0 ? .none : ElementIndex(index)
    }
    let kind = PersonKind.allCases.randomElement(using: &generator) ?? .employee
    let people = kind == .employee ? 2 : 1
    let alphabet: [Character] = [
      "a", "Z", " ", "\n", "\t", "&", "<", ">", "'", "\"", "é", "😀", "]",
    ]
    let text = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
      alphabet.randomElement(using: &generator) ?? "x"
    }
    return TimeEntry(
      record: UInt32(number),
      person: PersonID(kind: kind, index: UInt32.random(in: 0..<UInt32(people), using: &generator)),
      date: WorkDate(dayNumber: Int32.random(in: 10_000...30_000, using: &generator)),
      minutes: WorkMinutes(Int32.random(in: 1...1440, using: &generator))!,
      customer: pick(3), item: pick(2), classIndex: pick(1), wageItem: pick(2),
      billable: BillableStatus.allCases.randomElement(using: &generator) ?? .billable,
      notes: notes.append(String(text)))
  }
}
