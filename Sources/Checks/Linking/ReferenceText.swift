import Timesheets

/// A reference with its texts.
struct ReferenceText: Hashable {
  let listID: String
  let fullName: String
  let alias: String

  /// The texts of a reference of this bundle.
  init(_ id: ReferenceID, of records: BundleRecords) {
    let reference = records.references[id]
    listID = records.names[reference.listID]
    fullName = records.names[reference.fullName]
    alias = records.names[reference.alias]
  }

  /// The name by which the source's users know it: the full name, else the login, else the ListID.
  var name: String {
    if !fullName.isEmpty { return fullName }
    return alias.isEmpty ? listID : alias
  }

  var isEmpty: Bool { listID.isEmpty && fullName.isEmpty && alias.isEmpty }
}
