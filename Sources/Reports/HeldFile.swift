import Timesheets

extension RunReport {
  /// Where the held lines of a document stand in the run's folder, ready to correct and drop again;
  /// so does a document that is broken itself, whole.
  ///
  /// The document's own path made one flat file name, numbered so that no two can collide.
  package func heldFile(of document: Int) -> String {
    let flat = records.documents[document].source.name.path.map { character in
      character.isLetter || character.isNumber || ".-_ ".contains(character) ? character : "-"
    }
    let digits = String(document + 1)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return "held/\(padded)-\(String(flat.suffix(100)))"
  }
}
