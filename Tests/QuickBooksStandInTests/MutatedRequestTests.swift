import QuickBooksStandIn
import Testing

@Suite struct MutatedRequestTests {
  @Test(arguments: UInt64(1)...20)
  func `a document with anything changed is refused whole, or answered whole`(
    seed: UInt64
  ) throws {
    var random = Scatter(seed)
    var base = StandIn()
    _ = try base.codes(Added().request)
    let requests = document(
      Added(id: "one").request, modification(base.books[0], Added(), id: "two"),
      deletion(base.books[0].txnID, id: "three"),
      query("TimeTracking", "<MaxReturned>2</MaxReturned>"),
      query("Employee", "<ActiveStatus>All</ActiveStatus>"))
    for _ in 0..<40 {
      var mutated = requests
      for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&mutated, &random) }
      var standIn = base
      do {
        guard let bytes = try standIn.answer(mutated) else { throw NoAnswer() }
        #expect(bytes.allSatisfy { $0 < 0x7F })
        #expect(try !Answered(bytes).answers.isEmpty)
      } catch is ParserRefusal {
        #expect(standIn.books == base.books)
      }
    }
  }

  /// Drops, doubles or changes a byte, or moves what stands between two tags.
  private func mutate(_ bytes: inout [UInt8], _ random: inout Scatter) {
    let index = Int.random(in: bytes.indices, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.remove(at: index)
    case 1: bytes.insert(bytes[index], at: index)
    case 2: bytes[index] = UInt8.random(in: 0...255, using: &random)
    case 3:
      let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
      if let digit = digits.randomElement(using: &random) {
        bytes[digit] = UInt8.random(in: 0x30...0x39, using: &random)
      }
    default:
      let tags = bytes.indices.filter { bytes[$0] == UInt8(ascii: "<") }
      guard let one = tags.randomElement(using: &random),
        let other = tags.randomElement(using: &random), one < other
      else { return }
      let part = bytes[one..<other]
      bytes.insert(contentsOf: part, at: tags.randomElement(using: &random) ?? one)
    }
  }
}
