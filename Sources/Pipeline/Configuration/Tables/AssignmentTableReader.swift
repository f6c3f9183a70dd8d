import Timesheets

/// Reads the table of who may work on which job: a column of persons, a column of customers.
struct AssignmentTableReader {
  let table: AssignmentTable
  let errors: [ConfigurationError]

  private static let person = ConfigurationTable.Column(
    "person", "personne", "employee", "employé", "employe")
  private static let customer = ConfigurationTable.Column("customer", "client")

  init(_ bytes: [UInt8], file: String) {
    var csv = ConfigurationTable(bytes, file: file, known: [Self.person, Self.customer])
    var pairs: Set<AssignmentTable.Pair> = []
    if csv.errors.isEmpty { csv.require([Self.person, Self.customer]) }
    if csv.errors.isEmpty {
      for row in csv.rows {
        let person = csv.cell(Self.person, of: row)
        let customer = csv.cell(Self.customer, of: row)
        if person.isEmpty { csv.report(.emptyCell(column: Self.person.name), on: row) }
        if customer.isEmpty { csv.report(.emptyCell(column: Self.customer.name), on: row) }
        guard !person.isEmpty, !customer.isEmpty else { continue }
        pairs.insert(
          AssignmentTable.Pair(
            person: NormalizedName(person), customer: NormalizedName(customer)))
      }
    }
    table = AssignmentTable(pairs: pairs)
    errors = csv.errors
  }
}
