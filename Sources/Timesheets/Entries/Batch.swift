/// One message set file: a run of entries of one QBD week, with its ids and totals.
package struct Batch: Sendable {
  /// Counts from 1 in loading order.
  package let number: Int
  /// The first day of the QBD week that all its entries lie in.
  package let week: WorkDate
  /// The entries, by position in the run's sorted entries.
  package let entries: Range<Int>
  package let minutes: Int
  /// `newMessageSetID`: at most 23 characters, made from the content (domain facts 1.3).
  package let messageSetID: String
  /// Whether it is loaded and looked at before the others.
  package let isCanary: Bool

  package init(
    number: Int, week: WorkDate, entries: Range<Int>, minutes: Int, messageSetID: String,
    isCanary: Bool = false
  ) {
    self.number = number
    self.week = week
    self.entries = entries
    self.minutes = minutes
    self.messageSetID = messageSetID
    self.isCanary = isCanary
  }

  /// `NNNN-<first day of the week>.xml`
  package var fileName: String {
    let digits = String(number)
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return "\(padding)\(digits)-\(week.isoText).xml"
  }
}
