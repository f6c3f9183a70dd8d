import Timesheets

/// What both formats do alike with the fields of a time entry.
extension DocumentRecords {
  /// The reference to this name; none for an empty one.
  mutating func reference(to name: UnsafeRawBufferPointer) -> ReferenceID {
    name.isEmpty
      ? .none : references.id(of: Reference(listID: .empty, fullName: names.id(of: name)))
  }

  /// Sets the work date, or what stood there in place of one, of the entry that comes next, and
  /// returns the numbers that stood there.
  @discardableResult
  mutating func setDate(
    of record: inout TimeActivityRecord, from cell: Int, of row: DelimitedRow,
    evidence: inout DayOrderEvidence
  ) -> DateNumbers? {
    let numbers = DateNumbers(row[cell])
    record.date = numbers?.date(in: evidence.option)
    if record.date == nil { record.dateText = names.id(of: row.trimmed(cell)) }
    if let numbers {
      evidence.add(numbers, ofEntry: activities.count, at: cell, of: row, in: document)
    }
    return numbers
  }

  /// Sets the duration, or what stood there in place of one.
  mutating func setDuration(
    of record: inout TimeActivityRecord, from text: UnsafeRawBufferPointer, comma: CommaMeaning
  ) {
    if let worked = WorkedTime(delimited: text, comma: comma) {
      record.minutes = worked.minutes
      record.roundedOffSeconds = worked.roundedOffSeconds
    } else {
      record.durationText = names.id(of: text.trimmed)
      record.isDurationMissing = text.isBlank
    }
  }
}
