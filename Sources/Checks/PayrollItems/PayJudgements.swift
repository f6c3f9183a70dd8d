import Timesheets

extension Examined {
  /// Judges each distinct pay case once, and counts the entries that it concerns.
  func examinePay(
    into findings: inout FindingCollector, judge: (PayCase, EmployeeRecord?) -> Judgement?
  ) {
    var numbers = [Int?](repeating: nil, count: pay.cases.count)
    var isJudged = [Bool](repeating: false, count: pay.cases.count)
    for index in source.indices {
      let number = pay.number(ofEntry: index)
      if !isJudged[number] {
        isJudged[number] = true
        if let payCase = pay.cases[number] {
          numbers[number] = judge(payCase, employee(of: payCase)).map {
            findings.report($0, at: source[index].place(of: .wageItem))
          }
        }
      }
      if let finding = numbers[number] { findings.concern(entry: index, finding: finding) }
    }
  }

  /// Reports a check that the bundle's exports do not decide: one finding, all entries counted.
  func examineUnproved(
    _ check: CheckID, by export: DecidingExport, into findings: inout FindingCollector
  ) {
    examinePay(into: &findings) { payCase, _ in
      guard payCase.unproved.contains(check) else { return nil }
      return Judgement(
        check: check, verdict: .unknown, subject: .bundle, detail: .undecided(by: export))
    }
  }

  private func employee(of payCase: PayCase) -> EmployeeRecord? {
    let person = payCase.key.person
    return person.kind == .employee ? lists.employees[Int(person.index)] : nil
  }

  /// The full name of the wage item a case is carried with.
  func wageItemName(of payCase: PayCase) -> String {
    payCase.wageItem.index.map { lists.wageItems[$0].element.fullName } ?? ""
  }

  /// The names of an employee's earnings, in the order of the paycheck.
  func earningNames(of employee: EmployeeRecord) -> [String] {
    (employee.payroll?.earnings ?? []).map { line in
      if !line.fullName.isEmpty { return line.fullName }
      let listed = lists.wageItems.first { $0.element.listID == line.listID }
      return listed?.element.fullName ?? line.listID
    }
  }
}
