import Testing
import Timesheets

@testable import DelimitedText

struct DelimitedRecognitionTests {
  private func kind(_ text: String) -> DocumentKind {
    DelimitedRecognition.kind(ofHead: Array(tabbed(text).utf8))
  }

  @Test(arguments: [
    "!TIMERHDR|VER\n", "!TIMEACT|DATE|EMP\r", "\u{FEFF}!CUST|NAME\n", "!TIMEACT,DATE,EMP\n",
    "\"!EMP\"|NAME\n", "\n\n ! hdr |PROD\n", "TIMEACT|1/5/26|Ann\n", "!FOO BAR|X\n",
    "Export of Foo\n!CUST|NAME\n",
  ])
  func `IIF is told by a keyword line`(text: String) {
    #expect(kind(text) == .iif)
  }

  @Test(arguments: [
    "username,local_date,hours\n", "Report\n\nhours;fname;lname;local_date\n",
    "class,username,local_date,hours\n", "username\tjobcode_1\n",
    "\u{FEFF}\"local_date\",\"hours\"\n",
  ])
  func `a timesheet report is told by its header`(text: String) {
    #expect(kind(text) == .quickBooksTimeCSV)
  }

  @Test(arguments: [
    "", "Dear Ann,\nplease load this!\n", "role,source,target\nperson,a,b\n",
    "username,payroll_id,fname,lname,email\n", "date,hours\n", "!\n", "!important,really\nx",
    "customers and jobs\n", "CUST\n",
  ])
  func `everything else is unknown text`(text: String) {
    #expect(kind(text) == .ignored(.unknownText))
  }
}
