import Glibc

/// A member as a zip's directory describes it (APPNOTE 6.3.10, 4.3.12).
struct ZipMember {
  let name: [UInt8]
  /// Where in the file its own header begins.
  let offset: Int
  private let flags: Int
  private let method: Int
  private let crc: Int
  private let packedSize: Int
  private let mode: Int
  /// Bytes, expanded.
  let size: Int

  /// A directory record's bytes before name and extra fields.
  static let recordBytes = 46
  private static let headerBytes = 30

  /// Reads a record, its name and extra fields included; nil when its large sizes are missing.
  init?(_ record: ArraySlice<UInt8>, base: Int) {
    let nameBytes = record.number(at: 28, bytes: 2)
    name = Array(record.dropFirst(Self.recordBytes).prefix(nameBytes))
    flags = record.number(at: 8, bytes: 2)
    method = record.number(at: 10, bytes: 2)
    crc = record.number(at: 16, bytes: 4)
    // Zips made on Unix keep the mode in the upper half of the attributes.
    mode = record.number(at: 5, bytes: 1) == 3 ? record.number(at: 40, bytes: 2) : 0
    let extra = record.dropFirst(Self.recordBytes + nameBytes)
      .prefix(record.number(at: 30, bytes: 2))
    guard
      let sizes = Self.large(
        [
          record.number(at: 24, bytes: 4), record.number(at: 20, bytes: 4),
          record.number(at: 42, bytes: 4),
        ], extra)
    else { return nil }
    (size, packedSize) = (sizes[0], sizes[1])
    let (offset, isOver) = base.addingReportingOverflow(sizes[2])
    guard size >= 0, packedSize >= 0, offset >= 0, !isOver else { return nil }
    self.offset = offset
  }

  /// What it is, as far as its mode tells; nil where it has none.
  var kind: FileState.Kind? { mode & 0o170000 == 0 ? nil : .init(mode: mode_t(mode)) }

  /// Whether its bytes cannot be read without a password.
  var isEncrypted: Bool { flags & Self.encryption != 0 || method == 99 }

  /// The method it is packed with, as programs name it, when it is not one that is read here; nil
  /// for those that are. Others need memory that the archive's maker chooses.
  var unreadMethod: String? {
    switch method {
    case 0, 8, 12: nil
    case 9: "Deflate64"
    case 14: "LZMA"
    case 93: "Zstandard"
    case 95: "XZ"
    case 97: "WavPack"
    case 98: "PPMd"
    default: "\(method)"
    }
  }

  /// Holds the member's own header against the directory, and gives where the member ends.
  ///
  /// Programs that stream a zip go by the one, others by the other: where the two differ in what
  /// is to be read, no reading is the right one.
  func end(in file: borrowing OpenFile) throws(SpoolError) -> Result<Int, ZipContradiction> {
    let bytes = try file.bytes(at: offset, count: Self.headerBytes)
    guard bytes.count == Self.headerBytes, bytes.starts(with: [0x50, 0x4B, 3, 4]) else {
      return .failure(.init(field: .position))
    }
    let header = bytes[...]
    let nameBytes = header.number(at: 26, bytes: 2)
    let rest = try file.bytes(
      at: offset + Self.headerBytes, count: nameBytes + header.number(at: 28, bytes: 2))
    let own = Stated(header, rest.dropFirst(nameBytes))
    let begin = offset + Self.headerBytes + nameBytes + header.number(at: 28, bytes: 2)
    let (dataEnd, isOver) = begin.addingReportingOverflow(packedSize)
    if isOver { return .failure(.init(field: .size)) }
    if Array(rest.prefix(nameBytes)) != name { return .failure(.init(field: .name)) }
    if header.number(at: 8, bytes: 2) != method { return .failure(.init(field: .method)) }
    if (own.flags ^ flags) & Self.encryption != 0 { return .failure(.init(field: .encryption)) }
    if method == 0 && packedSize != size { return .failure(.init(field: .size)) }
    let isStreamed = own.flags & Self.streaming != 0
    guard let sizes = own.sizes else { return .failure(.init(field: .size)) }
    func agrees(_ value: Int, _ other: Int) -> Bool {
      // A streamed member's header holds zeros where what follows its bytes has the values.
      value == other || isStreamed && value == 0
    }
    guard agrees(sizes[0], size), agrees(sizes[1], packedSize) else {
      return .failure(.init(field: .size))
    }
    if !agrees(own.crc, crc) { return .failure(.init(field: .checksum)) }
    if !isStreamed { return .success(dataEnd) }
    let descriptor = try file.bytes(at: dataEnd, count: 24)
    guard let length = descriptorBytes(descriptor) else {
      return .failure(.init(field: .size))
    }
    return .success(dataEnd + length)
  }

  /// The length of what follows a streamed member's bytes: checksum and sizes, these in four or
  /// eight bytes, with or without a signature before them. Nil when they are other ones.
  private func descriptorBytes(_ bytes: [UInt8]) -> Int? {
    for signature in [[0x50, 0x4B, 7, 8], []] as [[UInt8]] where bytes.starts(with: signature) {
      let rest = bytes.dropFirst(signature.count)
      for width in [4, 8] where rest.count >= 4 + 2 * width {
        let stated = [
          rest.number(at: 0, bytes: 4), rest.number(at: 4, bytes: width),
          rest.number(at: 4 + width, bytes: width),
        ]
        if stated == [crc, packedSize, size] { return signature.count + 4 + 2 * width }
      }
    }
    return nil
  }

  /// Encrypted, strongly encrypted, directory encrypted.
  private static let encryption = 1 | 1 << 6 | 1 << 13
  /// Checksum and sizes follow the bytes.
  private static let streaming = 1 << 3

  /// What a member's own header says.
  private struct Stated {
    let flags: Int
    let crc: Int
    /// Expanded and packed; nil when the large ones are missing.
    let sizes: [Int]?

    init(_ header: ArraySlice<UInt8>, _ extra: ArraySlice<UInt8>) {
      flags = header.number(at: 6, bytes: 2)
      crc = header.number(at: 14, bytes: 4)
      sizes = ZipMember.large(
        [header.number(at: 22, bytes: 4), header.number(at: 18, bytes: 4)], extra)
    }
  }

  /// The values, each that does not fit its four bytes taken from the extra field for large zips
  /// in turn (APPNOTE 6.3.10, 4.5.3); nil when it is not there.
  private static func large(_ values: [Int], _ extra: ArraySlice<UInt8>) -> [Int]? {
    guard values.contains(0xFFFF_FFFF) else { return values }
    var rest = extra
    while rest.count >= 4 {
      let length = rest.number(at: 2, bytes: 2)
      guard length <= rest.count - 4 else { return nil }
      let field = rest.dropFirst(4).prefix(length)
      if rest.number(at: 0, bytes: 2) == 1 {
        var numbers = field
        return values.map { value in
          guard value == 0xFFFF_FFFF, numbers.count >= 8 else { return value }
          defer { numbers = numbers.dropFirst(8) }
          return numbers.number(at: 0, bytes: 8)
        }
      }
      rest = rest.dropFirst(4 + length)
    }
    return values
  }
}

/// What an archive states twice about a member, and differently.
struct ZipContradiction: Error {
  let field: StatedField
}
