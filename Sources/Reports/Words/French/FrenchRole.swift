import Timesheets

/// A role with the articles and endings that French needs around it.
struct FrenchRole {
  let noun: String
  /// `le client ou projet`, `l’article de service`
  let definite: String
  /// `du client ou projet`, `de l’article de service`
  let ofDefinite: String
  let isFeminine: Bool

  /// `au client ou projet`, `à l’article de service`
  let toDefinite: String
}

extension French {
  static func role(_ role: ReferenceRole) -> FrenchRole {
    switch role {
    case .person:
      FrenchRole(
        noun: "personne", definite: "la personne", ofDefinite: "de la personne", isFeminine: true,
        toDefinite: "à la personne")
    case .customer:
      FrenchRole(
        noun: "client ou projet", definite: "le client ou projet",
        ofDefinite: "du client ou projet", isFeminine: false, toDefinite: "au client ou projet")
    case .item:
      FrenchRole(
        noun: "article de service", definite: "l’article de service",
        ofDefinite: "de l’article de service", isFeminine: false,
        toDefinite: "à l’article de service")
    case .classReference:
      FrenchRole(
        noun: "classe", definite: "la classe", ofDefinite: "de la classe", isFeminine: true,
        toDefinite: "à la classe")
    case .wageItem:
      FrenchRole(
        noun: "élément de salaire", definite: "l’élément de salaire",
        ofDefinite: "de l’élément de salaire", isFeminine: false,
        toDefinite: "à l’élément de salaire")
    }
  }

  /// Where an element of the role is kept in QuickBooks.
  static func menu(_ role: ReferenceRole) -> String {
    switch role {
    case .person: Menu.employees.french
    case .customer: Menu.customers.french
    case .item: Menu.items.french
    case .classReference: Menu.classes.french
    case .wageItem: Menu.payrollItems.french
    }
  }
}
