import Testing
import Timesheets

@testable import DelimitedText

struct ListRowsTests {
  @Test func `each list section gives its elements`() throws {
    let records = try decodeIIF(
      """
      !HDR|PROD|VER|REL|IIFVER|DATE|TIME|ACCNTNT|ACCNTNTSPLITTIME
      HDR|QuickBooks|Version 34.0D|Release R15P|1|2026-12-15|1797385073|N|0
      !CUST|NAME|REFNUM|TIMESTAMP|HIDDEN
      CUST|"Bar, Ltd"|1|"1,071,507,213"|N
      CUST|"Bar, Ltd:Roof"|2|1071507213|Y
      !EMP|NAME|REFNUM|TIMESTAMP|INIT|HIDDEN
      EMP|Ann Quill|3|0||
      !VEND|NAME|HIDDEN
      VEND|Cid Dig|N
      !OTHERNAME|NAME
      OTHERNAME|Dee
      !CLASS|NAME|HIDDEN
      CLASS|North:Far|N
      !INVITEM|NAME|INVITEMTYPE|QNTY|QNTY|HIDDEN
      INVITEM|Labour|SERV|1|2|N
      INVITEM|Nails|part|"9,600.25"||Y
      """)
    let lists = records.lists
    #expect(lists.customers.map(\.element.fullName) == ["Bar, Ltd", "Bar, Ltd:Roof"])
    #expect(lists.customers.map(\.element.isActive) == [true, false])
    #expect(lists.customers[0].element.modified == LocalStamp(seconds: 1_071_507_213))
    #expect(lists.customers[0].element.place == Place(document: testDocument, line: 4))
    #expect(lists.employees.map(\.element.fullName) == ["Ann Quill"])
    #expect(lists.employees[0].element.isActive == nil)
    #expect(lists.employees[0].element.modified == nil)
    #expect(lists.employees[0].payroll == nil)
    #expect(lists.vendors.map(\.element.fullName) == ["Cid Dig"])
    #expect(lists.otherNames.map(\.element.fullName) == ["Dee"])
    #expect(lists.classes.map(\.element.fullName) == ["North:Far"])
    #expect(lists.items.map(\.type) == [.service, .other("PART")])
    #expect(
      lists.exports.map(\.kind) == [
        .customers, .employees, .vendors, .otherNames, .classes, .items,
      ])
    #expect(records.newestStamp == LocalStamp(seconds: 1_797_385_073))
    #expect(records.findings.isEmpty)
  }

  @Test func `without TIME the export's age is its DATE`() throws {
    let records = try decodeIIF("!HDR|PROD|DATE\nHDR|QuickBooks|1/11/6\n")
    #expect(records.newestStamp?.date == WorkDate(year: 2006, month: 1, day: 11))
  }

  @Test func `an empty section is an exported list`() throws {
    let records = try decodeIIF("!CLASS|NAME|HIDDEN\n!CUST|NAME\nCUST|Foo\n")
    #expect(records.lists.exports.map(\.kind) == [.classes, .customers])
    #expect(records.lists.classes.isEmpty)
  }

  @Test func `a quoted cell with TABs shifts no column`() throws {
    let records = try decodeIIF(
      "!EMP|NAME|NOTEPAD|HIDDEN\nEMP|Ann|\"line\tone\t\"\"two\"\"\"|Y\nEMP|Bob||N\n")
    #expect(records.lists.employees.map(\.element.isActive) == [false, true])
    #expect(records.findings.isEmpty)
  }

  @Test func `members of a group item are no items`() throws {
    let records = try decodeIIF(
      """
      !INVITEM|NAME|REFNUM|INVITEMTYPE|DESC|HIDDEN
      INVITEM|Labour|1|SERV||N
      INVITEM|Nails|2|PART||N
      !INVITEM|NAME|INVITEMTYPE|QNTY|HIDDEN
      !ENDGRP
      INVITEM|Empty|GRP||N
      ENDGRP
      INVITEM|Fence|GRP||N
      INVITEM|Labour|SERV|1|N
      INVITEM|Nails|PART|2|N
      ENDGRP
      INVITEM|County|STAX||N
      INVITEM|Assessment|COMPTAX||N
      ENDTAX
      INVITEM|Later|SERV||N
      """)
    #expect(
      records.lists.items.map(\.element.fullName) == [
        "Labour", "Nails", "Empty", "Fence", "County", "Later",
      ])
    #expect(records.lists.exports.map(\.kind) == [.items])
    #expect(records.findings.isEmpty)
  }

  @Test func `a group without its end word ends with the next section and is a finding`() throws {
    let marked = MarkedText(
      """
      !INVITEM|NAME|INVITEMTYPE
      !ENDGRP
      INVITEM|⟦1⟧Fence|GRP
      INVITEM|Labour|SERV
      INVITEM|⟦2⟧Gate|GRP
      INVITEM|Labour|SERV
      !CUST|NAME
      CUST|Foo
      """)
    let records = try decodeIIF(marked.text)
    #expect(records.lists.items.map(\.element.fullName) == ["Fence", "Gate"])
    #expect(records.lists.customers.count == 1)
    #expect(records.details == Array(repeating: .blockNotEnded(endWord: "ENDGRP"), count: 2))
    #expect(
      records.findings.map(\.place) == [marked.place("1", "NAME"), marked.place("2", "NAME")])
  }

  @Test func `without a declared end word members are told by the end word alone`() throws {
    let ended = try decodeIIF(
      "!INVITEM|NAME|INVITEMTYPE\nINVITEM|Fence|GRP\nINVITEM|Labour|SERV\nENDGRP\n")
    #expect(ended.lists.items.map(\.element.fullName) == ["Fence"])
    let plain = try decodeIIF(
      "!INVITEM|NAME|INVITEMTYPE\nINVITEM|Fence|GRP\nINVITEM|Tax|STAX\nINVITEM|Labour|SERV\n")
    #expect(plain.lists.items.map(\.element.fullName) == ["Fence", "Tax", "Labour"])
    #expect(plain.findings.isEmpty)
  }

  @Test func `transactions and keywords with blanks are passed over and counted`() throws {
    let records = try decodeIIF(
      """
      !TRNS|TRNSID|TRNSTYPE|DATE
      !SPL|SPLID|TRNSTYPE|DATE
      !ENDTRNS
      TRNS||INVOICE|1/5/26
      SPL||INVOICE|1/5/26
      SPL||INVOICE|1/5/26
      ENDTRNS
      !QB ONLINE|NAME
      QB ONLINE|x
      !QBP EMPLOYEE|NAME|TIMECARD
      !ENDQBPEMP
      QBP EMPLOYEE|Ann|Y
      ENDQBPEMP
      !EMP|NAME
      EMP|Ann
      """)
    #expect(records.passedOver.map(\.word) == ["QB ONLINE", "QBP EMPLOYEE", "SPL", "TRNS"])
    #expect(records.passedOver.map(\.count) == [1, 1, 2, 1])
    #expect(records.lists.employees.count == 1)
    #expect(records.findings.isEmpty)
  }

  @Test func `a nameless row and an odd HIDDEN are findings`() throws {
    let marked = MarkedText("!CLASS|NAME|HIDDEN\nCLASS|⟦1⟧|N\nCLASS|North|⟦2⟧perhaps\nCLASS||\n")
    let records = try decodeIIF(marked.text)
    #expect(
      records.details == [
        .unreadableValue(field: "NAME", text: ""),
        .unreadableValue(field: "HIDDEN", text: "perhaps"),
      ])
    #expect(
      records.findings.map(\.place) == [marked.place("1", "NAME"), marked.place("2", "HIDDEN")])
    #expect(records.lists.classes.map(\.element.isActive) == [nil])
  }

  @Test func `a list header without NAME is a finding and no export`() throws {
    let records = try decodeIIF("!CUST|CUSTOMER|HIDDEN\nCUST|Foo|N\n")
    #expect(records.details.first == .unreadableHeader(reason: .missingColumns))
    #expect(records.lists.exports.isEmpty)
  }

  @Test func `a row of an unknown keyword is a finding`() throws {
    let records = try decodeIIF("!CUST|NAME\nCUST|Foo\nrest of a broken note|x\nCUST|Bar\n\n\t\t\n")
    #expect(records.details == [.rowWithoutHeader(keyword: "rest of a broken note")])
    #expect(records.lists.customers.count == 2)
  }
}
