import Testing
import Timesheets

@testable import Checks

@Suite struct BundleStatementTests {
  private let digest = String(repeating: "ab", count: 32)

  /// A statement over one time document; `path` is where the statement lies.
  private func findings(
    _ digests: [(name: MemberName, sha256: String)], path: String = "bundle.yaml",
    faults: [FindingDetail] = []
  ) -> [Finding] {
    var statement = DocumentBuilder(0, .bundleStatement)
    var stated = BundleStatement(place: statement.place())
    stated.digests = digests
    statement.records.statement = stated
    statement.records.findings = faults.map {
      ReadingFinding($0, at: FindingPlace(document: DocumentID(index: 0), line: 3))
    }
    var time = DocumentBuilder(1)
    time.entry("Ann Lee")
    let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let records = BundleRecords(gathering: [
      (source(path, sha256: ""), statement.records),
      (source(folder + "time.xml", sha256: digest), time.records),
    ])
    return checked(records, options: CarryOptions()).findings(of: .bundleStatement)
  }

  private func source(_ name: String, sha256: String) -> SourceDocument {
    SourceDocument(name: MemberName(name), size: 1, sha256: sha256, isStrictUTF8: true)
  }

  @Test func `a file with the digest stated passes, in either letter case`() {
    #expect(findings([(MemberName("time.xml"), digest.uppercased())]).isEmpty)
  }

  @Test func `names may count from the folder of the statement`() {
    #expect(findings([(MemberName("time.xml"), digest)], path: "weekly/bundle.yaml").isEmpty)
  }

  @Test func `a changed file holds its entries`() {
    let other = String(repeating: "0", count: 64)
    let found = findings([(MemberName("time.xml"), other)])
    #expect(
      found.map(\.detail) == [.digestDiffers(file: "time.xml", stated: other, found: digest)])
    #expect(found.first?.affected.entries == 1)
    #expect(found.first?.severity == .error)
  }

  @Test func `a file that is not there holds everything`() {
    let found = findings([(MemberName("more.xml"), digest)])
    #expect(found.map(\.detail) == [.fileMissing(file: "more.xml")])
    #expect(found.first?.affected.entries == 1)
  }

  @Test func `a statement that cannot be read holds everything`() {
    let found = findings([], faults: [.statementUnreadable(.notYAML)])
    #expect(found.map(\.detail) == [.statementUnreadable(.notYAML)])
    #expect(found.first?.affected.entries == 1)
  }
}
