import Timesheets

/// Sums as `report.json` and `manifest.json` both write them.
extension JSONWriter {
  /// Members `entries` and `minutes`.
  mutating func tally(_ tally: Tally) {
    member("entries", tally.entries)
    member("minutes", tally.minutes)
  }

  /// Members for the carried hours by employee, week, wage item, customer, item, class and status.
  mutating func hours(_ hours: HourTotals, lists: CompanyLists) {
    objects("people", hours.people) { json, line in
      json.member("name", lists[line.person].fullName)
      json.member("list", line.person.kind.list.rawValue)
      json.tally(line.tally)
    }
    objects("weeks", hours.weeks) { json, line in
      json.member("week", line.week.isoText)
      json.tally(line.tally)
    }
    elements("wageItems", hours.wageItems, names: lists.wageItems.map(\.element))
    elements("customers", hours.customers, names: lists.customers.map(\.element))
    elements("items", hours.items, names: lists.items.map(\.element))
    elements("classes", hours.classes, names: lists.classes.map(\.element))
    objects("billable", hours.billable) { json, line in
      json.member("status", line.status.reportWord)
      json.tally(line.tally)
    }
  }

  private mutating func elements(
    _ key: String, _ lines: [(element: ElementIndex, tally: Tally)], names: [ListElement]
  ) {
    objects(key, lines) { json, line in
      json.member("name", line.element.index.map { names[$0].fullName })
      json.tally(line.tally)
    }
  }
}
