import Timesheets

/// What hours are added up by in manifests and reports.
package enum SumDimension: String, CaseIterable, Sendable {
  case people, weeks, wageItems, customers, items, classes, billable
}

/// Carried hours by one thing: entries and minutes by the name of a person, a wage item and so on.
package struct WrittenSums: Equatable, Sendable {
  /// What a sum is of. The name is empty for time without any, a week goes by its first day.
  package struct Line: Hashable, Comparable, Sendable {
    package let dimension: SumDimension
    package let name: String

    package init(_ dimension: SumDimension, _ name: String) {
      self.dimension = dimension
      self.name = NormalizedName(name).exact
    }

    package static func < (left: Line, right: Line) -> Bool {
      let dimensions = SumDimension.allCases
      let (first, second) = (
        dimensions.firstIndex(of: left.dimension) ?? 0,
        dimensions.firstIndex(of: right.dimension) ?? 0
      )
      return (first, left.name) < (second, right.name)
    }
  }

  package private(set) var tallies: [Line: Tally] = [:]

  package init() {}

  /// Adds hours to a line.
  package mutating func add(_ tally: Tally, to dimension: SumDimension, _ name: String) {
    let line = Line(dimension, name)
    tallies[line] = tallies[line, default: Tally()] + tally
  }

  /// The hours of a line; none for a line that is not there.
  package subscript(line: Line) -> Tally { tallies[line] ?? Tally() }

  /// Reads the object that `JSONWriter.hours` writes; nil for anything else.
  init?(_ value: JSONValue?) {
    guard let value else { return nil }
    for dimension in SumDimension.allCases {
      guard let lines = value[dimension.rawValue]?.elements else { return nil }
      for line in lines {
        guard let tally = Tally(line), let name = Self.name(of: line, in: dimension) else {
          return nil
        }
        add(tally, to: dimension, name)
      }
    }
  }

  private static func name(of line: JSONValue, in dimension: SumDimension) -> String? {
    switch dimension {
    case .weeks: line["week"]?.text
    case .billable: line["status"]?.text
    case .people, .wageItems, .customers, .items, .classes:
      line["name"] == .null ? "" : line["name"]?.text
    }
  }
}

extension Tally {
  /// Reads the members that `JSONWriter.tally` writes.
  init?(_ value: JSONValue) {
    guard let entries = value["entries"]?.number, let minutes = value["minutes"]?.number else {
      return nil
    }
    self.init(entries: entries, minutes: minutes)
  }
}

extension ControlTotals {
  /// The sums of the states, by what `tally` finds under the name of each; nil where it finds none.
  init?(_ tally: (String) -> Tally?) {
    guard let read = tally("read"), let batched = tally("batched"), let held = tally("held"),
      let duplicate = tally("duplicate"), let outside = tally("outside")
    else { return nil }
    self.init()
    self.read = read
    self.batched = batched
    self.held = held
    self.duplicate = duplicate
    self.outside = outside
  }
}
