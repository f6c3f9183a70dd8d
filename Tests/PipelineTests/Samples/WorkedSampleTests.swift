import Foundation
import Pipeline
import Reports
import Testing
import Timesheets

/// The worked pipelines, each run with the delivery that is kept for it.
@Suite struct WorkedSampleTests {
  /// What a run carries, without what hangs on its options.
  private func carried(
    _ sample: Sample, change: (inout CarryOptions) -> Void = { _ in }
  ) async throws -> [Carried] {
    let report = try await sample.carryAlone(
      into: PipelineFolder(), .dryRun, change: change
    ).report
    return report.entries.map { entry in
      Carried(
        record: entry.record, person: entry.person, customer: entry.customer, item: entry.item,
        classIndex: entry.classIndex, wageItem: entry.wageItem)
    }.sorted { $0.record < $1.record }
  }

  private struct Carried: Equatable {
    let record: UInt32
    let person: PersonID
    let customer: ElementIndex
    let item: ElementIndex
    let classIndex: ElementIndex
    let wageItem: ElementIndex
  }

  @Test func `every worked pipeline has a sample`() {
    #expect(Sample.worked.map(\.title) == WorkedPipelineTests.names)
  }

  @Test(arguments: Sample.worked)
  func `every line of a worked mapping is needed`(sample: Sample) async throws {
    let lines = try sample.configuration().options.mapping.lines
    let whole = try await carried(sample)
    for (position, line) in lines.enumerated() {
      let without = try await carried(sample) { $0.mapping.lines.remove(at: position) }
      let isUsed = without != whole
      #expect(isUsed, "\(sample.name): “\(line.source)” to “\(line.target)”")
    }
  }

  @Test(arguments: Sample.worked)
  func `every line of a worked assignment table is needed`(sample: Sample) async throws {
    let pairs = try sample.configuration().options.assignments?.pairs ?? []
    let whole = try await carried(sample)
    for pair in pairs {
      let without = try await carried(sample) { $0.assignments?.pairs.remove(pair) }
      let isUsed = without.count < whole.count
      #expect(
        isUsed,
        "\(sample.name): \(pair.person.exact) never works on \(pair.customer.exact)")
    }
  }
}
