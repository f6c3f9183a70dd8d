import Testing
import Timesheets

@testable import Checks

@Suite struct HostTests {
  private func findings(
    of check: CheckID, version: String = "13.0", supported: [String]?, country: String = "US",
    isSingleUser: Bool? = true
  ) throws -> [Finding] {
    var lists = DocumentBuilder.company()
    lists.records.lists.hosts = []
    if let supported {
      let place = lists.place()
      lists.records.lists.hosts = [
        HostRecord(
          place: place, country: country, supportedVersions: supported,
          isSingleUser: isSingleUser)
      ]
      lists.exported(.host)
    }
    var time = DocumentBuilder(1)
    time.entry("Ann Lee")
    var options = CarryOptions()
    options.output.version = try #require(QBXMLVersion(version))
    return checked(bundle(lists, time), options: options).findings(of: check)
  }

  @Test(arguments: [
    ("13.0", ["1.0", "9.0", "13.0", "16.0"]), ("13.0", ["2.0", "13.0"]), ("4.1", ["4.0", "5.0"]),
    ("CA3.0", ["CA2.0", "CA3.0"]),
  ])
  func `a version up to the highest of its edition passes`(version: String, supported: [String])
    throws
  {
    #expect(try findings(of: .hostVersion, version: version, supported: supported).isEmpty)
  }

  @Test(arguments: [
    ("13.0", ["2.0", "12.0", "9.0"], "12.0"), ("13.0", ["CA2.0", "CA3.0"], "CA3.0"),
    ("CA3.0", ["13.0"], "13.0"),
  ])
  func `a version above it holds everything`(
    version: String, supported: [String], highest: String
  ) throws {
    let found = try findings(of: .hostVersion, version: version, supported: supported)
    #expect(found.map(\.detail) == [.versionUnsupported(chosen: version, highest: highest)])
    #expect(found.first?.severity == .error)
    #expect(found.first?.affected.entries == 1)
  }

  @Test(arguments: [nil, []] as [[String]?])
  func `without versions it is unknown`(supported: [String]?) throws {
    let found = try findings(of: .hostVersion, supported: supported)
    #expect(found.map(\.detail) == [.undecided(by: .host)])
    #expect(found.first?.severity == .note)
  }

  @Test(arguments: ["US", "CA", "UK", "AU"])
  func `with the usual version no edition is worth a word`(country: String) throws {
    #expect(try findings(of: .hostCountry, supported: ["13.0"], country: country).isEmpty)
  }

  @Test(arguments: [("5.0", "CA"), ("4.0", "UK"), ("6.0", "AU")])
  func `an early version on another edition is noted`(version: String, country: String) throws {
    let found = try findings(
      of: .hostCountry, version: version, supported: ["13.0"], country: country)
    #expect(found.map(\.detail) == [.editionNoted(country: country)])
    #expect(found.first?.severity == .note)
  }

  @Test func `multi-user mode is noted, and unknown without a word`() throws {
    let multi = try findings(of: .hostFileMode, supported: ["13.0"], isSingleUser: false)
    #expect(multi.map(\.detail) == [.multiUserMode])
    #expect(multi.first?.severity == .note)
    let unknown = try findings(of: .hostFileMode, supported: ["13.0"], isSingleUser: nil)
    #expect(unknown.map(\.verdict) == [.unknown])
    #expect(try findings(of: .hostFileMode, supported: ["13.0"]).isEmpty)
  }
}
