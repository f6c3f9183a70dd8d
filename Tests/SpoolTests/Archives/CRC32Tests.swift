import Testing

@testable import Spool

struct CRC32Tests {
  @Test func `the checksum of the standard's own example is right`() {
    #expect(crc32(Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(crc32([]) == 0)
  }
}
