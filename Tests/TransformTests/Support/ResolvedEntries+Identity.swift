import Timesheets

@testable import Transform

extension ResolvedEntries {
  func identity(of entry: TimeEntry) -> EntryIdentity { identities[Int(entry.record)] }

  /// Who the entries are, in their order.
  var identitiesInOrder: [EntryIdentity] { entries.map(identity) }
}
