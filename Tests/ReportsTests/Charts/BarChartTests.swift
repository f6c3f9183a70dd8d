import Testing
import Timesheets

@testable import Reports

@Suite struct BarChartTests {
  private func chart(_ minutes: [Int], rest: (Int, Int) = (0, 0)) -> BarChart {
    BarChart(
      "Hours", id: "chart", lines: minutes.map { ("Job \($0)", $0) }, rest: rest,
      in: Words(.english))
  }

  @Test func `bars are as long as their hours, and the longest fills the drawing`() {
    let chart = chart([600, 300, 1], rest: (2, 150))
    #expect(chart.bars.map(\.barWidth) == [320, 160, 1, 80])
    #expect(chart.bars.map(\.sum) == ["10.00 h", "5.00 h", "0.02 h", "2.50 h"])
    #expect(chart.bars.map(\.isRest) == [false, false, false, true])
    #expect(chart.bars.last?.label == "and 2 more")
  }

  @Test func `every bar lies inside the drawing, below its text`() {
    let chart = chart(Array(1...12), rest: (1, 1))
    for bar in chart.bars {
      #expect(bar.textY < bar.barY && bar.barY + 10 <= chart.height)
      #expect(bar.barWidth <= BarChart.width)
    }
    #expect(zip(chart.bars, chart.bars.dropFirst()).allSatisfy { $0.barY + 10 < $1.textY })
  }

  @Test func `who cannot see the bars reads the same numbers`() {
    #expect(chart([90], rest: (1, 30)).description == "Job 90: 1.50 h; and 1 more: 0.50 h")
    let french = BarChart(
      "Heures", id: "c", lines: [("Muret", 90)], rest: (0, 0), in: Words(.french))
    #expect(french.description == "Muret\u{A0}: 1,50\u{A0}h")
  }

  @Test(arguments: [
    "Short", String(repeating: "W", count: 90), String(repeating: "ら", count: 90),
    "Saint-Jean-sur-Richelieu:Réfection du stationnement, phase 2 (lot nord-est)",
  ])
  func `a name takes no more room than its sum leaves`(_ name: String) {
    let chart = BarChart(
      "Hours", id: "c", lines: [(name, 60_000_000)], rest: (0, 0), in: Words(.english))
    let bar = chart.bars[0]
    #expect(
      LineRoom.width(of: bar.label) + LineRoom.width(of: bar.sum) + 8 <= BarChart.width)
    #expect(bar.label == name || bar.label.hasSuffix("…") && bar.label.count > 8)
    #expect(chart.description.hasPrefix(name))
  }

  @Test(arguments: Language.allCases)
  func `charts on the page add up to the tables beside them`(_ language: Language) throws {
    var run = SampleRun()
    run.lists.customers = (0..<30).map { number in
      CustomerRecord(
        element: ListElement(
          place: Place(document: SampleRun.document, line: 1), listID: "8-\(number)",
          fullName: "Job \(number)", isActive: true))
    }
    for number in 0..<30 {
      run.addCarried(
        .ada, on: "2026-11-09", minutes: Int32(10 + number), customer: ElementIndex(number))
    }
    run.addCarried(.crew, on: "2026-11-16", minutes: 7)
    let page = ReportPage(run.report, HourTotals(run.report), language)
    let pairs = page.sections.flatMap(\.pairs)
    #expect(pairs.count == 5)
    for pair in pairs {
      guard let chart = pair.chart else { continue }
      #expect(chart.bars.count <= BarChart.barsShown + 1)
      #expect(sum(chart.bars.map(\.sum)) == sum(pair.sums.rows.map { $0.numbers[1] }))
    }
    let jobs = try #require(pairs[1].chart)
    #expect(jobs.bars.map(\.label).first == "Job 29")
    #expect(jobs.bars.count == 13 && pairs[1].sums.rows.count == 31)
    #expect(pairs[3].chart == nil, "time without any class needs no bar")
  }

  /// Hundredths of hours.
  private func sum(_ hours: [String]) -> Int {
    hours.reduce(0) { $0 + (Int($1.filter(\.isNumber)) ?? 0) }
  }
}
