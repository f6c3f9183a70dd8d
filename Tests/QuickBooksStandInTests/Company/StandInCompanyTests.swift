import QuickBooksStandIn
import Testing

@Suite struct StandInCompanyTests {
  @Test func `a company is loaded from its own export`() throws {
    var company = StandInCompany.small
    company.setPreferences(firstDayOfWeek: "Sunday", usesClasses: false, closingDate: "2026-01-31")
    company.add(.customers, "94-14", "Crème & Cie:Été")
    let export = try StandIn(company: company).exportedLists()
    let loaded = try StandInCompany(exports: [export])
    for list in StandInList.allCases {
      #expect(loaded.elements(of: list) == company.elements(of: list), "\(list)")
    }
    #expect(loaded.host == company.host)
    #expect(loaded.about == company.about)
    #expect(loaded.preferences == company.preferences)
    #expect(loaded.payroll == .open)
  }

  @Test func `an export that payroll was closed to says so`() throws {
    var company = StandInCompany.small
    company.payroll = .applicationDenied
    let loaded = try StandInCompany(exports: [StandIn(company: company).exportedLists()])
    #expect(loaded.payroll == .applicationDenied)
    #expect(loaded.elements(of: .wageItems).isEmpty)
    #expect(loaded.elements(of: .employees).allSatisfy { $0.ret["EmployeePayrollInfo"] == nil })
  }

  @Test func `of an element that comes twice the later one is taken`() {
    var company = StandInCompany.small
    company.add(.classes, "B1-14", "Private")
    #expect(company.elements(of: .classes).map(\.fullName) == ["Private"])
    #expect(company.named("Public", in: .classes) == nil)
    #expect(company.named("PRIVATE", in: .classes)?.id == "B1-14")
  }

  @Test func `exports are read in the encodings they come in`() throws {
    let text =
      "<QBXML><QBXMLMsgsRs><ClassQueryRs statusCode=\"0\"><ClassRet><ListID>B9-1</ListID>"
      + "<Name>Été</Name><FullName>Été</FullName></ClassRet></ClassQueryRs></QBXMLMsgsRs>"
      + "</QBXML>"
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let units: [[UInt8]] = text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let wide: [UInt8] = [0xFF, 0xFE] + units.joined()
    let declared = Array("<?xml version=\"1.0\" encoding=\"windows-1252\"?>".utf8) + latin
    let utf8 = Array(text.utf8)
    for bytes in [utf8, [0xEF, 0xBB, 0xBF] + utf8, latin, wide, declared] {
      let company = try StandInCompany(exports: [bytes])
      #expect(company.named("été", in: .classes)?.id == "B9-1")
    }
  }
}
