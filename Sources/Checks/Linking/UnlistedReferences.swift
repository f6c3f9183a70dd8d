import Timesheets

extension Examined {
  /// Whether an entry names an element that this list ought to have and has not. Jobcodes that are
  /// no jobs, fields that are not carried, and pay words that mean a kind of hours name none.
  func entryMisses(_ list: ListKind, entry: Int) -> Bool {
    let record = source[entry]
    switch list {
    case .employees, .vendors, .otherNames: return linking.people[record.person].isNowhere
    case .customers: return linking.customers[record.customer].isNowhere
    case .items: return linking.items[record.item].isNowhere
    case .classes: return linking.classes[record.classReference].isNowhere
    case .wageItems:
      if case .missing = pay[entry]?.cause { return true }
      return false
    case .preferences, .company, .host, .timeTracking: return false
    }
  }
}
