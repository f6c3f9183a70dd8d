/// Something of ours that reads bytes from strangers, and what must hold whatever they are.
package struct Harness: Sendable {
  /// Names its folders, its dictionary and the target of `script/fuzz`.
  package let name: String
  /// The longest input that a fuzzer need try: beyond it nothing new happens, only slower.
  package let longest: Int
  /// Reads an input, and throws `Broken` where something did not hold.
  package let read: @Sendable (UnsafeRawBufferPointer) throws -> Void

  /// Every harness but the canary.
  package static let all = [
    Harness(name: "qbxml", longest: 8192, read: readsDocument),
    Harness(name: "iif", longest: 4096, read: readsDocument),
    Harness(name: "csv", longest: 4096, read: readsDocument),
    Harness(name: "archive", longest: 16384, read: opensDelivery),
    Harness(name: "pipeline", longest: 4096, read: readsPipeline),
    Harness(name: "tables", longest: 4096, read: readsTables),
    Harness(name: "answers", longest: 8192, read: judgesAnswers),
    Harness(name: "delivery", longest: 8192, read: carriesDelivery),
    Harness(name: "calls", longest: 2048, read: readsCall),
  ]

  /// The one that must fail: a fuzzer that does not break it within seconds finds nothing anywhere.
  package static let canary = Harness(name: "canary", longest: 64, read: breaksOnPurpose)
}

/// Something that must hold whatever the input is, and did not.
package struct Broken: Error, CustomStringConvertible {
  package let description: String
}

/// Throws what is said unless it holds.
func demand(_ holds: Bool, _ words: @autoclosure () -> String) throws {
  if !holds { throw Broken(description: words()) }
}

/// Reads bytes as a mistake would that only an input with this word shows.
private func breaksOnPurpose(_ bytes: UnsafeRawBufferPointer) throws {
  var rest = bytes[...]
  for letter in "!EMP".utf8 {
    guard rest.popFirst() == letter else { return }
  }
  throw Broken(description: "the word that the canary dies of")
}
