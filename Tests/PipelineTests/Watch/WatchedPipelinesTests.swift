import Pipeline
import SystemPackage
import Testing
import Timesheets

@Suite struct WatchedPipelinesTests {
  private let scene: WatchScene

  init() throws { scene = try WatchScene(["acme", "birch"]) }

  private func files(_ names: String...) throws -> [String] {
    let paths = names.map { FilePath($0.isEmpty ? scene.path : "\(scene.path)/\($0)") }
    return try pipelineFiles(at: paths).map { $0.string.replacing(scene.path + "/", with: "") }
  }

  /// What starting to watch refuses; empty when it starts.
  private func faults(_ names: String..., in language: Language = .english) -> [String] {
    do {
      _ = try Watch(
        names.map { FilePath("\(scene.path)/\($0)") }, in: scene.world())
      return []
    } catch {
      return error.errors.map {
        $0.sentence(in: language).replacing(scene.path + "/", with: "")
      }
    }
  }

  @Test func `a pipeline is named by its file, its folder, or a folder of such folders`() throws {
    let both = ["acme/pipeline.yaml", "birch/pipeline.yaml"]
    #expect(try files("") == both)
    #expect(try files("birch", "acme/pipeline.yaml", "") == both.reversed())
    #expect(try files("nothing.yaml") == ["nothing.yaml"])
  }

  @Test func `a folder without a pipeline is a fault`() {
    #expect(
      faults("acme/inbox") == [
        "acme/inbox: there is no pipeline.yaml in this folder, nor in any folder in it"
      ])
  }

  @Test func `a watched pipeline names its inbox, outbox and ledger`() throws {
    try scene.edit("acme/pipeline.yaml", "\ninbox: inbox", "")
    try scene.edit("acme/pipeline.yaml", "\nledger: ledger.sqlite", "")
    #expect(
      faults("acme") == [
        "acme/pipeline.yaml: `inbox` is missing; a pipeline that is watched, or that a Web "
          + "Connector carries for, names its `inbox`, its `outbox` and its `ledger`",
        "acme/pipeline.yaml: `ledger` is missing; a pipeline that is watched, or that a Web "
          + "Connector carries for, names its `inbox`, its `outbox` and its `ledger`",
      ])
    #expect(
      faults("acme", in: .french).first
        == "acme/pipeline.yaml: il manque «\u{A0}inbox\u{A0}»; un pipeline surveillé, ou pour "
        + "lequel un Web Connector transmet, nomme «\u{A0}inbox\u{A0}», «\u{A0}outbox\u{A0}» "
        + "et «\u{A0}ledger\u{A0}»")
  }

  @Test func `two pipelines cannot have one inbox, whatever leads to it`() throws {
    try scene.edit("birch/pipeline.yaml", "\ninbox: inbox", "\ninbox: ../acme/./inbox")
    #expect(
      faults("acme", "birch") == [
        "acme/pipeline.yaml: `inbox`: `acme/inbox` is the inbox of `birch/pipeline.yaml` too; "
          + "give each pipeline an inbox of its own",
        "birch/pipeline.yaml: `inbox`: `birch/../acme/./inbox` is the inbox of "
          + "`acme/pipeline.yaml` too; give each pipeline an inbox of its own",
      ])
  }

  @Test func `two companies cannot have one ledger, two pipelines of one company can`() throws {
    try scene.edit("birch/pipeline.yaml", "\nledger: ", "\nledger: ../acme/")
    #expect(faults("acme", "birch").isEmpty)
    try scene.edit("acme/pipeline.yaml", "#company: \"Cedar", "company: \"Cedar")
    try scene.edit("birch/pipeline.yaml", "#company: \"Cedar", "company: \"CEDAR")
    #expect(faults("acme", "birch").isEmpty)
    try scene.edit("birch/pipeline.yaml", "company: \"CEDAR", "company: \"Larch")
    let found = faults("acme", "birch")
    #expect(found.count == 2)
    #expect(
      found.first
        == "acme/pipeline.yaml: `ledger`: `acme/ledger.sqlite` is the ledger of "
        + "`birch/pipeline.yaml` too, which carries for another company; give each company a "
        + "ledger of its own")
  }

  @Test func `one pipeline that can be watched is enough to begin`() async throws {
    try scene.write("version: 2\n", to: "acme/pipeline.yaml")
    #expect(faults("acme").count == 1)
    #expect(faults("acme", "birch").isEmpty)
  }
}
