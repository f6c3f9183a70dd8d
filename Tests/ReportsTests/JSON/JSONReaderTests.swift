import Testing
import Timesheets

@testable import Reports

@Suite struct JSONReaderTests {
  private func members(_ text: String, _ wanted: Set<String> = ["a", "b"]) -> [String: JSONValue]? {
    try? JSONReader.members(wanted, of: .init(Array(text.utf8)))
  }

  @Test func `what was written is read again`() throws {
    var json = JSONWriter()
    json.object { json in
      json.member("a", "é \"\\ / \n\r\t\u{1}\u{7F} 😀")
      json.object("b") { json in
        json.member("number", -12)
        json.member("flag", true)
        json.member("nothing", String?.none)
        json.array("empty") { _ in }
        json.objects("list", [1, 2]) { $0.member("n", $1) }
      }
    }
    json.endFile()
    let read = try JSONReader.members(["a", "b"], of: .init(json.bytes))
    #expect(read["a"] == .text("é \"\\ / \n\r\t\u{1}\u{7F} 😀"))
    #expect(
      read["b"]
        == .object([
          "number": .number(-12), "flag": .flag(true), "nothing": .null, "empty": .array([]),
          "list": .array([.object(["n": .number(1)]), .object(["n": .number(2)])]),
        ]))
  }

  @Test func `chunks may end anywhere`() throws {
    let text = #"{"x": [{"a": "no"}], "a": {"k": "ab\u00e9\"", "l": [1, null]}, "y": "z"}"#
    let whole = try #require(members(text))
    #expect(whole == ["a": .object(["k": .text("abé\""), "l": .array([.number(1), .null])])])
    for size in 1...9 {
      var reader = JSONReader(wanted: ["a", "b"])
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        try Array(bytes[start..<min(start + size, bytes.count)]).withUnsafeBytes {
          try reader.take($0)
        }
      }
      #expect(try reader.finish() == whole)
    }
  }

  @Test func `members that nobody asked for are passed over, whatever they are called inside`() {
    #expect(members(#"{"c": {"a": 1, "b": [true]}, "b": 2}"#) == ["b": .number(2)])
  }

  @Test(arguments: [
    "", "{", "}", "[]", "1", "\"a\"", "{}{}", "{\"a\"}", "{\"a\":}", "{\"a\": 1,}", "{,}",
    "{\"a\": [1,]}", "{\"a\": [1 2]}", "{\"a\": 1.5}", "{\"a\": 1e3}", "{\"a\": yes}", "{a: 1}",
    "{\"a\": 1, \"a\": 2}", "{\"a\": \"\\x\"}", "{\"a\": \"\\ud800\"}", "{\"a\": \"x}",
    "{\"a\": 1]",
    "{\"a\": [1}", "{\"a\": \"line\nend\"}", "{\"a\": 99999999999999999999}", "{\"a\" 1}",
    "{\"a\": {\"b\": 1, \"b\": 2}}", "{'a': 1}", "{\"a\": 1} x", "{\"a\": 1} {", "nul",
  ])
  func `what we never write is a fault`(text: String) {
    #expect(members(text) == nil)
  }

  @Test func `a fault names its line, and depth has a limit`() {
    #expect(throws: JSONFault(line: 3)) {
      try JSONReader.members(["a"], of: .init(Array("{\n\"a\": 1,\n x}".utf8)))
    }
    func nested(_ levels: Int) -> String {
      "{\"a\": " + String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        + "}"
    }
    #expect(members(nested(63)) != nil)
    #expect(members(nested(64)) == nil)
  }
}
