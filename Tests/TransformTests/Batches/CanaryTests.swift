import Checks
import Seeds
import Testing
import Timesheets

@testable import Transform

@Suite struct CanaryTests {
  /// What a run makes of the lines, with a canary or without.
  private struct Made {
    let entries: ResolvedEntries
    let plan: BatchPlan
    let totals: ControlTotals

    /// The batches as `Feb 23: Ann Lee 1, Bo Tran 2`, a canary with a star, by minutes.
    var batches: [String] {
      plan.batches.map { batch in
        let minutes = entries.entries[batch.entries].map { "\($0.minutes.minutes)" }
        return "\(batch.isCanary ? "*" : "")\(batch.week.isoText): "
          + minutes.joined(separator: " ")
      }
    }

    func combination(_ entry: TimeEntry) -> String {
      "\(entry.person.kind) \(entry.wageItem) \(entry.billable) \(entry.classIndex)"
    }

    func week(_ entry: TimeEntry) -> WorkDate { entry.date.weekStart(first: .monday) }
  }

  private func make(
    _ lines: [Line], canary: Bool = true, _ change: (inout CarryOptions) -> Void = { _ in }
  ) -> Made {
    var options = CarryOptions()
    options.output.canary = canary
    change(&options)
    let checked = checked(bundle([lines]), options: options)
    let entries = entries(from: checked, options: options)
    let plan = batches(of: entries, weekStart: checked.weekStart, options: options.output)
    return Made(entries: entries, plan: plan, totals: checked.controlTotals)
  }

  /// Two entries of each combination in the first week, one of them in the second too. The minutes
  /// name the line.
  private let fortnight = [
    Line(person: "Ann Lee", date: "2026-03-02", minutes: 1),
    Line(person: "Di Owner", date: "2026-03-03", minutes: 2),
    Line(person: "Ann Lee", date: "2026-03-03", minutes: 3),
    Line(person: "Ann Lee", date: "2026-03-04", minutes: 4, className: "North"),
    Line(person: "Di Owner", date: "2026-03-05", minutes: 5),
    Line(person: "Di Owner", date: "2026-03-10", minutes: 6),
  ]

  @Test func `the earliest entry of each combination goes first, the rest follows in its order`() {
    #expect(make(fortnight).batches == ["*2026-03-02: 1 2 4", "2026-03-02: 3 5", "2026-03-09: 6"])
    #expect(make(fortnight, canary: false).batches == ["2026-03-02: 1 3 2 4 5", "2026-03-09: 6"])
  }

  @Test func `a week that has them all is taken, though single ones come earlier`() {
    let lines =
      fortnight + [
        Line(person: "Ann Lee", date: "2026-02-24", minutes: 7),
        Line(
          person: "Ann Lee", date: "2026-03-06", minutes: 8, customer: "Foo Inc", item: "Labour",
          billable: .billable),
      ]
    #expect(make(lines).batches.first == "*2026-03-02: 1 2 4 8")
    #expect(make(lines).batches.dropFirst().first == "2026-02-23: 7")
  }

  @Test func `where no week has them all, the smallest canary batch goes first`() {
    let lines =
      fortnight + [
        Line(person: "Di Owner", date: "2026-03-11", minutes: 9, className: "North")
      ]
    #expect(
      make(lines).batches == [
        "*2026-03-09: 9", "*2026-03-02: 1 2 4", "2026-03-02: 3 5", "2026-03-09: 6",
      ])
  }

  @Test func `a canary longer than a batch goes into several`() {
    #expect(
      make(fortnight) { $0.output.batchSize = 2 }.batches == [
        "*2026-03-02: 1 2", "*2026-03-02: 4", "2026-03-02: 3 5", "2026-03-09: 6",
      ])
  }

  @Test func `without entries there is no canary, and one entry is its own`() {
    #expect(make([]).batches.isEmpty)
    #expect(make([Line()]).batches == ["*2026-03-02: 60"])
  }

  @Test(arguments: UInt64(0)..<60)
  func `a canary covers every combination once, from as few weeks as possible`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let weeks = Int32.random(in: 1...6, using: &generator)
    let lines = (0..<Int.random(in: 1...80, using: &generator)).map { _ in
      var line = Line.random(using: &generator)
      let day = Int32.random(in: 0..<7 * weeks, using: &generator)
      line.date = WorkDate(dayNumber: 20_512 + day).isoText
      return line
    }
    let size = Bool.random(using: &generator) ? 100 : 3
    let merges = Bool.random(using: &generator)
    let change: (inout CarryOptions) -> Void = {
      $0.output.batchSize = size
      $0.carry.mergesEqualLines = merges
    }
    let made = make(lines, change)
    let plain = make(lines, canary: false, change)

    let canary = made.entries.entries.prefix(made.entries.canary)
    let rest = made.entries.entries.dropFirst(made.entries.canary)
    let combinations = Set(plain.entries.entries.map(made.combination))
    #expect(canary.count == combinations.count)
    #expect(Set(canary.map(made.combination)) == combinations)
    let chosen = Set(canary.map(made.week))
    #expect(chosen.count == fewestWeeks(of: plain))
    for entry in canary {
      let first = plain.entries.entries.first {
        chosen.contains(made.week($0)) && made.combination($0) == made.combination(entry)
      }
      #expect(first.map(plain.entries.identity) == made.entries.identity(of: entry))
    }

    let taken = Set(canary.map(made.entries.identity))
    #expect(
      rest.map(made.entries.identity)
        == plain.entries.identitiesInOrder.filter { !taken.contains($0) })
    try proveTotals(
      made.totals, of: made.entries, in: made.plan, written: made.plan.batches.map(\.tally))
    #expect(made.totals == plain.totals)
    expectRightBatches(made, size: size)
    #expect(mergedRecords(made) == mergedRecords(plain))
    #expect(made.entries.merged.map(\.entry) == made.entries.merged.map(\.entry).sorted())
  }

  private func expectRightBatches(_ made: Made, size: Int) {
    let batches = made.plan.batches
    #expect(batches.map(\.number) == batches.indices.map { $0 + 1 })
    #expect(batches.flatMap { Array($0.entries) } == Array(made.entries.entries.indices))
    #expect(batches.allSatisfy { $0.entries.count <= size })
    #expect(batches.drop { $0.isCanary }.allSatisfy { !$0.isCanary })
    for batch in batches {
      #expect(batch.isCanary == (batch.entries.upperBound <= made.entries.canary))
      #expect(made.entries.entries[batch.entries].allSatisfy { made.week($0) == batch.week })
    }
    var weeks: [Int] = []
    var last: WorkDate?
    for batch in batches where batch.isCanary {
      if batch.week == last {
        weeks[weeks.count - 1] += batch.entries.count
      } else {
        weeks.append(batch.entries.count)
      }
      last = batch.week
    }
    #expect(weeks == weeks.sorted())
  }

  /// The records that each entry carries, by its own record.
  private func mergedRecords(_ made: Made) -> [UInt32: [UInt32]] {
    var records: [UInt32: [UInt32]] = [:]
    for line in made.entries.merged {
      records[made.entries.entries[Int(line.entry)].record, default: []].append(line.record)
    }
    return records
  }

  /// By trying every choice of weeks.
  private func fewestWeeks(of made: Made) -> Int {
    var weeks: [WorkDate: Set<String>] = [:]
    for entry in made.entries.entries {
      weeks[made.week(entry), default: []].insert(made.combination(entry))
    }
    return fewest(Array(weeks.values))
  }

  @Test(arguments: UInt64(0)..<200)
  func `no smaller choice of weeks covers everything`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...70, using: &generator)
    let density = Int.random(in: 1...6, using: &generator)
    var weeks = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
      (0..<count).filter { _ in Int.random(in: 0...density, using: &generator) == 0 }
    }
    for number in 0..<count where !weeks.contains(where: { $0.contains(number) }) {
      weeks[Int.random(in: 0..<weeks.count, using: &generator)].append(number)
    }
    let found = WeekCover(weeks, of: count).fewest
    #expect(Set(found.flatMap { weeks[$0] }).count == count)
    #expect(found == found.sorted())
    #expect(found.count == fewest(weeks.map { Set($0.map(String.init)) }))
  }

  private func fewest(_ weeks: [Set<String>]) -> Int {
    let all = weeks.reduce(into: Set<String>()) { $0.formUnion($1) }
    let choices = (0..<1 << weeks.count).filter { choice in
      let chosen = weeks.indices.filter { choice >> $0 & 1 == 1 }
      return chosen.reduce(into: Set<String>()) { $0.formUnion(weeks[$1]) } == all
    }
    return choices.map(\.nonzeroBitCount).min() ?? 0
  }

  @Test func `two years of weeks without a pattern are covered all the same`() {
    var generator = SeededGenerator(seed: 1)
    let weeks = (0..<104).map { _ in
      (0..<120).filter { _ in Int.random(in: 0..<12, using: &generator) == 0 }
    }
    let found = WeekCover(weeks, of: 120).fewest
    #expect(Set(found.flatMap { weeks[$0] }).count == 120)
    #expect(found == WeekCover(weeks, of: 120).fewest)
    #expect(found.count < 26)
  }
}
