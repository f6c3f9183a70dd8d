import SystemPackage

/// What an inbox notes in a claim's folder before the delivery moves in.
///
/// It tells, after a crash too, whether the delivery is still the one that was claimed. And it
/// tells one claim from all others: the same file dropped again is claimed with another note.
struct ClaimNote {
  static let fileName: FilePath.Component = ".claim"

  /// How the delivery looked; nil for what is not looked into.
  let imprint: String?
  /// What a ledger may remember the claim by, the same after every restart.
  let tag: String

  private static let none = "-"

  /// Writes the note of a new claim, lastingly: the delivery may be on the medium right after.
  static func write(
    _ imprint: Imprint?, in folder: FilePath, disk: Disk
  ) throws(SpoolError) -> ClaimNote {
    let path = folder.appending(fileName)
    let text = imprint?.contents ?? none
    let file = try disk.createFile(path)
    try disk.write(Array("\(text)\n".utf8), to: file)
    try disk.synchronize(file)
    let note = ClaimNote(text, try file.state())
    try disk.close(file)
    return note
  }

  /// The note in a claim's folder; nil when it is missing or half written, and then nothing was
  /// moved in after it.
  static func ifPresent(in folder: FilePath) throws(SpoolError) -> ClaimNote? {
    let path = folder.appending(fileName)
    guard try FileState.ifPresent(at: path, .keepLinks)?.kind == .file else { return nil }
    let file = try OpenFile.reading(path, .keepLinks)
    let bytes = try file.bytes(at: 0, count: 256)
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    return ClaimNote(String(decoding: bytes.dropLast(), as: UTF8.self), try file.state())
  }

  private init(_ text: String, _ state: FileState) {
    imprint = text == Self.none ? nil : text
    let time = "\(state.modified.seconds).\(state.modified.nanoseconds)"
    tag = "\(text.prefix(32))-\(state.number)-\(time)"
  }
}
