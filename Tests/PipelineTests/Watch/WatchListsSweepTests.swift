import Foundation
import LoadLedger
import QuickBooksStandIn
import Spool
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

/// A watch that renews the standing lists, and that fails or dies at any change of disk or ledger,
/// comes to the same as one that nothing happened to; no instant shows lists of two sets, or none.
@Suite struct WatchListsSweepTests {
  private let stream: SweepStream
  private let expected: SweepStanding
  private let old: [String: [UInt8]]
  private let new: [String: [UInt8]]

  init() async throws {
    stream = try await Self.stream()
    let untouched = try SweepFolder(stream)
    old = try Self.lists(of: untouched)
    var watch = try untouched.watch()
    try await watch.carryAll()
    expected = try untouched.standing()
    new = try Self.lists(of: untouched)
  }

  /// New lists for a pipeline that carried time, one entry of which was refused: they show it
  /// mended, so that it goes out again before they are the standing ones.
  private static func stream() async throws -> SweepStream {
    var stream = SweepStream(onlyFirst: true)
    let lists = try completeLists(stream.files["lists/lists.xml"] ?? [])
    stream.remove("lists/lists.xml")
    stream.add("lists/renewed/1-old.xml", lists)
    stream.add("lists/renewed/2-old.xml", lists + Array("\n".utf8))
    stream = try await carried(stream)
    let batches = stream.files.filter { $0.key.contains("/batches/") }
    var standIn = StandIn(company: try StandInCompany(exports: [lists]))
    for (_, bytes) in batches {
      let refusal = Fault.status(Status(3140, "Invalid reference."), at: 0)
      stream.add("inbox/2.xml", try standIn.answer(bytes, refusal) ?? [])
      stream.add("inbox/2.xml.ready", [])
    }
    stream = try await carried(stream)
    stream.add("inbox/3/a.xml", lists + Array("\n\n".utf8))
    stream.add("inbox/3/b.xml", lists + Array("\n\n\n".utf8))
    stream.add("inbox/3.ready", [])
    return stream
  }

  /// Everything that stands when the stream was carried.
  private static func carried(_ stream: SweepStream) async throws -> SweepStream {
    let folder = try SweepFolder(stream)
    do {
      var watch = try folder.watch()
      try await watch.carryAll()
    }
    var carried = stream
    for name in stream.files.keys { carried.remove(name) }
    for (name, bytes) in try FolderContents(of: folder.path.string).files {
      carried.add(name, bytes)
    }
    return carried
  }

  /// The lists with an answer, be it empty, to everything that a kit asks for.
  private static func completeLists(_ lists: [UInt8]) throws -> [UInt8] {
    var standIn = StandIn(company: try StandInCompany(exports: [lists]))
    let configuration = PipelineConfiguration()
    let plan = KitPlan(
      version: configuration.options.output.version, days: nil, for: configuration)
    let answers = try plan.documents.map { document in
      String(decoding: try standIn.answer(document.bytes(in: plan.version)) ?? [], as: UTF8.self)
    }
    let bodies = answers.map { answer in
      answer.components(separatedBy: "<QBXMLMsgsRs>").dropFirst().joined()
        .components(separatedBy: "</QBXMLMsgsRs>")[0]
    }
    let head = answers[0].components(separatedBy: "<QBXMLMsgsRs>")[0]
    return Array(
      (head + "<QBXMLMsgsRs>" + bodies.joined() + "</QBXMLMsgsRs>\n</QBXML>\n").utf8)
  }

  /// What stands in the folder of lists; what is hidden there nobody reads.
  private static func lists(of folder: SweepFolder) throws -> [String: [UInt8]] {
    try FolderContents(of: folder.path.appending("lists").string).files
      .filter { !$0.key.hasPrefix(".") }
  }

  @Test func `the stream ends as it should when nothing happens`() throws {
    #expect(old.keys.sorted() == ["renewed/1-old.xml", "renewed/2-old.xml"])
    #expect(new.keys.sorted() == ["renewed/1-a.xml", "renewed/2-b.xml"])
    let ends = expected.files.keys.filter { $0.hasPrefix("inbox/") }.sorted()
    #expect(
      ends == [
        "inbox/done/1.xml", "inbox/done/2.xml", "inbox/done/3/a.xml", "inbox/done/3/b.xml",
      ])
    let again = expected.files.keys.filter {
      $0.hasPrefix("outbox/answers_") && $0.contains("/batches/")
    }
    #expect(again.count == 1)
  }

  @Test(
    arguments: [
      WatchSweepTests.Fault.disk(.noSpace, .dead, from: 0, every: 2),
      .disk(.ioError, .mended, from: 1, every: 2),
      .disk(.readOnlyFileSystem, .dead, from: 2, every: 7),
      .disk(.invalidArgument, .mended, from: 0, every: 3),
      .ledger(.diskFull, .dead, from: 0), .ledger(.diskFull, .mended, from: 1),
    ])
  func `whatever fails, the old set stands or the new one, and the delivery ends once`(
    fault: WatchSweepTests.Fault
  ) async throws {
    var instant = fault.first
    while true {
      let folder = try SweepFolder(stream)
      let (medium, isMet) = fault.medium(instant)
      do {
        var watch = try folder.watch(on: medium)
        try await watch.carryAll()
        let found = try Self.lists(of: folder)
        #expect(found == old || found == new, "instant \(instant)")
        if !fault.isDead { try await watch.carryAll() }
      }
      var watch = try folder.watch()
      try await watch.carryAll()
      #expect(try folder.standing().differences(from: expected) == [], "instant \(instant)")
      #expect(try Self.lists(of: folder) == new, "instant \(instant)")
      let left = try FileManager.default.contentsOfDirectory(
        atPath: folder.path.appending("lists").string)
      #expect(left == ["renewed"], "instant \(instant)")
      guard isMet() else { break }
      instant += fault.stride
    }
    #expect(instant > fault.first)
  }
}
