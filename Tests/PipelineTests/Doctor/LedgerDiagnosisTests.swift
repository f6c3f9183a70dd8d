import Foundation
import LoadLedger
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

/// What `doctor` says of a pipeline's ledger.
@Suite struct LedgerDiagnosisTests {
  private let scratch: ScratchLedger

  init() throws {
    scratch = try ScratchLedger()
  }

  /// The last of the diagnoses, which is the ledger's.
  private func diagnosis(of file: FilePath, _ language: Language = .english) throws -> String {
    var configuration = PipelineConfiguration()
    configuration.ledger = file
    let diagnosis = try #require(diagnoses(of: configuration, readFrom: "p.yaml").last)
    let sentence = diagnosis.sentence(in: language)
      .replacingOccurrences(of: scratch.folder + "/", with: "")
    return "\(diagnosis.outcome.rawValue) \(sentence)"
  }

  @Test func `a ledger is told with the company that it belongs to`() throws {
    #expect(
      try diagnosis(of: scratch.path)
        == "good The ledger ledger.sqlite can be read; it has no company yet.")
    try scratch.plan("week-1", ["a"])
    #expect(
      try diagnosis(of: scratch.path)
        == "good The ledger ledger.sqlite can be read; it belongs to “Maple & Sons”.")
    #expect(
      try diagnosis(of: scratch.path, .french)
        == "good Le registre ledger.sqlite se lit sans erreur; il appartient à "
        + "«\u{A0}Maple & Sons\u{A0}».")
  }

  @Test func `a ledger that is not there yet is made by the first run`() throws {
    let file = FilePath(scratch.folder + "/other.sqlite")
    #expect(
      try diagnosis(of: file)
        == "good The ledger other.sqlite is not there yet; the first run that publishes makes it.")
    #expect(!FileManager.default.fileExists(atPath: file.string))
  }

  @Test func `a file that is no ledger is a fault`() throws {
    let file = FilePath(scratch.folder + "/other.sqlite")
    try Data("no database of any kind, but long enough to be looked at".utf8)
      .write(to: URL(fileURLWithPath: file.string))
    #expect(
      try diagnosis(of: file).hasPrefix(
        "fault other.sqlite: cannot open the ledger: this file is no ledger of Timeferry"))
  }
}
