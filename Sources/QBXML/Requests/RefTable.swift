import Timesheets
import XML

extension XMLWriter {
  /// Writes a Ref: ListID, then FullName, each as UTF-8 and only where known.
  mutating func reference(
    _ name: StaticString, listID: ArraySlice<UInt8>, fullName: ArraySlice<UInt8>
  ) {
    open(name)
    if !listID.isEmpty { leaf("ListID", listID) }
    if !fullName.isEmpty { leaf("FullName", fullName) }
    close(name)
  }

  mutating func reference(_ name: StaticString, _ reference: StandingReference) {
    self.reference(
      name, listID: Array(reference.listID.utf8)[...],
      fullName: Array(reference.fullName.utf8)[...])
  }
}

/// The Ref elements of one list, written once per list element and copied into every request.
struct RefTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  /// Writes `name` for each element, with ListID where known and the full name as the list has it,
  /// at the depth where TimeTrackingAdd has its children.
  init(_ name: StaticString, _ elements: some Sequence<ListElement>) {
    for element in elements {
      var writer = XMLWriter(indented: Self.depth)
      writer.reference(
        name, listID: Array(element.listID.utf8)[...],
        fullName: Array(element.fullName.utf8)[...])
      bytes.append(contentsOf: writer.bytes)
      ends.append(bytes.count)
    }
  }

  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[ends[index]..<ends[index + 1]]
  }

  /// QBXML, QBXMLMsgsRq, TimeTrackingAddRq, TimeTrackingAdd.
  private static let depth = 4
}
