import Foundation
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

/// What `doctor` says of folders that others may reach.
@Suite final class FolderDiagnosisTests {
  private let folder = NSTemporaryDirectory() + "doctor-" + UUID().uuidString

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The warnings about one folder with these rights.
  private func warnings(
    _ mode: mode_t, _ language: Language = .english,
    _ place: WritableKeyPath<PipelineConfiguration, FilePath?> = \.inbox
  ) -> [String] {
    var configuration = PipelineConfiguration()
    configuration.options.company = "Maple"
    configuration[keyPath: place] = FilePath(folder)
    chmod(folder, mode)
    return diagnoses(of: configuration, readFrom: "p.yaml").filter { $0.outcome != .good }
      .map {
        "\($0.outcome.rawValue) "
          + $0.sentence(in: language).replacingOccurrences(of: folder, with: "X")
      }
  }

  @Test(arguments: [0o700, 0o750, 0o755] as [mode_t])
  func `an inbox that others may only look into is good`(mode: mode_t) {
    #expect(warnings(mode) == [])
  }

  @Test(arguments: [0o770, 0o702, 0o777] as [mode_t])
  func `an inbox that others may write to is warned of`(mode: mode_t) {
    #expect(
      warnings(mode) == [
        "warning Other users may put deliveries into the inbox X, and what they put there is "
          + "carried; they may also replace what somebody else put there. If that is not meant, "
          + "run: chmod go-w; if it is, run: chmod +t"
      ])
    #expect(
      warnings(mode, .french) == [
        "warning D’autres utilisateurs peuvent déposer des livraisons dans le dossier de réception "
          + "X, et ce qu’ils y déposent est traité; ils peuvent aussi remplacer celles d’autrui. "
          + "Si ce n’est pas voulu, lancez\u{A0}: chmod go-w; si ce l’est, lancez\u{A0}: chmod +t"
      ])
  }

  @Test func `where each can only take away their own, nobody is told to see to that`() {
    #expect(
      warnings(0o1777) == [
        "warning Other users may put deliveries into the inbox X, and what they put there is "
          + "carried. If that is not meant, run: chmod go-w"
      ])
  }

  @Test func `an outbox that others may write to is warned of, sticky or not`() {
    for mode in [0o777, 0o1777] as [mode_t] {
      #expect(
        warnings(mode, .english, \.outbox).first
          == "warning Other users may put files into the outbox X. If that is not meant, run: "
          + "chmod go-w")
    }
  }

  @Test(.enabled(if: geteuid() == 0, "only the administrator gives folders away"))
  func `an inbox that belongs to somebody else is warned of`() {
    chown(folder, 65_534, 65_534)
    #expect(
      warnings(0o700) == [
        "warning The inbox X belongs to another user, who may change whatever lies in it. Have it "
          + "given to this user with: chown"
      ])
  }
}
