import Testing
import Timesheets

@testable import Reports

@Suite struct EntriesTableTests {
  @Test func `every source line has a row with its state, in bundle order`() throws {
    let table = rows(ofCSV: try bytes(of: "entries.csv", in: SampleRun.partlyHeld.report))
    #expect(table.count == 6)
    #expect(table.allSatisfy { $0.count == EntriesTable.header.count })
    #expect(table[0].joined(separator: ",").hasPrefix("document,line,source-id,person,date,"))
    #expect(
      table[1] == [
        "time,export.xml", "10", "req-0", "Ada Roy", "2026-11-09", "450", "7.50",
        "Quay:North, \"old\" wall", "Paving", "", "Regular Pay", "billable", "batched", "",
        "batches/0001-2026-11-09.xml", "0000000000000000000000000000abcd",
        "0000000000000000000000000000abcd", "wall", "450",
      ])
    #expect(table[3][3] == "Boreal Crew")
    #expect(table[3][14] == "batches/0002-2026-11-09.xml")
    #expect(
      table[4] == [
        "time,export.xml", "13", "req-3", "Ada Roi", "2026-11-11", "480", "8.00", "Quay", "", "",
        "", "", "held", "person-linked", "", "", "", "'=cmd()", "",
      ])
    #expect(table[5][12...13] == ["outside", "before-range"])
  }

  @Test func `the rows add up to the control totals`() throws {
    let report = SampleRun.partlyHeld.report
    let table = rows(ofCSV: try bytes(of: "entries.csv", in: report)).dropFirst()
    for (state, tally) in report.totals.byState where state != "read" {
      let rows = table.filter { $0[12] == state }
      #expect(rows.count == tally.entries)
      #expect(rows.compactMap { Int($0[5]) }.reduce(0, +) == tally.minutes)
    }
    #expect(report.totals.tie)
  }

  @Test func `the carried minutes add up to the batches`() throws {
    let report = SampleRun.partlyHeld.report
    let table = rows(ofCSV: try bytes(of: "entries.csv", in: report)).dropFirst()
    for batch in report.batches {
      let rows = table.filter { $0[14] == "batches/" + batch.fileName }
      #expect(!rows.isEmpty)
      #expect(rows.compactMap { Int($0[18]) }.reduce(0, +) == batch.minutes)
    }
  }

  @Test func `every line that may be carried shows who it is, batched or not`() throws {
    var report = SampleRun.partlyHeld.report
    report.identities = (0..<5).map { EntryIdentity(high: 0, low: $0) }
    let table = rows(ofCSV: try bytes(of: "entries.csv", in: report))
    #expect(table[0][16] == "entry")
    #expect(
      table[1...5].map { String($0[16].suffix(2)) } == ["", "01", "02", "03", "04"])
    #expect(table[4][16].count == 32)
  }

  @Test func `an unreadable date shows what stood there`() throws {
    var run = SampleRun()
    run.add(person: "Ada Roy", on: "2026-02-30", minutes: 60, fate: .outside(.jobcode))
    let table = rows(ofCSV: try bytes(of: "entries.csv", in: run.report))
    #expect(table[1][4] == "2026-02-30")
  }

  @Test func `negative minutes stay numbers`() throws {
    var run = SampleRun()
    run.add(person: "Ada Roy", on: "2026-02-03", minutes: -90, fate: .outside(.jobcode))
    let table = rows(ofCSV: try bytes(of: "entries.csv", in: run.report))
    #expect(table[1][5...6] == ["-90", "-1.50"])
  }

  @Test func `a ListID alone is shown by the name the lists have`() throws {
    var run = SampleRun()
    run.add(person: "", on: "2026-02-03", minutes: 60, fate: .outside(.jobcode))
    run.records.activities[0].person = run.records.references.id(
      of: Reference(listID: run.records.names.id(of: "80000002-1"), fullName: .empty))
    let table = rows(ofCSV: try bytes(of: "entries.csv", in: run.report))
    #expect(table[1][3] == "Zoé Côté")
  }

  @Test func `a merged line names the batch of the entry that carries it`() throws {
    var run = SampleRun()
    run.addCarried(.ada, on: "2026-11-09", minutes: 60)
    run.add(person: "Ada Roy", on: "2026-11-09", minutes: 60)
    run.entries[0].recordCount = 2
    var report = run.report
    report.merged = [EqualLine(record: 1, entry: 0)]
    let table = rows(ofCSV: try bytes(of: "entries.csv", in: report))
    #expect(table[2][12...15] == table[1][12...15])
  }

  @Test func `a hundred thousand entries are rendered in chunks, the same each time`() throws {
    var run = SampleRun()
    run.batchSize = 1_000
    for index in 0..<100_000 {
      run.addCarried(.ada, on: index % 2 == 0 ? "2026-11-09" : "2026-11-10", minutes: 1)
    }
    let report = run.report
    var chunks = 0
    var count = 0
    try RunFiles(report).all(folder: nil).first { $0.path == "entries.csv" }?.contents.forEachChunk
    {
      chunks += 1
      count += $0.count
    }
    #expect(chunks > 100)
    #expect(count == (try bytes(of: "entries.csv", in: report)).count)
    #expect(HourTotals(report).days.count == 2)
  }
}
