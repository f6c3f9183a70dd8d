import Timesheets

/// What the pipeline says of jobcodes that are no customers, by the reference an entry has.
///
/// Time systems keep leave and breaks in the same column as jobs. Names match by full path, letter
/// case and blanks aside.
struct Jobcodes {
  private let meanings: [JobcodeMeaning?]

  init(of records: BundleRecords, meanings: [String: JobcodeMeaning]) {
    guard !meanings.isEmpty else {
      self.meanings = []
      return
    }
    self.meanings = records.references.all.map { reference in
      meanings[NormalizedName(records.names[reference.fullName]).folded]
    }
  }

  /// Nil when the reference is a customer or nothing, as it always is without such options.
  subscript(customer: ReferenceID) -> JobcodeMeaning? {
    meanings.isEmpty ? nil : meanings[Int(customer.index)]
  }
}
