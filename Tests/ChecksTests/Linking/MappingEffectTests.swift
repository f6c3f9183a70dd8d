import Testing
import Timesheets

@testable import Checks

@Suite struct MappingEffectTests {
  private func effect(
    _ lines: [MappingLine], options: CarryOptions = .linkingOnly,
    entries: (inout DocumentBuilder) -> Void
  ) -> MappingEffect {
    var company = DocumentBuilder.company()
    entries(&company)
    var options = options
    options.mapping = MappingTable(lines: lines)
    return checked(bundle(company), options: options).mapping
  }

  @Test func `each line is told with the entries that it decided, whatever became of them`() {
    let effect = effect([
      MappingLine(role: .customer, source: "bar limited", target: "Bar Ltd"),
      MappingLine(role: .item, source: "Work", target: "Labour"),
      MappingLine(role: .person, source: "Nobdy", target: "Bo Tran"),
      MappingLine(role: .customer, source: "Foo Inc", target: "Bar Ltd"),
      MappingLine(role: .classReference, source: "Nord", target: "Norht"),
    ]) {
      $0.entry("Bo Tran", customer: "Bar Limited", item: "Work", wageItem: "Regular")
      $0.entry("Nobody", customer: "BAR LIMITED", wageItem: "Regular", minutes: 30)
      $0.entry("Bo Tran", customer: "Foo Inc", class: "Nord", wageItem: "Regular", minutes: 90)
    }
    #expect(
      effect.uses.map(\.outcome) == [.settled, .settled, .unmatched, .notNeeded, .unsettled])
    #expect(
      effect.uses.map(\.decided) == [
        Tally(entries: 2, minutes: 90), Tally(entries: 1, minutes: 60), Tally(), Tally(),
        Tally(entries: 1, minutes: 90),
      ])
    // An entry that two lines settled counts once.
    #expect(effect.settled == Tally(entries: 2, minutes: 90))
    #expect(effect.uses[0].line.source == "bar limited")
  }

  @Test func `wage item lines count by the cases that followed them`() {
    func line(_ source: String, _ target: String, employee: String = "") -> MappingLine {
      var scope = WageScope()
      scope.employee = employee
      return MappingLine(role: .wageItem, source: source, target: target, scope: scope)
    }
    var options = CarryOptions.linkingOnly
    options.carry.wageItems = .mappingOnly
    let effect = effect(
      [
        line("regular", "Regular"), line("regular", "Overtime", employee: "Ann Lee"),
        line("regular", "Regular", employee: "Ann Lea"), line("overtime", "Overtime"),
        line("vacation", "Holiday"),
      ], options: options
    ) {
      for (person, hours) in [
        ("Ann Lee", HourType.regular), ("Bo Tran", .regular), ("Bo Tran", .vacation),
      ] {
        $0.entry(person) { record, _ in record.hourType = hours }
      }
    }
    #expect(
      effect.uses.map(\.outcome) == [.settled, .settled, .unmatched, .unmatched, .unsettled])
    #expect(effect.uses.map(\.decided.entries) == [1, 1, 0, 0, 1])
  }

  @Test func `time that an option leaves out is not decided, and its line is no typing error`() {
    var options = CarryOptions.linkingOnly
    options.carry.classes = .off
    options.selection.from = WorkDate(iso: "2026-03-03")
    let effect = effect(
      [
        MappingLine(role: .person, source: "B. Tran", target: "Bo Tran"),
        MappingLine(role: .classReference, source: "Nord", target: "North"),
      ], options: options
    ) {
      $0.entry("B. Tran", wageItem: "Regular")
      $0.entry("Bo Tran", class: "Nord", wageItem: "Regular", date: "2026-03-04")
    }
    #expect(effect.uses.map(\.outcome) == [.notNeeded, .notNeeded])
    #expect(effect.settled == Tally())
  }
}
