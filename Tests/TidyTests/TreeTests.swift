import Testing

@Suite struct TreeTests {
  @Test func `a worked pipeline is used by a test`() throws {
    let tests = try SourceTree.swiftFiles(in: "Tests").map(\.lines)
    for name in try SourceTree.names(in: "pipelines") {
      let isUsed = tests.contains { $0.contains { $0.contains("\"\(name)\"") } }
      #expect(isUsed, "pipelines/\(name)")
    }
  }

  @Test func `no file knows the machine it was written on`() throws {
    for folder in ["Sources", "Tests", "Benchmarks", "pipelines", "samples", "script", ".ci"] {
      for path in SourceTree.files(in: folder) where path != "Tests/TidyTests/TreeTests.swift" {
        guard let text = try? SourceTree.text(of: path) else { continue }
        for machine in ["/home/", "/root/", "/Users/", "/work/", "/var/folders/"] {
          #expect(!text.contains(machine), "\(path): \(machine)")
        }
      }
    }
  }

  @Test func `a test file stands where the file it tests stands`() throws {
    let modules = try SourceTree.names(in: "Sources") + ["QuickBooksStandIn"]
    let support = [
      "TidyTests", "QBXMLSchema", "QuickBooksStandIn", "Seeds", "ReportPages", "Fuzzing",
      "FuzzingTests", "HostileArchives", "Connector",
    ]
    for name in try SourceTree.names(in: "Tests") {
      let isOfModule = modules.contains { $0.lowercased() == name.dropLast(5).lowercased() }
      #expect(support.contains(name) || isOfModule, "Tests/\(name)")
    }
  }
}
