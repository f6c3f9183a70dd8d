/// The user's table from a source's words to list elements, in file order.
package struct MappingTable: Sendable {
  package var lines: [MappingLine] = []

  package init(lines: [MappingLine] = []) {
    self.lines = lines
  }
}

/// One line of a mapping table: a worklist line that the user has filled in.
package struct MappingLine: Hashable, Sendable {
  package var role: ReferenceRole
  /// The source's word: a name, a login, or for wage items an hour type or pay word. For wage
  /// items empty means every hour type.
  package var source: String
  /// The full name of the list element.
  package var target: String
  /// Where a wage item's line holds: empty means everywhere.
  package var scope: WageScope

  package init(
    role: ReferenceRole, source: String, target: String, scope: WageScope = WageScope()
  ) {
    self.role = role
    self.source = source
    self.target = target
    self.scope = scope
  }
}

/// The entries a wage item's mapping line holds for; an empty name means any.
package struct WageScope: Hashable, Sendable {
  package var employee = ""
  package var customer = ""
  package var item = ""
  package var className = ""

  package init() {}
}

/// Who may work on which job. A person without a line may work on none.
package struct AssignmentTable: Sendable {
  /// Pairs of person and customer full name, normalised.
  package var pairs: Set<Pair>

  /// One person and one job on which this person may work.
  package struct Pair: Hashable, Sendable {
    package let person: NormalizedName
    package let customer: NormalizedName

    package init(person: NormalizedName, customer: NormalizedName) {
      self.person = person
      self.customer = customer
    }
  }

  package init(pairs: Set<Pair>) {
    self.pairs = pairs
  }
}
