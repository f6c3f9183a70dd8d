import Testing
import Timesheets

@testable import WebConnector

@Suite struct QWCFileTests {
  private let file = QWCFile(
    company: "Clinique Pêche & Fils", address: "https://paie.example:8743/", user: "clinique",
    fileID: "{6F9619FF-8B86-D011-B42D-00CF4FC964FF}", runEveryMinutes: 15)

  @Test func `the file says what the Web Connector asks for`() {
    #expect(
      String(decoding: file.bytes(in: .english), as: UTF8.self) == """
        <?xml version="1.0"?>
        <QBWCXML>
          <AppName>Timeferry - Clinique P&#234;che &amp; Fils</AppName>
          <AppID></AppID>
          <AppURL>https://paie.example:8743/</AppURL>
          <AppDescription>Carries timesheets into QuickBooks and brings back its answers.\
        </AppDescription>
          <AppSupport>https://paie.example:8743/</AppSupport>
          <UserName>clinique</UserName>
          <OwnerID>{7D2C6E04-5B1F-4C58-9A35-1E0B84F6D9A2}</OwnerID>
          <FileID>{6F9619FF-8B86-D011-B42D-00CF4FC964FF}</FileID>
          <QBType>QBFS</QBType>
          <Scheduler>
            <RunEveryNMinutes>15</RunEveryNMinutes>
          </Scheduler>
          <AuthFlags>0xF</AuthFlags>
          <IsReadOnly>false</IsReadOnly>
          <PersonalDataPref>pdpRequired</PersonalDataPref>
          <UnattendedModePref>umpOptional</UnattendedModePref>
        </QBWCXML>

        """)
  }

  @Test func `without minutes there is no schedule`() {
    var unscheduled = file
    unscheduled.runEveryMinutes = nil
    let text = String(decoding: unscheduled.bytes(in: .english), as: UTF8.self)
    #expect(!text.contains("Scheduler"))
  }

  @Test(arguments: Language.allCases)
  func `the description is short enough to be shown whole`(language: Language) throws {
    let text = String(decoding: file.bytes(in: language), as: UTF8.self)
    let shown = try #require(text.firstMatch(of: #/<AppDescription>(?<words>.*)<\/AppDesc/#))
    // References for letters above ASCII stand for one character each.
    #expect(shown.output.words.replacing(#/&#\d+;/#, with: "x").count <= 80)
  }

  @Test func `a long name is cut where QuickBooks cuts one, and odd letters survive`() throws {
    var long = file
    long.company = "Coopérative 🌲" + String(repeating: "é", count: 300) + "\u{85}\u{202E}"
    let text = String(decoding: long.bytes(in: .english), as: UTF8.self)
    let name = try #require(text.firstMatch(of: #/<AppName>(?<name>.*)<\/AppName>/#))
    let shown = name.output.name.replacing(#/&#\d+;/#, with: "x")
    #expect(shown.count == "Timeferry - ".count + QWCFile.longestCompany + 1)
    #expect(name.output.name.hasPrefix("Timeferry - Coop&#233;rative &#127794;&#233;"))
    #expect(name.output.name.hasSuffix("&#233;&#8230;"))
    let written = try #require(WrittenQWCFile(long.bytes(in: .french)))
    #expect((written.fileID, written.address) == (long.fileID, long.address))

    long.company = "Bouleau\u{9B}\u{202E}\n"
    #expect(
      String(decoding: long.bytes(in: .english), as: UTF8.self).contains(
        "<AppName>Timeferry - Bouleau&#65533;&#65533;&#65533;</AppName>"))
  }
}
