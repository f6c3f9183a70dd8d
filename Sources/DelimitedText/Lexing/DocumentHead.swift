import Timesheets

extension DocumentBytes {
  /// The start of the document as UTF-8: enough to tell its format and delimiter.
  func head(encoding: TextEncoding) throws -> [UInt8] {
    var head: [UInt8] = []
    var transcoder = Transcoder(from: encoding)
    do {
      try forEachChunk { chunk in
        let wanted = min(chunk.count, DelimitedLimits.headBytes - head.count)
        transcoder.transcode(chunk.piece(0, wanted), into: &head)
        if head.count >= DelimitedLimits.headBytes { throw HeadIsFull() }
      }
    } catch is HeadIsFull {
      // The only way to end reading early.
    }
    return head
  }
}

private struct HeadIsFull: Error {}
