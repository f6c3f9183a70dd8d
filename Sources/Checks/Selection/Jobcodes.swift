import Timesheets

/// What the pipeline says of jobcodes that are no customers, by the reference an entry has.
///
/// Time systems keep leave and breaks in the same column as jobs. Names match by full path, else by
/// the last level (`Time Off:Vacation`), letter case and blanks aside.
struct Jobcodes {
  private let meanings: [JobcodeMeaning?]

  init(of records: BundleRecords, meanings: [String: JobcodeMeaning]) {
    guard !meanings.isEmpty else {
      self.meanings = []
      return
    }
    self.meanings = records.references.all.map { reference in
      let path = NormalizedName(records.names[reference.fullName]).folded
      if let meaning = meanings[path] { return meaning }
      return path.split(separator: ":").last.flatMap { meanings[String($0)] }
    }
  }

  /// Nil when the reference is a customer or nothing, as it always is without such options.
  subscript(customer: ReferenceID) -> JobcodeMeaning? {
    meanings.isEmpty ? nil : meanings[Int(customer.index)]
  }
}
