import SystemPackage
import Testing

@testable import Spool

struct EndNameTests {
  @Test(arguments: [
    ("x.zip", "x (2).zip"), ("x.tar.gz", "x (2).tar.gz"), ("x", "x (2)"), (".x", ".x (2)"),
    ("June. All of these hours", "June. All of these hours (2)"), ("x.", "x (2)."),
    (".tar.gz", ".tar (2).gz"),
  ]) func `the number stands before the ending`(name: String, second: String) throws {
    let names = EndName(try #require(FilePath.Component(name)), isFolder: false)
    #expect(names.candidate(1).string == name)
    #expect(names.candidate(2).string == second)
  }

  @Test func `a folder's name has no ending`() {
    #expect(EndName("v1.2", isFolder: true).candidate(3).string == "v1.2 (3)")
  }

  @Test func `a name that is too long loses whole letters before its number`() {
    let names = EndName("éééé.zip", isFolder: false, longest: 12)
    #expect(names.candidate(1).string == "éééé.zip")
    #expect(names.candidate(2).string == "éé (2).zip")
    #expect(names.candidate(10).string == "é (10).zip")
  }
}
