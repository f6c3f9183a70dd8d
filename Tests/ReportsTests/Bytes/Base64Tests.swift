import Foundation
import Testing

@testable import Reports

@Suite struct Base64Tests {
  @Test func `bytes of every length are written as other programs write them`() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) }
      #expect(base64(bytes) == Data(bytes).base64EncodedString())
    }
  }
}
