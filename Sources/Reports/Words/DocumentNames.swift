import Timesheets

/// The names of a bundle's documents, by position.
package struct DocumentNames: Sendable {
  private let names: [String]

  /// Names in the order of the documents' ids.
  package init(_ names: [String]) {
    self.names = names
  }

  /// The documents of a bundle.
  package init(_ records: BundleRecords) {
    names = records.documents.map(\.source.name.path)
  }

  /// The document's name, made safe to print; `#3` for a document that has none here.
  package subscript(document: DocumentID) -> String {
    let index = Int(document.index)
    return index < names.count ? names[index].onOneLine(atMost: 200) : "#\(index + 1)"
  }
}
