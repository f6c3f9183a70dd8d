/// A person or job of the delivered time that the company's active lists do not have under this
/// name.
package struct ListAbsence: Hashable, Sendable {
  /// Why they do not have it.
  package enum Reason: String, CaseIterable, Sendable {
    case inactive
    case notListed = "not-listed"
    /// The element is known, under the name `listed`.
    case otherName = "other-name"
    /// The person is on the list of other names, which are no workers of a time system.
    case noWorker = "no-worker"
    /// The person is a vendor, and an option says that vendors are no workers.
    case vendor
  }

  /// Person or customer.
  package let role: ReferenceRole
  /// The name by which the source's users know it.
  package let name: String
  package let reason: Reason
  /// The full name of the element that the time is linked to; nil when there is none.
  package let listed: String?
  /// All of the delivered time that names it, whatever becomes of that.
  package let time: Tally

  package init(
    role: ReferenceRole, name: String, reason: Reason, listed: String?, time: Tally
  ) {
    self.role = role
    self.name = name
    self.reason = reason
    self.listed = listed
    self.time = time
  }
}
