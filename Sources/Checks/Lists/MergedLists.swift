import Timesheets

/// The company's lists as all documents of a bundle together show them, each element once.
///
/// Documents are taken newest first: by the newest moment they state, at equal age qbXML over IIF,
/// then the later name. Of two documents of one age the record that QBD changed last wins. What
/// the believed record does not say is filled from the next older one.
struct MergedLists {
  private(set) var lists = CompanyLists()
  private(set) var disagreements: [Disagreement] = []

  /// Merges the lists of these documents.
  init(of documents: [ReadDocument]) {
    let sources = Self.newestFirst(documents)
    func merged<Record: MergedRecord>(
      _ list: ListKind, _ records: KeyPath<ListRecords, [Record]>
    ) -> [Record] {
      var merging = ElementMerging<Record>(list: list)
      for source in sources {
        for record in source.lists[keyPath: records] {
          merging.take(record, exportedAt: source.stamp)
        }
      }
      let elements = merging.elements()
      disagreements.append(contentsOf: merging.disagreements)
      return elements
    }
    lists.employees = merged(.employees, \.employees)
    lists.vendors = merged(.vendors, \.vendors)
    lists.otherNames = merged(.otherNames, \.otherNames)
    lists.customers = merged(.customers, \.customers)
    lists.items = merged(.items, \.items)
    lists.classes = merged(.classes, \.classes)
    lists.wageItems = merged(.wageItems, \.wageItems)
    lists.nonWageItems = merged(.wageItems, \.nonWageItems)
    takeSingletons(sources)
    for source in sources {
      for export in source.lists.exports where export.isAnswered {
        lists.exported.insert(export.kind)
      }
    }
  }

  /// One document's lists and their age.
  private struct Source {
    let lists: ListRecords
    let stamp: LocalStamp?
    let isQBXML: Bool
  }

  private static func newestFirst(_ documents: [ReadDocument]) -> [Source] {
    let sources = documents.map { document in
      Source(
        lists: document.lists, stamp: document.newestStamp, isQBXML: document.kind == .qbxml)
    }
    let order = sources.indices.sorted { left, right in
      let (one, other) = (sources[left], sources[right])
      if one.stamp != other.stamp { return isNewer(one.stamp, than: other.stamp) }
      if one.isQBXML != other.isQBXML { return one.isQBXML }
      return left > right
    }
    return order.map { sources[$0] }
  }

  /// A document without a word on its age is taken for the older one.
  private static func isNewer(_ one: LocalStamp?, than other: LocalStamp?) -> Bool {
    guard let one else { return false }
    guard let other else { return true }
    return one > other
  }

  /// Preferences, company and host, of which a company file has one each.
  private mutating func takeSingletons(_ sources: [Source]) {
    for source in sources {
      for record in source.lists.preferences.reversed() {
        guard var believed = lists.preferences else {
          lists.preferences = record
          continue
        }
        if believed.disagrees(with: record) {
          disagreements.append(
            Disagreement(
              list: .preferences, name: "", field: .preferences, believed: believed.place,
              passedOver: record.place))
        }
        believed.fill(from: record)
        lists.preferences = believed
      }
      if lists.company == nil { lists.company = source.lists.companies.last }
      if lists.host == nil { lists.host = source.lists.hosts.last }
    }
  }
}

extension ListExport {
  /// Whether QBD answered with the list, be it empty. A refusal is no empty list.
  var isAnswered: Bool { statusCode < Self.firstErrorCode }

  /// Codes from here on are errors; those below inform or warn (domain facts 4).
  private static var firstErrorCode: Int { 1000 }
}

extension PreferencesRecord {
  /// Whether both say something of one preference, and not the same.
  fileprivate func disagrees(with older: PreferencesRecord) -> Bool {
    func differ<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
      guard let one, let other else { return false }
      return one != other
    }
    return hasTimeTracking != older.hasTimeTracking
      || differ(firstDayOfWeek, older.firstDayOfWeek)
      || differ(isUsingClassTracking, older.isUsingClassTracking)
      || differ(closingDate, older.closingDate)
      || differ(isPersonalDataAccessAllowed, older.isPersonalDataAccessAllowed)
  }

  /// Time tracking is not filled: a newer export without it says that it is switched off.
  fileprivate mutating func fill(from older: PreferencesRecord) {
    isUsingClassTracking = isUsingClassTracking ?? older.isUsingClassTracking
    isPersonalDataAccessAllowed = isPersonalDataAccessAllowed ?? older.isPersonalDataAccessAllowed
  }
}
