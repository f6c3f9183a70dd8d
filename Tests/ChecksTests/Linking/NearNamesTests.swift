import Testing
import Timesheets

@testable import Checks

@Suite struct NearNamesTests {
  private func near(_ name: String, among listed: [String]) -> [String] {
    let place = Place(document: DocumentID(index: 0), line: 1)
    var near = NearNames(
      of: NameDirectory(
        (.customers, listed.map { ListElement(place: place, fullName: $0) })))
    return near.names(near: name)
  }

  @Test(arguments: [
    ("Jon Smith", "John Smith"), ("Jhon Smith", "John Smith"), ("Smith, John", "John Smith"),
    ("J Smith", "John Smith"), ("J. Smith", "John Smith"), ("John Q Smith", "John Smith"),
    ("Helene Cote", "H\u{E9}l\u{E8}ne C\u{F4}t\u{E9}"), ("OBrien Pat", "Pat O'Brien"),
    ("Jean Luc Roy", "Jean-Luc Roy"), ("Roof", "Foo Inc:Roof"), ("Foo:Roof", "Foo Inc:Roof"),
    ("Strasse 9", "Stra\u{DF}e 9"), ("Foo Inc.", "Foo Inc"),
  ])
  func `a name that somebody may have meant is offered`(name: String, listed: String) {
    #expect(near(name, among: ["Wanda Quill", listed, "Zed Vance"]) == [listed])
  }

  @Test(arguments: ["Mary Jones", "John", "Smith", "", "???", "\u{4E2D}\u{6587}"])
  func `another name is not`(name: String) {
    #expect(near(name, among: ["John Smith", "Zed Vance"]) == [])
  }

  @Test func `at most three are offered, the nearest first`() {
    let listed = ["Ann Leeds", "Ann Lees", "Ann Lees Junior", "Ann Lew", "Anna Lee"]
    #expect(near("Ann Leed", among: listed) == ["Ann Leeds", "Ann Lees", "Ann Lew"])
  }

  @Test func `a hundred thousand customers and thousands of misses take seconds`() {
    let listed = (0..<100_000).map { "Customer \($0 * 7919 % 100_003) Inc:Job \($0 % 997)" }
    let place = Place(document: DocumentID(index: 0), line: 1)
    var near = NearNames(
      of: NameDirectory(
        (.customers, listed.map { ListElement(place: place, fullName: $0) })))
    for miss in 0..<20 {
      #expect(near.names(near: "Costumer \(miss) Inc:Job \(miss)").count <= 3)
    }
  }

  @Test(arguments: [
    ("abcd", "abcd", 0), ("abcd", "abdc", 1), ("abcd", "abc", 1), ("abcd", "xbcd", 1),
    ("abcd", "badc", 2),
  ])
  func `typing errors are counted`(one: String, other: String, errors: Int) {
    let (left, right) = (one.unicodeScalars.map(\.value), other.unicodeScalars.map(\.value))
    #expect(NearNames.editDistance(left, right, within: 3) == errors)
    #expect(errors == 0 || NearNames.editDistance(left, right, within: errors - 1) == nil)
  }
}
