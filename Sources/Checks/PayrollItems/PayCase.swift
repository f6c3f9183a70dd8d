import Timesheets

/// Everything on which the wage item of an entry depends: entries that agree in it share one case.
struct PayKey: Hashable {
  var person: PersonID
  /// The wage item or pay word as the source names it.
  var wageItem: ReferenceID
  /// Whether `wageItem` is free text of an IIF or CSV file, which may be a kind of hours as well.
  var isPayText: Bool
  var hourType: HourType
  /// Whether the hour type is a CSV row's default and not the word of somebody.
  var isHourTypeAssumed: Bool
  /// Nothing in these three unless a mapping line looks at them.
  var customer: ElementIndex
  var item: ElementIndex
  var classIndex: ElementIndex
}

/// What the chain from an entry to its wage item came to.
struct PayCase {
  let key: PayKey
  /// The wage item carried.
  var wageItem = ElementIndex.none
  /// Whether a mapping line led to it.
  var isMapped = false
  /// The position of the mapping line that was followed, wherever it led; nil when none was.
  var mappingLine: Int?
  /// The first link of the chain that fails: mending it shows the next, so only one is told.
  var cause: PayCause?
  /// The checks that the bundle's exports do not decide for this case.
  var unproved: Set<CheckID> = []
}

/// The link of the chain that fails.
enum PayCause: Hashable {
  case namedByNonEmployee(wageItem: String)
  case payrollRefused
  case unmapped(HourType)
  case noWageItem
  case mappedToMissing(word: String, target: String)
  case missing(name: String)
  case ambiguous(name: String)
  case nonWage(name: String)
  case inactive
  case noEarnings
  case notAmongEarnings
  case typeDiffers(HourType)
  case timeDataOff
  case timeDataNotSet
}
