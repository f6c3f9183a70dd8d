import Timesheets

/// The names by which a company file tells itself.
package struct CompanyNames: Hashable, Sendable {
  /// Empty for a company that no bundle named.
  package let name: String
  /// Empty where only one name is known.
  package let legalName: String

  package init(name: String, legalName: String = "") {
    self.name = name
    self.legalName = legalName
  }

  /// Whether nothing is known of the company.
  var isEmpty: Bool { name.isEmpty && legalName.isEmpty }

  /// Whether the two can be names of one company file: the names are equal, and so are the legal
  /// names where both are known. A timer file may give the legal name as the only one.
  fileprivate func canBe(_ other: CompanyNames) -> Bool {
    if isEmpty || other.isEmpty { return true }
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
  /// everything once more. Empty where no bundle named the company then.
  package let firstName: String
  /// A keyed hash of the EIN in lower-case hexadecimal, where one was given.
  package let einHash: String?

  /// Whether a bundle of these names is this company's; one that names none is nobody else's.
  package func canBe(_ given: CompanyNames?, einHash: String?) -> Bool {
    let isSameEmployer = einHash == nil || self.einHash == nil || einHash == self.einHash
    return isSameEmployer && (given.map { $0.canBe(names) } ?? true)
  }

  /// What is wrong with the bundle of another company.
  func refusal(of given: CompanyNames?) -> LedgerFault {
    .otherCompany(bound: names, given: given ?? CompanyNames(name: ""))
  }

  /// The binding with what a bundle of the same company knows more.
  func completed(by given: CompanyNames?, einHash: String?) -> CompanyBinding {
    var names = names
    if let given, names.isEmpty || names.legalName.isEmpty && !given.legalName.isEmpty {
      names = given
    }
    return CompanyBinding(names: names, firstName: firstName, einHash: self.einHash ?? einHash)
  }

  /// The binding with what a bundle says, because a person says that the company is the same.
  func replaced(by given: CompanyNames?, einHash: String?) -> CompanyBinding {
    var names = names
    if let given, !given.canBe(names) { names = given }
    return CompanyBinding(names: names, firstName: firstName, einHash: self.einHash ?? einHash)
  }
}

/// The company of a run, as its plan binds the ledger to it.
package struct CompanyContact: Hashable, Sendable {
  /// What the bundle says; nil when it names no company.
  package var names: CompanyNames?
  /// The name that the identities were made with: `CarriedBefore.company`, or at first contact any.
  package var firstName: String
  /// A keyed hash of the EIN in lower-case hexadecimal, where one was given.
  package var einHash: String?
  /// Whether a person says that this is the ledger's company file, which has other names now.
  package var isRenamed: Bool

  package init(
    names: CompanyNames?, firstName: String, einHash: String? = nil, isRenamed: Bool = false
  ) {
    self.names = names
    self.firstName = firstName
    self.einHash = einHash
    self.isRenamed = isRenamed
  }
}
