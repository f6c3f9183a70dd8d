import Testing
import Timesheets

@Suite struct TimeActivityRecordTests {
  @Test func `a record takes 60 bytes, because a bundle may hold millions`() {
    #expect(MemoryLayout<TimeActivityRecord>.stride == 60)
  }
}
