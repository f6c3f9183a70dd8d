import GRDB
import Timesheets

extension Ledger {
  /// The company this ledger belongs to; nil before first contact.
  package func company() throws(LedgerError) -> CompanyBinding? {
    try read { try $0.companyBinding() }
  }

  /// Binds the ledger to a company at first contact, and confirms the binding ever after.
  ///
  /// A binding that lacks a name or the EIN learns it; only a person's word changes a known one.
  /// Identities stay as they are. Throws `.otherCompany` for any other company.
  func bind(
    _ contact: CompanyContact, in database: Database, run: Int64, _ signature: Signature
  ) throws {
    guard let binding = try database.companyBinding() else {
      let names = contact.names ?? CompanyNames(name: "")
      try database.execute(
        sql: """
          INSERT INTO company (id, first_name, name, legal_name, ein_hash)
          VALUES (1, ?, ?, ?, ?)
          """, arguments: [contact.firstName, names.name, names.legalName, contact.einHash])
      return try database.note(.companyBound, signature, run: run)
    }
    guard binding.firstName == contact.firstName else {
      // Under other identities all that was carried would be carried once more.
      throw LedgerError(.plan, path, .refused(rule: "the identities are another name's"))
    }
    let isSame = binding.canBe(contact.names, einHash: contact.einHash)
    // A person's word goes for a name, never for another employer's number.
    let isRenamed = contact.isRenamed && binding.canBe(nil, einHash: contact.einHash)
    guard isSame || isRenamed else {
      throw LedgerError(.plan, path, binding.refusal(of: contact.names))
    }
    let completed =
      isSame
      ? binding.completed(by: contact.names, einHash: contact.einHash)
      : binding.replaced(by: contact.names, einHash: contact.einHash)
    guard completed != binding else { return }
    try database.execute(
      sql: "UPDATE company SET name = ?, legal_name = ?, ein_hash = ?",
      arguments: [completed.names.name, completed.names.legalName, completed.einHash])
    try database.note(isSame ? .companyCompleted : .companyRenamed, signature, run: run)
  }
}

extension Database {
  /// The company the ledger belongs to; nil before first contact.
  func companyBinding() throws -> CompanyBinding? {
    try Row.fetchOne(self, sql: "SELECT * FROM company").map { row in
      CompanyBinding(
        names: CompanyNames(name: row["name"], legalName: row["legal_name"]),
        firstName: row["first_name"], einHash: row["ein_hash"])
    }
  }
}
