import Foundation
import Testing

/// Documents that were made to do harm, or came to harm, read by the executable.
@Suite(.serialized) struct HostileDocumentsTests {
  /// What `check` may take at its peak, whatever a document without many entries holds. The
  /// unoptimised executable of tests takes some 40 MiB for nothing.
  private static let peakMebibytes = 64

  private static let sentinel = "sentinel-7341"

  @Test(arguments: HostileDocument.entities + HostileDocument.broken + HostileDocument.rows)
  func `a hostile document is read or refused in clear words`(document: HostileDocument) throws {
    for language in ["en", "fr"] { try expect(document, in: language) }
  }

  @Test(arguments: HostileDocument.measureless)
  func `a document without measure ends at a limit`(document: HostileDocument) throws {
    try expect(document, in: "en")
  }

  @Test func `a limit of the pipeline holds, the finding names it, and so does the report`() throws
  {
    let folder = try CommandFolder()
    let bundle = folder.path + "/here/bundle"
    try FileManager.default.createDirectory(atPath: bundle, withIntermediateDirectories: true)
    let row = HostileDocument.csvRow
      .replacingOccurrences(of: "x", with: String(repeating: "x", count: 70_000))
    try (HostileDocument.csvHeader + row + HostileDocument.csvRow)
      .write(toFile: bundle + "/t.csv", atomically: false, encoding: .utf8)
    let result = try folder.run(
      """
      printf 'version: 1\\nlimits: { line-bytes: 64 KiB }\\n' > pipeline.yaml
      timeferry run bundle --outbox wide > /dev/null
      timeferry run bundle --outbox out --pipeline pipeline.yaml
      grep -h limits.line-bytes wide/*/report.json out/*/report.json
      grep -c . wide/*/held/*.csv out/*/held/*.csv
      """)
    let text = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("more than 65,536 bytes"), "\(result)")
    #expect(text.contains("raise limits.line-bytes in the pipeline"), "\(result)")
    #expect(text.contains("\"limits.line-bytes\": \"65536\""), "\(result)")
    // Without the limit nothing is wrong with the long line; with it, the line comes back whole.
    #expect(result.output.contains("/held/001-t.csv:3\n"), "\(result)")
  }

  private func expect(_ document: HostileDocument, in language: String) throws {
    let folder = try CommandFolder()
    let listener = try LoopbackListener()
    let secret = folder.path + "/secret"
    try Self.sentinel.write(toFile: secret, atomically: false, encoding: .utf8)
    let bundle = folder.path + "/here/bundle"
    try FileManager.default.createDirectory(atPath: bundle, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: CommandFolder.root + "/samples/bad/person-linked/bundle/lists.xml",
      toPath: bundle + "/lists.xml")
    let place = HostileSurroundings(
      sentinel: secret, address: "127.0.0.1:\(listener.port)")
    try Data(document.bytes(place)).write(to: URL(fileURLWithPath: "\(bundle)/\(document.file)"))
    let result = try folder.run(
      """
      timeferry check bundle --language \(language) & checking=$!
      while grep -s VmHWM /proc/$checking/status; do :; done | tail -1 > ../peak
      wait $checking
      """)
    #expect([0, 1].contains(result.exitCode), "\(result)")
    #expect(result.errors == "")
    #expect(HostileNamesTests.steering(result.output) == [])
    #expect(!result.output.contains(Self.sentinel))
    if document.says != [] { #expect(result.output.contains(document.file)) }
    if language == "en" { expect(document, said: result.output) }
    let peak = try String(contentsOfFile: folder.path + "/peak", encoding: .utf8)
    let kibibytes = peak.split(separator: " ").compactMap { Int($0) }.first ?? 0
    #expect((1...Self.peakMebibytes * 1024).contains(kibibytes), "\(peak)")
    #expect(listener.heardNothing)
  }

  private func expect(_ document: HostileDocument, said text: String) {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in document.says { #expect(line.contains(words), "\(text)") }
    let entries = line.firstMatch(of: #/Read (\d+) /#).flatMap { Int($0.output.1) }
    #expect(entries == document.entries, "\(text)")
  }
}

/// A port of this machine that somebody may ask, and should not.
private final class LoopbackListener {
  let port: UInt16
  private let descriptor: Int32

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | O_NONBLOCK, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = descriptor
    let result = withUnsafeMutablePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) + listen(listener, 8)
          + getsockname(listener, address, &length)
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    try #require(descriptor >= 0 && result == 0 && port != 0)
  }

  deinit { close(descriptor) }

  /// Whether nobody has connected. The system queues connections, so none is missed.
  var heardNothing: Bool { accept(descriptor, nil, nil) == -1 && errno == EAGAIN }
}
