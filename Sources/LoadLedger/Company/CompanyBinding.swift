import GRDB
import Timesheets

/// The names by which a company file tells itself.
package struct CompanyNames: Hashable, Sendable {
  /// Never empty.
  package let name: String
  /// Empty where only one name is known.
  package let legalName: String

  package init(name: String, legalName: String = "") {
    self.name = name
    self.legalName = legalName
  }

  /// Whether the two can be names of one company file: the names are equal, and so are the legal
  /// names where both are known. A timer file may give the legal name as the only one.
  fileprivate func canBe(_ other: CompanyNames) -> Bool {
    if Self.areEqual(name, other.name) {
      return legalName.isEmpty || other.legalName.isEmpty
        || Self.areEqual(legalName, other.legalName)
    }
    return legalName.isEmpty && Self.areEqual(name, other.legalName)
      || other.legalName.isEmpty && Self.areEqual(legalName, other.name)
  }

  private static func areEqual(_ left: String, _ right: String) -> Bool {
    NormalizedName(left).folded == NormalizedName(right).folded
  }
}

/// The company file a ledger belongs to.
package struct CompanyBinding: Hashable, Sendable {
  package let names: CompanyNames
  /// The name at first contact. Identities are made with it, so that no renaming carries
  /// everything once more.
  package let firstName: String
  /// A keyed hash of the EIN in lower-case hexadecimal, where one was given.
  package let einHash: String?
}

extension Ledger {
  /// The company this ledger belongs to; nil before first contact.
  package func company() throws(LedgerError) -> CompanyBinding? {
    try read { try $0.companyBinding() }
  }

  /// Binds the ledger to a company at first contact, and confirms the binding ever after.
  ///
  /// A binding that knows one name only learns the other one. Throws `.otherCompany` with both
  /// names for any other company; the ledger is as it was.
  @discardableResult
  package func bind(
    to given: CompanyNames, einHash: String? = nil, _ signature: Signature
  ) throws(LedgerError) -> CompanyBinding {
    try change(.bind) { database in
      guard let binding = try database.companyBinding() else {
        try database.execute(
          sql: """
            INSERT INTO company (id, first_name, name, legal_name, ein_hash)
            VALUES (1, ?, ?, ?, ?)
            """, arguments: [given.name, given.name, given.legalName, einHash])
        try database.note(.companyBound, signature)
        return CompanyBinding(names: given, firstName: given.name, einHash: einHash)
      }
      let isSameEmployer = einHash == nil || binding.einHash == nil || einHash == binding.einHash
      guard given.canBe(binding.names), isSameEmployer else {
        throw LedgerError(.bind, path, .otherCompany(bound: binding.names, given: given))
      }
      let names =
        binding.names.legalName.isEmpty && !given.legalName.isEmpty ? given : binding.names
      let completed = CompanyBinding(
        names: names, firstName: binding.firstName, einHash: binding.einHash ?? einHash)
      guard completed != binding else { return binding }
      try database.set(completed)
      try database.note(.companyCompleted, signature)
      return completed
    }
  }

  /// Gives the company of a bound ledger another name, because its company file has one now.
  ///
  /// The only way to change a known name. Identities stay as they are. False, and nothing is done,
  /// when the ledger belongs to nobody yet.
  @discardableResult
  package func rename(
    to names: CompanyNames, _ signature: Signature
  ) throws(LedgerError) -> Bool {
    try change(.rename) { database in
      guard let binding = try database.companyBinding() else { return false }
      try database.set(
        CompanyBinding(names: names, firstName: binding.firstName, einHash: binding.einHash))
      try database.note(.companyRenamed, signature)
      return true
    }
  }
}

extension Database {
  fileprivate func companyBinding() throws -> CompanyBinding? {
    try Row.fetchOne(self, sql: "SELECT * FROM company").map { row in
      CompanyBinding(
        names: CompanyNames(name: row["name"], legalName: row["legal_name"]),
        firstName: row["first_name"], einHash: row["ein_hash"])
    }
  }

  fileprivate func set(_ binding: CompanyBinding) throws {
    try execute(
      sql: "UPDATE company SET name = ?, legal_name = ?, ein_hash = ?",
      arguments: [binding.names.name, binding.names.legalName, binding.einHash])
  }
}
