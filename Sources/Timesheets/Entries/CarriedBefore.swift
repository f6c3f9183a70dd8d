/// What a company's ledger knows when a run begins; empty without a ledger.
package struct CarriedBefore: Sendable {
  /// The name that identities are made with, for ever: the one at first contact, and empty where
  /// no bundle named the company then. Nil before first contact.
  package var company: String?
  /// Every entry that was carried.
  package var entries = CarriedEntries()

  /// Nothing was carried, for nobody.
  package init() {}
}
