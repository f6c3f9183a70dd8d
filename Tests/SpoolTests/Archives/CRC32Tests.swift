import HostileArchives
import Testing

@testable import Spool

struct CRC32Tests {
  @Test func `the checksum of the standard's own example is right`() {
    #expect(crc32(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(crc32([]) == 0)
  }

  @Test func `how a stream is cut into chunks does not matter`() {
    let bytes = (0..<100).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    for cut in 0...100 {
      var checksum = CRC32()
      bytes[..<cut].withUnsafeBytes { checksum.add($0) }
      bytes[cut...].withUnsafeBytes { checksum.add($0) }
      #expect(checksum.value == crc32(bytes))
    }
  }
}
