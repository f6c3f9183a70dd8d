import Timesheets

@testable import Checks

extension CarriedBefore {
  /// What the ledger knows once the bundle's entries were carried, beside what it knew.
  mutating func carry(_ checked: CheckedBundle, run: String) {
    if company == nil { company = checked.company }
    entries.add(CarriedBatch(run: run, number: 1))
    for (entry, fate) in checked.fates.enumerated() where fate == .batched {
      entries.add(
        EntryMark(identity: checked.identities[entry], content: checked.contents[entry]),
        sourceKey: checked.sourceKeys.isEmpty ? 0 : checked.sourceKeys[entry],
        day: PersonDay(
          key: checked.personDays.isEmpty ? 0 : checked.personDays[entry],
          minutes: UInt16(checked.source[entry].minutes)),
        batch: entries.batches.count - 1, number: entries.newest + 1)
    }
  }
}

extension DocumentBuilder {
  /// A document of time lines that bear requestIDs, the person's own line for each.
  static func requests(
    _ index: UInt32 = 1, _ lines: [(id: String, minutes: Int32)]
  ) -> DocumentBuilder {
    var document = DocumentBuilder(index)
    for line in lines { document.request(line.id, minutes: line.minutes) }
    return document
  }

  /// A time line that bears a requestID.
  mutating func request(
    _ id: String, minutes: Int32 = 60, guid: String = "", kind: SourceIDKind = .requestID,
    date: String = "2026-03-02"
  ) {
    entry("Ann Lee", wageItem: "Regular", minutes: minutes, date: date) { record, document in
      record.sourceIDKind = kind
      record.sourceID = document.records.texts.append(id)
      record.externalGUID = document.records.texts.append(guid)
    }
  }
}
