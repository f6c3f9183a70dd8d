import Foundation
import Testing
import Timesheets

@testable import Pipeline

@Suite struct FollowUpVerificationTests {
  private func facts(_ copy: PublishedCopy, in path: String) throws -> [String] {
    try copy.verification().deviations.filter { $0.path == path }
      .map { VerificationWords(.english, of: .answers).what($0) }
  }

  @Test func `a published follow-up is what it was published as`() throws {
    let answers = try PublishedFollowUp.answers().verification()
    #expect(answers.deviations == [])
    #expect(answers.exitCode == 0)
    #expect(answers.areBatchesIntact)
    #expect(answers.followUp == .answers)
    #expect(answers.run == "20261117-maple")
    #expect(answers.batches == 2)
    #expect(answers.carried == Tally(entries: 4, minutes: 62 + 63 + 64 + 65))
    #expect(answers.outcomes?[.refused] == Tally(entries: 2, minutes: 62 + 64))
    let reversal = try PublishedFollowUp.reversal().verification()
    #expect(reversal.deviations == [])
    #expect(reversal.followUp == .reversal)
    #expect(reversal.outcomes?[.deleting] == Tally(entries: 2, minutes: 121))
    #expect(reversal.batches == 1)
    #expect(reversal.carried == Tally(entries: 2, minutes: 121))
  }

  @Test(arguments: [FollowUpKind.answers, .reversal])
  func `a byte that changed in any file is told, and so is a file that is gone`(
    kind: FollowUpKind
  ) throws {
    let copy =
      kind == .answers ? try PublishedFollowUp.answers() : try PublishedFollowUp.reversal()
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
      let isLoaded = name.hasPrefix("batches/") || name.hasPrefix("deletions/")
      #expect(verification.areBatchesIntact == !isLoaded, "\(name)")

      try copy.remove(name)
      #expect(
        try copy.verification().deviations.contains { deviation in
          if case .missing = deviation.fact { deviation.path == name } else { false }
        }, "\(name)")
      try bytes.write(to: copy.url(name))
    }
    #expect(try copy.verification().deviations == [])
  }

  @Test func `hours that changed in a remainder show, even listed anew`() throws {
    let copy = try PublishedFollowUp.answers()
    let batch = "batches/0001-2026-11-09.xml"
    try copy.replace("PT1H2M", by: "PT2H2M", in: batch)
    try copy.listAnew(batch)
    #expect(
      try facts(copy, in: batch) == [
        "It holds 2 entries, 3.08 h. Expected: 2 entries, 2.08 h, as the report lists it."
      ])
    #expect(try !copy.verification().areBatchesIntact)
  }

  @Test func `a remainder under another message set id is told`() throws {
    let copy = try PublishedFollowUp.answers()
    let batch = "batches/0002-2026-11-09.xml"
    try copy.replace("newMessageSetID=\"tf-2\"", by: "newMessageSetID=\"tf-1\"", in: batch)
    try copy.listAnew(batch)
    #expect(
      try facts(copy, in: batch) == [
        "Its message set id is “tf-1”. Expected: “tf-2”, by which its answer is known."
      ])
  }

  @Test func `a table that says something else is told by state and file`() throws {
    let copy = try PublishedFollowUp.answers()
    try copy.replace(",not-processed,", by: ",loaded,", in: "outcomes.csv")
    try copy.replace(
      ",batches/0002-2026-11-09.xml,", by: ",batches/0003-2026-11-09.xml,", in: "outcomes.csv")
    try copy.listAnew("outcomes.csv")
    #expect(
      try facts(copy, in: "outcomes.csv") == [
        "Loaded: expected 1 entry, 1.00 h; found 2 entries, 2.05 h.",
        "Not processed: expected 2 entries, 2.13 h; found 1 entry, 1.08 h.",
        "Entries that name batches/0002-2026-11-09.xml: expected 2 entries, 2.15 h; found 1 entry, "
          + "1.08 h.",
        "Entries that name batches/0003-2026-11-09.xml: expected 0 entries, 0.00 h; found 1 entry, "
          + "1.07 h.",
      ])
  }

  @Test func `a report of another follow-up, company or sum is told`() throws {
    let copy = try PublishedFollowUp.answers()
    try copy.replace("20261117-maple", by: "20261118-maple", in: "answers.json")
    try copy.replace("Maple Works", by: "Birch Works", in: "answers.json")
    try copy.replace("\"minutes\": 126", by: "\"minutes\": 127", in: "answers.json")
    try copy.listAnew("answers.json")
    #expect(
      try facts(copy, in: "answers.json") == [
        "It is of follow-up “20261118-maple”. Expected: “20261117-maple”, as the manifest says.",
        "It is of company “Birch Works”. Expected: “Maple Works”, as the manifest says.",
        "Refused: expected 2 entries, 2.10 h; found 2 entries, 2.12 h.",
      ])
  }

  @Test(arguments: ["answers.json", "outcomes.csv", "batches/0001-2026-11-09.xml"])
  func `a file that broke off can be told from one that says something else`(
    name: String
  ) throws {
    let copy = try PublishedFollowUp.answers()
    let bytes = try Data(contentsOf: copy.url(name))
    try bytes.dropLast(40).write(to: copy.url(name))
    let facts = try copy.verification().deviations.filter { $0.path == name }.map(\.fact)
    #expect(facts.contains(.unreadable))
  }

  @Test func `a file that was not published is told, and a batch must not be loaded`() throws {
    let copy = try PublishedFollowUp.answers()
    try copy.folder.write([1], to: "batches/0003.xml")
    let verification = try copy.verification()
    #expect(verification.deviations.map(\.path) == ["batches/0003.xml"])
    #expect(!verification.areBatchesIntact)
    for (language, part) in [
      (Language.english, "not published with the follow-up"), (.french, "avec le suivi"),
    ] {
      #expect(verification.text(in: language).contains(part))
    }
  }

  @Test func `without a manifest nothing is to be loaded`() throws {
    let copy = try PublishedFollowUp.reversal()
    try copy.remove("manifest.json")
    #expect(
      try copy.verification().deviations == [Deviation(path: "manifest.json", fact: .unreadable)])
    #expect(try !copy.verification().areBatchesIntact)
  }

  @Test func `programs learn what the folder is for and what it adds up to`() throws {
    let json = try PublishedFollowUp.answers().verification().json
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let members = try #require(object as? [String: Any])
    #expect(members["followUp"] as? String == "answers")
    let totals = try #require(members["totals"] as? [String: [String: Int]])
    #expect(totals["unknown"] == ["entries": 1, "minutes": 61])
  }
}
