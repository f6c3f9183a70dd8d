import Testing
import Timesheets

@testable import Checks

@Suite struct CheckedBundleTests {
  @Test func `a clean bundle has no findings and every entry may be batched`() {
    var company = DocumentBuilder.company()
    company.entry(
      "Ann Lee", customer: "Foo Inc:Roof", item: "Labour", class: "North", wageItem: "Regular")
    company.entry("Bo Tran", customer: "Bar Ltd", wageItem: "Regular", date: "2026-03-03")
    company.entry("Cy Works", customer: "Foo Inc", date: "2026-03-04")
    company.entry("Di Owner", date: "2026-03-05")
    let checked = checked(bundle(company), options: .linkingOnly)
    #expect(checked.findings.map(\.detail) == [])
    #expect(checked.fates == [.batched, .batched, .batched, .batched])
    #expect(checked.wageItems.map(\.index) == [1, 1, nil, nil])
  }
}
