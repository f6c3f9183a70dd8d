import Foundation
import Reports
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

@Suite struct VerificationWordsTests {
  private static let paths = [
    "batches", "batches/0001.xml", "manifest.json", "report.json", "entries.csv", "report.en.html",
    "summary.fr.txt", "findings.csv", "corrections/0001.xml", "deletions/0001.xml",
    "questions/recovery-0001.xml", "answers.json", "outcomes.csv", "reversal.fr.txt",
    "held/001-x.csv", "mapping-worklist.csv", "notes.txt",
  ]

  private static var deviations: [Deviation] {
    get throws {
      let copy = try PublishedCopy(of: "good/mixed-kinds")
      try copy.folder.write([1], to: "entries.csv")
      let found = try #require(try copy.verification().deviations.first)
      guard case .changed(let mark, let other) = found.fact else { return [] }
      let tally = Tally(entries: 1, minutes: 90)
      var facts: [Deviation.Fact] = [
        .missing(mark), .added(other), .changed(expected: mark, found: other), .notAFile,
        .unreadable, .statement(.run, expected: "a", found: "b"),
        .statement(.company, expected: "", found: "b"), .batch(expected: tally, found: Tally()),
        .statement(.followUp, expected: "a", found: "b"),
        .statement(.messageSet, expected: "a", found: "b"),
        .sent(file: "batches/0001.xml", expected: tally, found: Tally()),
      ]
      let states = ["read", "batched", "held", "duplicate", "outside"]
      for state in states + LoadStateName.allCases.map(\.rawValue) {
        facts.append(.state(state, expected: tally, found: Tally()))
      }
      for dimension in SumDimension.allCases {
        for name in ["", "billable", "not-billable", "billed", "2026-11-09"] {
          let line = WrittenSums.Line(dimension, name)
          facts.append(.sum(line, .minutes, expected: 30, found: 0))
          facts.append(.sum(line, .entries, expected: 1, found: 2))
        }
      }
      return paths.flatMap { path in facts.map { Deviation(path: path, fact: $0) } }
    }
  }

  /// Every way in which the words are said.
  private static let voices: [(Language, FollowUpKind?)] = Language.allCases.flatMap { language in
    [nil, .answers, .reversal].map { (language, $0) }
  }

  @Test func `every deviation has its sentences in both languages`() throws {
    for deviation in try Self.deviations {
      for (language, kind) in Self.voices {
        let words = VerificationWords(language, of: kind)
        for text in [words.what(deviation), words.meaning(deviation)] {
          #expect(text.hasSuffix("."), "\(text)")
          #expect(text.prefix(1) == text.prefix(1).uppercased(), "\(text)")
          for wrong in ["  ", " .", "..", "nil", "\"", "'"] {
            #expect(!text.contains(wrong), "\(text)")
          }
        }
      }
      #expect(
        VerificationWords(.english).meaning(deviation)
          != VerificationWords(.french).meaning(deviation))
    }
  }

  @Test func `French typography holds`() throws {
    for deviation in try Self.deviations {
      let words = VerificationWords(.french)
      for text in [words.what(deviation), words.meaning(deviation)] {
        #expect(!text.contains(/[ ][:%»]|«[ ]/), "\(text)")
        #expect(!text.contains(/[ \u{A0}][;!?]([ ]|$)/), "\(text)")
        #expect(!text.contains(/[“”]/), "\(text)")
      }
    }
  }

  @Test func `failures say what to do`() {
    let failures: [VerificationFailure] = [
      .noRun("a", runsInside: []), .noRun("a", runsInside: ["a/b", "a/c"]),
      .unreadable("a/b", .permissionDenied), .changed("a/b"),
    ]
    for failure in failures {
      for language in Language.allCases { #expect(failure.sentence(in: language).hasSuffix(".")) }
    }
    #expect(failures[1].sentence(in: .english).hasSuffix("such as a/c."))
    #expect(failures[1].sentence(in: .french).hasSuffix("par exemple a/c."))
  }

  @Test(arguments: Language.allCases)
  func `lines stay within 80 columns, and long lists of sums are cut`(language: Language) throws {
    let copy = try PublishedCopy(of: "good/mixed-kinds")
    try copy.replace(",batched,", by: ",held,", in: "entries.csv")
    let verification = try copy.verification()
    #expect(verification.deviations.count > 12)
    let lines = verification.text(in: language).split(separator: "\n")
    let folder = Words(language).lead(Words(language).label(.folder))
    #expect(lines.allSatisfy { $0.count <= 80 || $0.hasPrefix(folder) })
    #expect(lines.count <= 30)
  }

  @Test func `JSON holds every deviation with the words of both languages`() throws {
    let copy = try PublishedCopy(of: "good/mixed-kinds")
    try copy.replace(",batched,", by: ",held,", in: "entries.csv")
    try copy.folder.write([1], to: "batches/x.xml")
    let verification = try copy.verification()
    let object = try JSONSerialization.jsonObject(with: Data(verification.json.utf8))
    let members = try #require(object as? [String: Any])
    let deviations = try #require(members["deviations"] as? [[String: Any]])
    #expect(deviations.count == verification.deviations.count)
    #expect(members["unchanged"] as? Bool == false && members["exitCode"] as? Int == 1)
    for deviation in deviations {
      let text = try #require(deviation["text"] as? [String: [String: String]])
      #expect(text.keys.sorted() == ["en", "fr"])
      #expect(text["en"]?.keys.sorted() == ["loading", "what"])
    }
  }
}
