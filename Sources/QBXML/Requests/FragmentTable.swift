import Timesheets
import XML

/// Pieces of requests, written once per run and copied into every request that has them.
///
/// A request is written from a dozen pieces and the entry's own values, not tag by tag. All tasks
/// share the table, and would wait for each other to count their references to it: so the pieces
/// lie end to end in one array, and are copied without passing slices of it on.
struct FragmentTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  /// Adds what `write` writes at the depth where TimeTrackingAdd has its children, cut in two
  /// wherever it leaves a `cut`.
  mutating func add(indented depth: Int = Self.depth, _ write: (inout XMLWriter) -> Void) {
    var writer = XMLWriter(indented: depth)
    write(&writer)
    for piece in writer.bytes.split(separator: Self.cut, omittingEmptySubsequences: false) {
      bytes.append(contentsOf: piece)
      ends.append(bytes.count)
    }
  }

  /// Appends a piece, counted from 0 in the order they were added.
  func append(_ index: Int, to output: inout [UInt8]) {
    let range = ends[index]..<ends[index + 1]
    bytes.withUnsafeBytes { bytes in
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }

  /// A byte that no document holds.
  static let cut: UInt8 = 0

  /// QBXML, QBXMLMsgsRq, TimeTrackingAddRq, TimeTrackingAdd.
  private static let depth = 4
}

extension FragmentTable {
  /// The Ref elements `name` of a list, with ListID where known and the full name as the list has
  /// it.
  init(_ name: StaticString, _ elements: some Sequence<ListElement>) {
    for element in elements {
      add { writer in
        writer.reference(
          name, listID: Array(element.listID.utf8)[...],
          fullName: Array(element.fullName.utf8)[...])
      }
    }
  }
}
