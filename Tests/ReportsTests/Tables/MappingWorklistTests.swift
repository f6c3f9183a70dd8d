import Testing
import Timesheets

@testable import Reports

@Suite struct MappingWorklistTests {
  @Test func `each unmapped pair is one line with suggestions and room for the answer`() throws {
    var run = SampleRun.partlyHeld
    run.findings += [
      finding(
        .wageItemMapped,
        .hourTypeUnmapped(employee: "Ada Roy", hourType: "overtime", earnings: ["OT", "OT2"])),
      finding(.wageItemExists, .wageItemMissing(name: "Regullar", near: ["Regular Pay"])),
      finding(.itemIsService, .notService(name: "Gravel", type: "ItemInventory")),
      finding(.personLinked, .notListed(role: .person, name: "Ada Roi", near: ["Ada Roy"])),
      finding(.dateValid, .dateMissing),
    ]
    let table = rows(ofCSV: try bytes(of: "mapping-worklist.csv", in: run.report))
    #expect(table[0] == MappingWorklist.header(.english))
    #expect(
      table.dropFirst() == [
        ["person", "Ada Roi", "", "", "", "", "", "Ada Roy", "", "", "2", "9.00"],
        ["wage-item", "overtime", "Ada Roy", "", "", "", "", "OT", "OT2", "", "1", "1.00"],
        ["wage-item", "Regullar", "", "", "", "", "", "Regular Pay", "", "", "1", "1.00"],
        ["item", "Gravel", "", "", "", "", "", "", "", "", "1", "1.00"],
      ])
  }

  @Test func `in French the worklist is what a spreadsheet in French opens`() throws {
    var run = SampleRun()
    run.options.output.languages = [.french, .english]
    run.findings = [
      finding(
        .wageItemMapped,
        .hourTypeUnmapped(employee: "Zoé; Côté", hourType: "overtime", earnings: ["OT"]))
    ]
    let text = String(
      decoding: try bytes(of: "mapping-worklist.csv", in: run.report), as: UTF8.self)
    #expect(
      text == "\u{FEFF}type;source;employé;client;article de service;classe;quickbooks;"
        + "suggestion 1;suggestion 2;suggestion 3;entrées;heures\r\n"
        + "élément de salaire;overtime;\"Zoé; Côté\";;;;;OT;;;1;1,00\r\n")
  }

  @Test func `people who share a name are listed by what else they are called`() {
    var run = SampleRun()
    for (index, login) in ["ada", "ada2", "ada2"].enumerated() {
      run.add(person: "", on: "2026-11-09", minutes: 60, fate: .held(finding: 0))
      run.records.activities[index].person = run.records.references.id(
        of: Reference(
          listID: .empty, fullName: run.records.names.id(of: "Ada  ROY"),
          alias: run.records.names.id(of: login)))
    }
    run.findings = [
      finding(.personAmbiguous, .sharedName(name: "Ada Roy", aliases: ["ada", "ada2"]))
    ]
    let lines = MappingWorklist(run.report).lines
    #expect(lines.map(\.key.source) == ["ada", "ada2"])
    #expect(lines.map(\.affected.entries) == [1, 2])
    #expect(lines.allSatisfy { $0.suggestions == ["Ada Roy"] })
  }

  private func finding(_ check: CheckID, _ detail: FindingDetail) -> Finding {
    Finding(
      check: check, verdict: .fail, severity: .error, subject: .bundle, detail: detail,
      place: nil, affected: Tally(entries: 1, minutes: 60))
  }
}
