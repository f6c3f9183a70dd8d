import Testing
import Timesheets

@Suite struct NormalizedNameTests {
  @Test(arguments: [
    (" Ann  Lee ", "Ann Lee"), ("Ann\tLee", "Ann Lee"), ("Ann\u{A0}Lee", "Ann Lee"),
    ("Foo Inc : Roof", "Foo Inc:Roof"), ("Foo Inc: Roof", "Foo Inc:Roof"),
    ("Foo Inc :Roof", "Foo Inc:Roof"), ("Foo Inc:Roof", "Foo Inc:Roof"), ("", ""), (" ", ""),
    (":", ":"), ("A::B", "A::B"), ("Zoe\u{301}", "Zo\u{E9}"), ("\u{2003}Zo\u{E9}", "Zo\u{E9}"),
  ])
  func `blanks and Unicode forms do not tell names apart`(name: String, normalized: String) {
    #expect(NormalizedName(name) == NormalizedName(normalized))
    #expect(NormalizedName(name).exact == normalized)
  }

  @Test(arguments: [("ANN Lee", "ann lee"), ("\u{C9}MILE", "\u{E9}mile"), ("o'brien", "o'brien")])
  func `folding ignores letter case alone`(name: String, folded: String) {
    #expect(NormalizedName(name).folded == folded)
    #expect(NormalizedName(name).exact == name)
  }

  @Test(arguments: [("Ann Lee", "AnnLee"), ("Zoe", "Zo\u{E9}"), ("A:B", "A B"), ("A-B", "A B")])
  func `nothing else is taken for equal`(one: String, other: String) {
    #expect(NormalizedName(one).folded != NormalizedName(other).folded)
  }
}
