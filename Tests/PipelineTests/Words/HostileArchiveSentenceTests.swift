import HostileArchives
import Spool
import Testing
import Timesheets

@testable import Pipeline

/// What a user reads of an archive that was made to do harm.
@Suite struct HostileArchiveSentenceTests {
  /// The refusals that the archives end in, as their own tests have it.
  private static let refusals: [BundleRefusal] = HostileArchive.all.compactMap { archive in
    let (reason, member): (RefusalReason, String?) =
      switch archive.outcome {
      case .read: (.empty, nil)
      case .refused(let reason, let member): (reason, member)
      case .exceeding(let limit, let member): (.over(limit, allowed: 1, found: 2), member)
      case .damaged(let member): (.damaged(explanation: ""), member)
      }
    return BundleRefusal(archive: "week.zip", member: member.map(MemberName.init), reason)
  }

  @Test(arguments: Language.allCases)
  func `it names the archive and the member, and holds nothing that steers a terminal`(
    language: Language
  ) {
    for refusal in Self.refusals {
      let sentence = refusal.sentence(in: language)
      #expect(sentence.hasPrefix("week.zip"))
      #expect(sentence.contains(refusal.member?.path ?? ""))
      #expect(sentence.hasSuffix("."))
      #expect(sentence.count <= 700)
      let categories = sentence.unicodeScalars.map(\.properties.generalCategory)
      #expect(
        !categories.contains { [.control, .format, .lineSeparator].contains($0) }, "\(sentence)")
    }
  }

  @Test func `a limit's words name the option that raises it`() {
    for limit in ArchiveLimit.allCases {
      let refusal = BundleRefusal(archive: "week.zip", .over(limit, allowed: 1, found: 2))
      for language in Language.allCases {
        #expect(refusal.sentence(in: language).contains("limits.\(limit.rawValue)"))
      }
    }
  }

  @Test func `what an archive says twice is named in both languages`() {
    let refusals = StatedField.allCases.map { field in
      BundleRefusal(archive: "t.zip", member: MemberName("a.xml"), .contradiction(field))
    }
    for language in Language.allCases {
      let sentences = Set(refusals.map { $0.sentence(in: language) })
      #expect(sentences.count == StatedField.allCases.count)
    }
    #expect(
      refusals[2].sentence(in: .english)
        == "t.zip, member “a.xml”: the archive states the member’s size twice, and differently, so "
        + "that two programs would read different content. Pack it again.")
  }
}
