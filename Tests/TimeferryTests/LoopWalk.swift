import Foundation
import QuickBooksStandIn
import Testing

/// The walk through `samples/loop/`: the commands of the README run as a user's, and a stand-in for
/// QuickBooks is loaded with what they publish.
///
/// Its answers are the files of the sample. While recording they are written there, before the next
/// command reads them.
struct LoopWalk {
  static let isRecording = ProcessInfo.processInfo.environment["TIMEFERRY_RECORD"] == "1"

  var quickBooks: StandIn
  private let folder: CommandFolder
  /// The folders of the outbox that were there before.
  private var known: Set<String> = []
  /// The name of the newest folder.
  private(set) var name = ""
  /// The documents of the newest folder that are for QuickBooks, in the order of loading.
  private var documents: [(name: String, bytes: [UInt8])] = []

  var minutesInQuickBooks: Int { quickBooks.books.reduce(0) { $0 + $1.minutes } }

  init() throws {
    folder = try CommandFolder()
    quickBooks = StandIn(
      company: try StandInCompany(exports: [try Self.sample("1-delivery/lists.xml")]))
  }

  /// Runs a command, which publishes one folder.
  mutating func run(_ command: String, endsWith exitCode: Int32 = 0) throws {
    let result = try folder.run(command)
    #expect(result.exitCode == exitCode, "\(command)\n\(result.output)\(result.errors)")
    let outbox = "\(folder.path)/here/timeferry/Menuiserie Bégin-Lévesque inc./outbox"
    let folders = try FileManager.default.contentsOfDirectory(atPath: outbox)
      .filter { !$0.hasPrefix(".") && $0 != "index.html" }
    let new = Set(folders).subtracting(known)
    #expect(new.count == 1, "\(command)\n\(result.output)\(result.errors)")
    name = try #require(new.first)
    known.formUnion(new)
    documents = try ["questions", "batches", "corrections", "deletions"].flatMap { kind in
      try Self.files(in: "\(outbox)/\(name)/\(kind)")
    }
  }

  /// Loads all documents of the newest folder; their answers, as they come out of `saving`, are the
  /// files of a step.
  mutating func load(
    into step: String, _ fault: Fault? = nil, saving: ([UInt8]) -> [UInt8] = { $0 }
  ) throws {
    var answers: [String: [UInt8]] = [:]
    for document in documents {
      let answer = try #require(try quickBooks.answer(document.bytes, fault), "no answer")
      answers[document.name] = saving(answer)
    }
    try expect(answers, in: step)
  }

  /// Holds files against those of a step, or records them.
  func expect(_ files: [String: [UInt8]], in step: String) throws {
    let folder = "\(CommandFolder.root)/samples/loop/\(step)"
    if Self.isRecording {
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, bytes) in files {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
      return
    }
    let found = try Self.files(in: folder)
    #expect(found.map(\.name) == files.keys.sorted(), "\(step)")
    for (name, bytes) in found { #expect(bytes == files[name], "\(step)/\(name)") }
  }

  /// The bytes of a file of the sample.
  static func sample(_ path: String) throws -> [UInt8] {
    Array(
      try Data(
        contentsOf: URL(fileURLWithPath: "\(CommandFolder.root)/samples/loop/\(path)")))
  }

  /// The files of a folder by name; none when there is no such folder.
  private static func files(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return try names.sorted().map { name in
      (name, Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))))
    }
  }
}
