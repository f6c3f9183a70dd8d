import Timesheets

/// An element of a list response while it is read. One type per vendor element.
protocol ListRet: Sendable {
  /// Takes an element without children, anywhere below the record.
  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog)
  /// A child element that has children begins.
  mutating func open(_ name: QBXMLName)
  /// A child element that has children ends.
  mutating func close(_ name: QBXMLName)
  /// Adds the whole record to its list; false when it names nothing and there is none to add.
  func add(to lists: inout ListRecords) -> Bool
}

extension ListRet {
  mutating func open(_ name: QBXMLName) {}
  mutating func close(_ name: QBXMLName) {}
}

/// What all list elements begin with: ListID, TimeCreated, TimeModified, EditSequence, Name, then
/// FullName and ParentRef where the list has levels (domain facts 3).
///
/// Only children of the record itself count: references within it have ListIDs and names too.
struct ListHead {
  let ret: QBXMLName
  private let place: Place
  private var listID = ""
  private var name = ""
  private var fullName = ""
  private var parentName = ""
  private var isActive: Bool?
  private var modified: LocalStamp?

  init(_ ret: QBXMLName, at place: Place) {
    self.ret = ret
    self.place = place
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    if leaf.parent == .parentRef, leaf.name == .fullName { parentName = leaf.tokenString }
    guard leaf.parent == ret else { return }
    switch leaf.name {
    case .listID: listID = leaf.tokenString
    case .name: name = leaf.tokenString
    case .fullName: fullName = leaf.tokenString
    case .isActive: isActive = log.boolean(leaf)
    case .timeModified: modified = log.stamp(leaf)
    case .timeCreated: _ = log.stamp(leaf)
    default: break
    }
  }

  /// Nil when the export gave neither an id nor a name.
  var element: ListElement? {
    let path = fullName.isEmpty ? builtName : fullName
    if path.isEmpty && listID.isEmpty { return nil }
    return ListElement(
      place: place, listID: listID, fullName: path, isActive: isActive, modified: modified)
  }

  /// The full name of a record whose FullName the export left out.
  private var builtName: String {
    parentName.isEmpty || name.isEmpty ? name : "\(parentName):\(name)"
  }
}
