import Testing
import Timesheets

@testable import Pipeline
@testable import Spool

/// What a user reads of a delivery that is not to be opened.
@Suite struct RefusalSentenceTests {
  @Test func `an archive that the library says nothing of has no empty brackets`() {
    let refusal = BundleRefusal(archive: "t.7z", .damaged(explanation: ""))
    #expect(
      refusal.sentence(in: .english) == "t.7z: the archive is damaged. Send it again.")
    #expect(
      refusal.sentence(in: .french)
        == "t.7z\u{A0}: l’archive est abîmée. Envoyez-la de nouveau.")
    let explained = BundleRefusal(archive: "t.7z", .damaged(explanation: "bad header"))
    #expect(
      explained.sentence(in: .english)
        == "t.7z: the archive is damaged (bad header). Send it again.")
  }

  @Test func `a delivery that is a link is no member of anything`() {
    let refusal = BundleRefusal(archive: "week.zip", .symbolicLink)
    #expect(
      refusal.sentence(in: .english)
        == "week.zip: this is a link, and links are never followed. Send the file itself.")
    #expect(
      refusal.sentence(in: .french)
        == "week.zip\u{A0}: c’est un lien, et les liens ne sont jamais suivis. Envoyez le fichier "
        + "lui-même.")
  }
}
