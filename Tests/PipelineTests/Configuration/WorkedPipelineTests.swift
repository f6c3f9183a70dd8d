import Foundation
import Pipeline
import SystemPackage
import Testing
import Timesheets

@Suite struct WorkedPipelineTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("pipelines").path

  static let names = try? FileManager.default.contentsOfDirectory(atPath: folder).sorted()

  private func configuration(_ name: String) throws -> PipelineConfiguration {
    do {
      return try PipelineConfiguration(
        readingFileAt: FilePath("\(Self.folder)/\(name)/pipeline.yaml"))
    } catch {
      for fault in error.errors { Issue.record("\(fault.sentence(in: .english))") }
      throw error
    }
  }

  @Test func `the worked pipelines are these`() {
    #expect(Self.names == ["iif-timer", "quebec-fr", "quickbooks-time-csv", "weekly-qbxml"])
  }

  @Test(arguments: names ?? [])
  func `a worked pipeline is without faults and bound to a company`(name: String) throws {
    let configuration = try configuration(name)
    #expect(configuration.name == name)
    #expect(configuration.options.company != nil)
    #expect(configuration.language != nil)
    #expect(!configuration.options.mapping.lines.isEmpty)
  }

  @Test(arguments: names ?? [])
  func `a worked pipeline begins by saying what it is for`(name: String) throws {
    let text = try String(contentsOfFile: "\(Self.folder)/\(name)/pipeline.yaml", encoding: .utf8)
    let comment = text.split(separator: "\n").prefix { $0.hasPrefix("#") }
    #expect(comment.count >= 5)
    #expect(comment.contains { $0.contains("timeferry run") })
  }

  @Test func `the French one survives a spreadsheet`() throws {
    let lines = try configuration("quebec-fr").options.mapping.lines
    #expect(lines.count == 12)
    #expect(lines[0].source == "Gagnon-Tremblay, Mireille")
    #expect(lines[3].source == "Auberge « Le Héron »")
    #expect(lines[9].scope.employee == "Jean-François Côté")
  }

  @Test func `one of them says who may work where`() throws {
    #expect(try configuration("iif-timer").options.assignments?.pairs.count == 6)
  }
}
