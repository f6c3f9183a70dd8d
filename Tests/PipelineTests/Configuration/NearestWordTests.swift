import Testing

@testable import Pipeline

@Suite struct NearestWordTests {
  @Test(
    arguments: [
      ("wek-start", "week-start"), ("week_start", "week-start"), ("WEEK START", "week-start"),
      ("weekstart", "week-start"), ("week-satrt", "week-start"), ("clases", "classes"),
      ("frobnicate", nil), ("", nil), ("x", nil), ("ab", nil),
    ] as [(String, String?)])
  func `one slip in three letters is near`(word: String, expected: String?) {
    #expect(nearest(to: word, among: ["week-start", "classes", "ac"]) == expected)
  }

  @Test func `of equally near words the first one is taken`() {
    #expect(nearest(to: "cat", among: ["bat", "hat"]) == "bat")
  }

  @Test func `a word of any length costs little`() {
    let long = String(repeating: "x", count: 1_000_000)
    #expect(nearest(to: long, among: ["week-start"]) == nil)
  }
}
