import Testing
import Timesheets

@testable import LoadLedger

struct LineOrderTests {
  @Test(arguments: [1, 7, 99, 100, 5_000])
  func `every line comes once, in the order of identities, however many come at a time`(
    atOnce: Int
  ) {
    let lines = (0..<300).map { Line(id: "line \($0)", isMerged: $0 % 7 == 3) }
    let entries = Delivery(lines).planned().entries
    let order = LineOrder(of: entries, atOnce: atOnce)
    let numbers = (0..<order.passes).flatMap { order.numbers(ofPass: $0).map(Int.init) }
    #expect(order.passes == (300 + atOnce - 1) / atOnce)
    #expect(numbers.sorted() == Array(0..<300))
    let records = numbers.map { number in
      number < entries.entries.count
        ? entries.entries[number].record : entries.merged[number - entries.entries.count].record
    }
    let firstBits = records.map { entries.identities[Int($0)].high >> 32 }
    #expect(firstBits == firstBits.sorted())
  }

  @Test func `every entry is found in its batch`() {
    var (batches, places): ([Batch], [[Int]]) = ([], [])
    for (offset, size) in [1, 63, 64, 1, 1, 200, 2, 65].enumerated() {
      let start = places.count
      batches.append(
        Batch(
          number: offset + 1, week: WorkDate(dayNumber: 20_514), entries: start..<start + size,
          minutes: size, messageSetID: "set \(offset)"))
      places += (1...size).map { [offset, $0] }
    }
    let found = RequestPlaces(in: batches)
    #expect(found.count == places.count)
    #expect(
      places.indices.map { [found.place(of: $0).batch, found.place(of: $0).position] } == places)
  }
}
