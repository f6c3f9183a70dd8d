/// What a company's ledger knows when a run begins; empty without a ledger.
package struct CarriedBefore: Sendable {
  /// The name that identities are made with, for ever: the one at first contact, and empty where
  /// no bundle named the company then. Nil before first contact.
  package var company: String?
  /// Every entry that was carried.
  package var entries = CarriedEntries()
  /// The first run that this very content of a bundle led to; nil for content that is new.
  package var sameContent: String?

  /// Nothing was carried, for nobody.
  package init() {}
}
