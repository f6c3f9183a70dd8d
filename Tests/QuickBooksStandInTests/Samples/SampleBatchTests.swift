import QuickBooksStandIn
import Testing

@Suite struct SampleBatchTests {
  /// The books after all batches of a sample, and the codes other than 0 that they met.
  private func loaded(
    _ sample: Sample, guardsClosingDate: Bool = true
  ) throws -> (books: [BookEntry], refusals: [String]) {
    var standIn = StandIn(company: try sample.company())
    standIn.guardsClosingDate = guardsClosingDate
    var refusals: [String] = []
    var count = 0
    for batch in try sample.batches() {
      let answer = try standIn.answered(batch)
      count += answer.answers.count
      #expect(Set(answer.ids).count == answer.answers.count)
      refusals += answer.answers.map(\.attributes).compactMap { attributes in
        let code = attributes["statusCode"] ?? ""
        return code == "0" ? nil : "\(code) \(attributes["statusMessage"] ?? "")"
      }
    }
    #expect(standIn.books.count + refusals.count == count)
    return (standIn.books, refusals)
  }

  private func minutes(_ books: [BookEntry]) -> Int { books.reduce(0) { $0 + $1.minutes } }

  @Test(arguments: Sample.all("good"))
  func `every batch of a good sample loads into the company of its lists`(sample: Sample) throws {
    let (books, refusals) = try loaded(sample)
    #expect(!books.isEmpty)
    #expect(refusals.isEmpty)
    #expect(try minutes(books) == sample.batchedMinutes())
  }

  @Test(arguments: Sample.all("bad"))
  func `what is batched of a bad sample loads too`(sample: Sample) throws {
    // Time before the closing date is batched with a warning: no source says that it is refused.
    let (books, refusals) = try loaded(sample, guardsClosingDate: false)
    #expect(refusals.isEmpty)
    #expect(try minutes(books) == sample.batchedMinutes())
  }

  @Test func `a guarded closing date refuses what was warned of`() throws {
    let (_, refusals) = try loaded(Sample(path: "bad/closing-date"))
    #expect(refusals.count == 4)
    #expect(refusals.allSatisfy { $0.hasPrefix("3171") })
  }
}
