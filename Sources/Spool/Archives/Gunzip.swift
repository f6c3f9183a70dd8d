import CZlib
import SystemPackage

/// What a gzip file holds, member after member, each held against its own checksum and length
/// (RFC 1952, 2.3.1).
///
/// libarchive passes over both unread, and so over each byte that changed on the way.
final class Gunzip {
  private let file: OpenFile
  /// What refusals call the file.
  private let label: String
  private let input = ChunkBuffer()
  /// zlib holds it to the address that it was opened at.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isWithinMember = true
  private var bytesRead = 0

  /// Takes over an open file, which begins as a gzip does.
  init(_ file: consuming OpenFile, label: String) throws(SpoolError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let path = file.path
    self.file = file
    self.label = label
    guard timeferry_inflate_gzip(stream) == Z_OK else {
      throw .disk(DiskFailure(.read, path, .noMemory))
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// How much of the file was unpacked so far.
  var packedBytes: Int { bytesRead - Int(stream.pointee.avail_in) }

  /// Fills the buffer; fewer bytes only at the end, which every checksum has agreed with.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpoolError) -> Int {
    stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(buffer.count)
    while stream.pointee.avail_out > 0 {
      if stream.pointee.avail_in == 0, try !refill() {
        if isWithinMember { throw refusal(.truncated) }
        break
      }
      if !isWithinMember, try !beginsMember() { break }
      let code = inflate(stream, Z_NO_FLUSH)
      switch code {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END: isWithinMember = false
      case Z_MEM_ERROR: throw .disk(DiskFailure(.read, file.path, .noMemory))
      default: throw refusal(Self.reason(stream.pointee.msg.map { String(cString: $0) } ?? ""))
      }
    }
    return buffer.count - Int(stream.pointee.avail_out)
  }

  /// False at the end of the file.
  private func refill() throws(SpoolError) -> Bool {
    let count = try file.read(into: input.bytes, at: bytesRead)
    bytesRead += count
    stream.pointee.next_in = input.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(count)
    return count > 0
  }

  /// Whether another member follows the one that ended. Tapes were filled up with zeros; anything
  /// else there would be passed over by some programs and not by others.
  private func beginsMember() throws(SpoolError) -> Bool {
    var isFilled = false
    repeat {
      while stream.pointee.avail_in > 0, let next = stream.pointee.next_in {
        guard next.pointee == 0 else {
          guard next.pointee == 0x1F, !isFilled else { throw refusal(.bytesBehindEnd) }
          inflateReset(stream)
          isWithinMember = true
          return true
        }
        isFilled = true
        stream.pointee.next_in = next + 1
        stream.pointee.avail_in -= 1
      }
    } while try refill()
    return false
  }

  private func refusal(_ reason: RefusalReason) -> SpoolError {
    .refused(BundleRefusal(archive: label, reason))
  }

  /// What zlib means. It has one number for all of these; the words are those of every version.
  private static func reason(_ explanation: String) -> RefusalReason {
    switch explanation {
    case "incorrect data check", "incorrect length check": .wrongChecksum
    default: .damaged(explanation: explanation)
    }
  }
}
