import Timesheets

/// What both formats do alike with the fields of a time entry.
extension DocumentRecords {
  /// The reference to this name; none for an empty one.
  mutating func reference(to name: UnsafeRawBufferPointer) -> ReferenceID {
    name.isEmpty
      ? .none : references.id(of: Reference(listID: .empty, fullName: names.id(of: name)))
  }

  /// Sets the work date, or what stood there in place of one.
  mutating func setDate(
    of record: inout TimeActivityRecord, from text: UnsafeRawBufferPointer, order: DayOrder
  ) {
    record.date = WorkDate(delimited: text, order: order)
    if record.date == nil { record.dateText = names.id(of: text.trimmed) }
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
