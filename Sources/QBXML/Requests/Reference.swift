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
