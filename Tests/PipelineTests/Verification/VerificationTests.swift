import Foundation
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

@Suite struct VerificationTests {
  static let published = Sample.all.filter { sample in
    FileManager.default.fileExists(atPath: sample.expected + "/manifest.json")
  }

  @Test(arguments: published)
  func `a published run is what it was published as`(sample: Sample) throws {
    let verification = try Verification(of: FilePath(sample.expected))
    #expect(verification.deviations == [])
    #expect(verification.exitCode == 0)
    #expect(verification.areBatchesIntact)
    #expect(verification.totals?.tie == true)
  }

  @Test func `rounded and merged time adds up as well`() async throws {
    for (name, minutes, merges) in [
      ("good/merged-lines", 6, true), ("good/mixed-kinds", 15, false),
    ] {
      let folder = try PipelineFolder()
      let outcome = try await Sample(name: name).carryAlone(into: folder) { options in
        options.carry.rounding = Rounding(minutes: Int32(minutes), mode: .up)
        options.carry.mergesEqualLines = merges
      }
      let published = try #require(outcome.folder)
      #expect(try Verification(of: published).deviations == [])
    }
  }

  @Test func `billed time in a version that cannot say so adds up as well`() async throws {
    let folder = try PipelineFolder()
    let outcome = try await Sample(name: "good/mixed-kinds").carryAlone(into: folder) { options in
      options.output.version = QBXMLVersion(major: 5)
    }
    #expect(try Verification(of: try #require(outcome.folder)).deviations == [])
  }

  @Test func `a byte that changed in any file is told, and so is a file that is gone`() throws {
    let copy = try PublishedCopy(of: "bad/person-linked")
    for name in copy.names where name != "manifest.json" {
      let bytes = try Data(contentsOf: copy.url(name))
      var changed = bytes
      changed[changed.count / 2] ^= 1
      try changed.write(to: copy.url(name))
      let verification = try copy.verification()
      #expect(verification.exitCode == 1)
      #expect(
        verification.deviations.contains { deviation in
          if case .changed = deviation.fact { deviation.path == name } else { false }
        }, "\(name)")
      #expect(verification.areBatchesIntact == !name.hasPrefix("batches/"), "\(name)")

      try copy.remove(name)
      let without = try copy.verification()
      #expect(
        without.deviations.contains { deviation in
          if case .missing = deviation.fact { deviation.path == name } else { false }
        }, "\(name)")
      try bytes.write(to: copy.url(name))
    }
    #expect(try copy.verification().deviations == [])
  }

  @Test func `a file or link that was not published is told`() throws {
    let copy = try PublishedCopy(of: "good/mixed-kinds")
    try copy.folder.write(Array("x".utf8), to: "batches/0002.xml")
    try copy.folder.write([], to: "answers/0001.xml")
    try FileManager.default.createSymbolicLink(
      atPath: "\(copy.folder.path)/batches/0003.xml", withDestinationPath: "0001-2026-11-09.xml")
    let verification = try copy.verification()
    #expect(
      verification.deviations.map(\.path) == [
        "answers/0001.xml", "batches/0002.xml", "batches/0003.xml",
      ])
    #expect(verification.deviations.last?.fact == .notAFile)
    #expect(!verification.areBatchesIntact)
    // What nobody published is not added up with the rest.
    #expect(verification.carried == Tally(entries: 15, minutes: 6870))
  }

  @Test func `a file that became a link is told once`() throws {
    let copy = try PublishedCopy(of: "good/mixed-kinds")
    try FileManager.default.moveItem(
      atPath: copy.url("findings.csv").path, toPath: copy.folder.path + "/../elsewhere.csv")
    defer { try? FileManager.default.removeItem(atPath: copy.folder.path + "/../elsewhere.csv") }
    try FileManager.default.createSymbolicLink(
      atPath: copy.url("findings.csv").path, withDestinationPath: "../elsewhere.csv")
    #expect(
      try copy.verification().deviations == [Deviation(path: "findings.csv", fact: .notAFile)])
  }

  @Test func `hours that changed in a batch show by person, week and wage item`() throws {
    let copy = try PublishedCopy(of: "good/mixed-kinds")
    let batch = "batches/0001-2026-11-09.xml"
    try copy.replace("PT7H30M", by: "PT8H30M", in: batch)
    // Even where the manifest was made to fit.
    try copy.listAnew(batch)
    let verification = try copy.verification()
    let facts = verification.deviations.map { VerificationWords(.english).what($0) }
    #expect(
      facts == [
        "It holds 15 entries, 115.50 h. Expected: 15 entries, 114.50 h, as the report lists it.",
        "Person “Helena Marsh”: expected 38.50 h; found 39.50 h.",
        "Week of 2026-11-09: expected 114.50 h; found 115.50 h.",
        "Wage item “Regular Pay”: expected 114.50 h; found 115.50 h.",
        "Customer or job “Nord Pavilion”: expected 30.00 h; found 31.00 h.",
        "Service item “Drafting”: expected 53.50 h; found 54.50 h.",
        "Class “Private”: expected 30.00 h; found 31.00 h.",
        "Billable (billable): expected 77.00 h; found 78.00 h.",
      ])
  }

  @Test func `a table of entries that says something else is told, even listed anew`() throws {
    let copy = try PublishedCopy(of: "good/mixed-kinds")
    try copy.replace(",batched,", by: ",held,", in: "entries.csv")
    try copy.listAnew("entries.csv")
    let facts = try copy.verification().deviations.map { VerificationWords(.english).what($0) }
    #expect(facts.contains("Batched: expected 15 entries, 114.50 h; found 14 entries, 107.00 h."))
    #expect(facts.contains("Held: expected 0 entries, 0.00 h; found 1 entry, 7.50 h."))
    #expect(facts.contains("Person “Tariq Aziz”: expected 5 entries; found 4 entries."))
  }

  @Test func `a report of another run, company or sum is told, even listed anew`() throws {
    let copy = try PublishedCopy(of: "good/mixed-kinds")
    try copy.replace("Larch Street Architects", by: "Larch Street Builders", in: "report.json")
    try copy.replace("\"batched\": 6870", by: "\"batched\": 6871", in: "report.json")
    try copy.replace("ed13e3d19749", by: "acaf99eaef1e", in: "report.json")
    try copy.listAnew("report.json")
    let facts = try copy.verification().deviations.map { VerificationWords(.english).what($0) }
    #expect(
      facts == [
        "It is of run “2026-11-09_2026-11-13_acaf99eaef1e”. Expected: "
          + "“2026-11-09_2026-11-13_ed13e3d19749”, as the manifest says.",
        "It is of company “Larch Street Builders”. Expected: “Larch Street Architects”, as the "
          + "manifest says.",
        "Batched: expected 15 entries, 114.50 h; found 15 entries, 114.52 h.",
      ])
  }

  @Test(arguments: ["report.json", "entries.csv", "batches/0001-2026-11-09.xml"])
  func `a file that broke off can be told from one that says something else`(
    name: String
  ) throws {
    let copy = try PublishedCopy(of: "good/mixed-kinds")
    let bytes = try Data(contentsOf: copy.url(name))
    try bytes.dropLast(40).write(to: copy.url(name))
    let facts = try copy.verification().deviations.filter { $0.path == name }.map(\.fact)
    #expect(facts.contains(.unreadable))
  }

  @Test func `without a manifest nothing is to be loaded`() throws {
    let copy = try PublishedCopy(of: "good/mixed-kinds")
    try copy.replace("\"schema\"", by: "\"shema\"", in: "manifest.json")
    let unreadable = [Deviation(path: "manifest.json", fact: .unreadable)]
    #expect(try copy.verification().deviations == unreadable)
    #expect(try !copy.verification().areBatchesIntact)
    try copy.remove("manifest.json")
    #expect(try copy.verification().deviations == unreadable)
    try copy.remove("report.json")
    #expect(throws: VerificationFailure.noRun(FilePath(copy.folder.path), runsInside: [])) {
      try copy.verification()
    }
  }

  @Test func `a folder that is none of a run names the runs in it`() throws {
    let outbox = try PipelineFolder()
    let path = outbox.path + "/out [1]*"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Sample(name: "good/mixed-kinds").expected, toPath: path + "/run")
    #expect(
      throws: VerificationFailure.noRun(FilePath(path), runsInside: [FilePath(path + "/run")])
    ) { try Verification(of: FilePath(path)) }
  }

  @Test func `the manifest's own paths are never opened`() throws {
    let copy = try PublishedCopy(of: "good/mixed-kinds")
    try copy.replace("\"findings.csv\"", by: "\"../../etc/passwd\"", in: "manifest.json")
    let paths = try copy.verification().deviations.map(\.path)
    #expect(paths == ["../../etc/passwd", "findings.csv"])
  }
}
