import Timesheets

extension JSONWriter {
  /// The member `previous`: the run before this one and what changed since, null without one. Names
  /// of people stand under `people` alone.
  mutating func previous(_ comparison: RunComparison?) {
    guard let comparison else { return member("previous", String?.none) }
    let previous = comparison.previous
    object("previous") { json in
      json.member("run", previous.run)
      json.member("toolVersion", previous.toolVersion)
      json.member("folderFound", previous.report.isFound)
      json.member("compared", previous.written == nil ? "totals" : "report")
      json.member("verdict", previous.written?.verdict?.rawValue)
      json.object("entries") { json in
        for (state, tally) in previous.totals.byState { json.member(state, tally.entries) }
      }
      json.object("minutes") { json in
        for (state, tally) in previous.totals.byState { json.member(state, tally.minutes) }
      }
      json.member("mappingChanged", previous.isMappingOther)
      json.objects("options", comparison.options) { json, option in
        json.member("key", option.key)
        json.member("before", option.before)
        json.member("now", option.now)
      }
      json.objects("checks", comparison.checks) { json, check in
        json.member("check", check.check.rawValue)
        json.member("before", check.before?.rawValue)
        json.member("now", check.now.rawValue)
      }
      json.objects("people", comparison.people) { json, person in
        json.member("name", person.name)
        json.object("before") { $0.tally(person.before) }
        json.object("now") { $0.tally(person.now) }
      }
    }
  }
}

extension PreviousRun.Reading {
  fileprivate var isFound: Bool {
    switch self {
    case .read, .changed: true
    case .missing: false
    }
  }
}
