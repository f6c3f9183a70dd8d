import Timesheets

/// The check `assignment`.
///
/// **What it proves.** The person of an entry may work on its job, as the pipeline's table says.
///
/// **Why it matters.** Time on the wrong job is found at invoicing, if at all.
///
/// **What proves it.** The pipeline's table of persons and jobs. A line for a customer does not
/// speak for its jobs.
///
/// **When it is unknown.** Never: without a table there is nothing to prove.
///
/// **Fix in QuickBooks.** Nothing: correct the job in the time system, or add a line to the table.
///
/// Prevents no status: QuickBooks has no such rule.
enum Assignment {
  private struct Pair: Hashable {
    let person: PersonID
    let customer: ElementIndex
  }

  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    guard let table = examined.options.assignments else { return }
    let allowed = Set(table.pairs.map { key($0.person, $0.customer) })
    var judged: [Pair: Int?] = [:]
    for (index, record) in examined.source.enumerated() where examined.outside[index] == nil {
      guard let person = examined.links[person: record.person],
        let job = examined.links[customer: record.customer].index
      else { continue }
      let pair = Pair(person: person, customer: ElementIndex(job))
      let number: Int?
      if let known = judged[pair] {
        number = known
      } else {
        let names = (
          examined.lists[person].fullName, examined.lists.customers[job].element.fullName
        )
        let isAllowed = allowed.contains(key(NormalizedName(names.0), NormalizedName(names.1)))
        number =
          isAllowed
          ? nil
          : findings.report(
            .assignment, on: .element(.customer, names.1),
            .notAssigned(person: names.0, customer: names.1), at: record.place(of: .customer))
        judged[pair] = number
      }
      if let number { findings.concern(entry: index, finding: number) }
    }
  }

  /// A TAB stands in no normalised name.
  private static func key(_ person: NormalizedName, _ customer: NormalizedName) -> String {
    person.folded + "\t" + customer.folded
  }
}
