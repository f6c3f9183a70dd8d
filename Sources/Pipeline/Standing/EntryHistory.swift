import LoadLedger
import SystemPackage
import Timesheets

/// What one company's ledger knows of an entry.
package struct EntryHistory: Sendable {
  /// The ledger's file, as it was asked for.
  package let ledger: String
  /// Nil where the ledger names no company.
  package let company: CompanyNames?
  package let identity: EntryIdentity
  /// Every time the entry was carried, newest first; never empty.
  package let lives: [EntryLife]
  /// What became of the request each time, after its batch; parallel to `lives`.
  package let steps: [[LoadStep]]
  /// The lines that were merged into one request with the entry; parallel to `lives`.
  package let companions: [[RequestLine]]

  /// Whether a person released the entry and no run has carried it since.
  package var isReleased: Bool { lives.first?.released != nil }
}

/// The entries that go by this name in a ledger, the one carried last first; empty when none does.
///
/// A name is an identity (a requestID or an ExternalGUID of a batch) or what the source called the
/// entry, letter for letter. Throws `LedgerError` when there is no ledger or it cannot be read.
package func histories(
  of name: String, inLedgerAt path: FilePath
) throws(LedgerError) -> [EntryHistory] {
  let ledger = try Ledger.open(path.string, .readOnly)
  let company = try ledger.company()?.names
  var identities: [EntryIdentity] = []
  if let identity = EntryIdentity(text: name) { identities.append(identity) }
  for life in try ledger.lives(ofSourceID: name) where !identities.contains(life.mark.identity) {
    identities.append(life.mark.identity)
  }
  var histories: [EntryHistory] = []
  for identity in identities {
    let lives = try ledger.lives(of: identity)
    guard !lives.isEmpty else { continue }
    var companions: [[RequestLine]] = []
    var steps: [[LoadStep]] = []
    for life in lives {
      steps.append(try ledger.steps(of: life))
      companions.append(life.isMerged ? try ledger.otherLines(inRequestOf: life) : [])
    }
    histories.append(
      EntryHistory(
        ledger: path.string, company: company, identity: identity, lives: lives, steps: steps,
        companions: companions))
  }
  return histories
}

extension EntryLife {
  /// Whether the request can hold more than this line; rounding looks the same from here.
  fileprivate var isMerged: Bool {
    request != mark.identity || requestMinutes != readMinutes
  }
}

extension MappedRoles {
  /// The roles one by one, in the order of an entry's references.
  var roles: [ReferenceRole] {
    ReferenceRole.allCases.filter { role in
      switch role {
      case .person: contains(.person)
      case .customer: contains(.customer)
      case .item: contains(.item)
      case .classReference: contains(.classReference)
      case .wageItem: contains(.wageItem)
      }
    }
  }
}
