/// Something in a delivered folder that is no document and no folder to look into.
package struct PassedOver: Hashable, Sendable {
  /// Why it was not opened.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    case symbolicLink = "symbolic-link"
    /// A pipe, socket or device.
    case special
    /// A folder whose name begins with a dot, such as `.git`.
    case hiddenFolder = "hidden-folder"
    /// An outbox or work folder of ours: what a run wrote is no source for the next one.
    case ownFolder = "own-folder"
  }

  package let name: MemberName
  package let reason: Reason

  package init(name: MemberName, reason: Reason) {
    self.name = name
    self.reason = reason
  }
}
