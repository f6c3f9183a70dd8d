import Timesheets
import XML

/// The Ref elements of one list, written once per list element and copied into every request.
struct RefTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  /// Writes `name` for each element, with ListID where known and the full name as the list has it,
  /// at the depth where TimeTrackingAdd has its children.
  init(_ name: StaticString, _ elements: some Sequence<ListElement>) {
    for element in elements {
      var writer = XMLWriter(indented: Self.depth)
      writer.open(name)
      if !element.listID.isEmpty { writer.leaf("ListID", element.listID) }
      if !element.fullName.isEmpty { writer.leaf("FullName", element.fullName) }
      writer.close(name)
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
