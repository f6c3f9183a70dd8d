import Timesheets

// ListID, TimeCreated, TimeModified, EditSequence, Name, FullName, IsActive, ParentRef, Sublevel

/// A class as qbXML exports it.
struct ClassRet: ListRet {
  private var head: ListHead

  init(at place: Place) {
    head = ListHead(.classElement, at: place)
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    head.take(leaf, &log)
  }

  func add(to lists: inout ListRecords) -> Bool {
    guard let element = head.element else { return false }
    lists.classes.append(ClassRecord(element: element))
    return true
  }
}
