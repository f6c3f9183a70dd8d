import Testing

@Suite struct ImportTests {
  /// What each module may import: nothing else, and nothing unused.
  static let allowed: [String: Set<String>] = [
    "Timesheets": ["Dispatch", "Synchronization"],
    "Spool": [
      "Timesheets", "CLibArchive", "CMalloc", "CZlib", "Crypto", "Glibc", "Synchronization",
      "SystemPackage",
    ],
    "XML": ["CLibXML2"],
    "QBXML": ["Timesheets", "XML"],
    "DelimitedText": ["Timesheets"],
    "Checks": ["Timesheets", "Crypto"],
    "Transform": ["Timesheets", "Checks", "Crypto"],
    "LoadLedger": [
      "Timesheets", "FoundationEssentials", "GRDB", "GRDBSQLite", "Glibc", "Synchronization",
    ],
    "Reports": ["Timesheets", "Mustache"],
    "Pipeline": [
      "Timesheets", "Spool", "QBXML", "DelimitedText", "Checks", "Transform", "LoadLedger",
      "Reports", "Crypto", "Foundation", "Glibc", "SystemPackage", "Yams",
    ],
    "WebConnector": [
      "Crypto", "CryptoExtras", "Dispatch", "LoadLedger", "Pipeline", "QBXML", "Reports", "Spool",
      "SystemPackage", "Timesheets", "XML",
    ],
    "Console": [
      "Timesheets", "Spool", "LoadLedger", "Reports", "Pipeline", "ArgumentParser", "Foundation",
      "SystemPackage",
    ],
    "timeferry": [
      "Timesheets", "Spool", "LoadLedger", "Reports", "Pipeline", "Console", "ArgumentParser",
      "Foundation", "SystemPackage",
    ],
    "timeferry-connector": [
      "LoadLedger", "Reports", "Pipeline", "WebConnector", "Console", "ArgumentParser", "HTTPTypes",
      "Hummingbird", "HummingbirdCore", "HummingbirdTLS", "Logging", "NIOCore", "NIOHTTPTypes",
      "NIOSSL", "Synchronization", "SystemPackage", "Timesheets",
    ],
  ]

  @Test func `a module imports what the design lets it import, and all of that`() throws {
    var found: [String: Set<String>] = [:]
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for line in file.code where line.hasPrefix("import ") || line.hasPrefix("@") {
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword + 1 < words.count else {
          continue
        }
        found[file.module, default: []].insert(String(words[keyword + 1]))
      }
      found[file.module, default: []].formUnion([])
    }
    #expect(found.keys.sorted() == Self.allowed.keys.sorted())
    for (module, allowed) in Self.allowed {
      #expect(found[module]?.sorted() == allowed.sorted(), "\(module)")
    }
  }

  /// Foundation brings locales, clocks and time zones; these files have a reason each.
  static let foundationFiles = [
    "Sources/Pipeline/Configuration/ConfigurationFile.swift"
  ]

  /// The programs and what they share.
  static let programs = ["Console", "timeferry", "timeferry-connector"]

  @Test func `a module that is pure has no Foundation`() throws {
    for file in try SourceTree.swiftFiles(in: "Sources")
    where file.code.contains("import Foundation") && !Self.programs.contains(file.module) {
      #expect(Self.foundationFiles.contains(file.path), "\(file.path)")
    }
  }
}
