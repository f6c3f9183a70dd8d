// Big documents of time lines are cut into stretches of whole ones, which the processors read side
// by side.

extension DocumentBytes {
  /// Bytes of a stretch: some twelve hundred lines of qbXML, so that a processor is never long
  /// without work and little has to wait for its turn.
  package static let stretchLength = 1 << 20
  /// How far a mark is looked for, one after the other: lists may stand before the first time line.
  package static let windowLengths = [1 << 16, 1 << 20, 1 << 23]

  /// Cuts what follows `start` behind the first `mark` after every `length` bytes, for a document
  /// whose `count` is known: into stretches, and the rest behind the last one.
  ///
  /// Throws what reading the bytes throws.
  package func stretches(
    from start: Int, endingWith mark: [UInt8], length: Int = stretchLength
  ) throws -> (stretches: [Range<Int>], rest: Range<Int>) {
    let count = count ?? start
    var stretches: [Range<Int>] = []
    var start = start
    while start + 2 * length <= count, let end = try end(of: mark, from: start + length) {
      stretches.append(start..<end)
      start = end
    }
    return (stretches, start..<count)
  }

  /// Where the first `mark` from `start` on ends, for a document whose `count` is known; nil when
  /// there is none near. Throws what reading the bytes throws.
  package func end(of mark: [UInt8], from start: Int) throws -> Int? {
    for window in Self.windowLengths {
      let window = try bytes(of: start..<min(start + window, count ?? start))
      if let found = window.firstRange(of: mark) { return start + found.upperBound }
    }
    return nil
  }

  /// A part of a document whose `count` is known, small enough to be held. Throws what reading the
  /// bytes throws.
  package func bytes(of part: Range<Int>) throws -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.count)
    try forEachChunk(of: part) { bytes.append(contentsOf: $0) }
    return bytes
  }
}

extension RandomAccessCollection<Range<Int>> {
  /// Stretches that are read or wait for their turn at a time.
  private static var atOnce: Int { 6 }

  /// Reads these stretches of a document on as many processors as there are, and takes what was
  /// read in in their order, up to the first one of which `read` makes nil.
  ///
  /// Returns how many were taken. Throws what `read` throws.
  package func readSideBySide<Part: Sendable>(
    _ read: @escaping @Sendable (Range<Int>) throws -> Part?, take: (Part) -> Void
  ) async throws -> Int {
    try await withThrowingTaskGroup(of: (Int, Part?).self) { group in
      var waiting: [Int: Part?] = [:]
      var (begun, taken) = (0, 0)
      while taken < count {
        while begun < Swift.min(taken + Self.atOnce, count) {
          let (number, stretch) = (begun, self[index(startIndex, offsetBy: begun)])
          group.addTask { (number, try read(stretch)) }
          begun += 1
        }
        guard let (number, part) = try await group.next() else { return taken }
        waiting[number] = .some(part)
        while let next = waiting.removeValue(forKey: taken) {
          guard let part = next else { return taken }
          take(part)
          taken += 1
        }
      }
      return taken
    }
  }
}
