import Dispatch
import Synchronization

/// Runs `body` for the numbers from 0 to `count`, a block of them at a time, on all processors, and
/// returns when all are done.
///
/// For work on each of millions of entries that concerns no other one. What a block writes, no
/// other one may touch. A small count is one block.
package func forEachBlock(
  of count: Int, length: Int = 4096, _ body: @Sendable (Range<Int>) -> Void
) {
  DispatchQueue.concurrentPerform(iterations: (count + length - 1) / length) { block in
    body(block * length..<min((block + 1) * length, count))
  }
}

/// What `body` makes of each number from 0 to `count`, in their order, made on all processors.
///
/// A block of `length` numbers is made at a time, so that little work is no more than one.
package func mapBlocks<Result: Sendable>(
  of count: Int, length: Int, _ body: @Sendable (Int) -> Result
) -> [Result] {
  let blocks = (count + length - 1) / length
  let made = Mutex<[[Result]]>(Array(repeating: [], count: blocks))
  DispatchQueue.concurrentPerform(iterations: blocks) { block in
    let results = (block * length..<min((block + 1) * length, count)).map(body)
    made.withLock { $0[block] = results }
  }
  return made.withLock { Array($0.joined()) }
}

/// Runs `body` as the other `forEachBlock` does and `other` beside it, and returns what that made.
///
/// `other` begins first, because it is done by one processor alone.
package func forEachBlock<Other: Sendable>(
  of count: Int, length: Int = 4096, beside other: @Sendable () -> Other,
  _ body: @Sendable (Range<Int>) -> Void
) -> Other {
  let made = Mutex<Other?>(nil)
  DispatchQueue.concurrentPerform(iterations: 1 + (count + length - 1) / length) { turn in
    if turn == 0 {
      let result = other()
      made.withLock { $0 = result }
    } else {
      body((turn - 1) * length..<min(turn * length, count))
    }
  }
  guard let result = made.withLock({ $0 }) else {
    preconditionFailure("a closure that did not run")
  }
  return result
}

/// An array's elements while blocks of them are written side by side.
package struct BlockTarget<Element: BitwiseCopyable>: @unchecked Sendable {
  private let start: UnsafeMutablePointer<Element>

  /// Good until the closure returns that was given the buffer.
  package init?(_ buffer: UnsafeMutableBufferPointer<Element>) {
    guard let start = buffer.baseAddress else { return nil }
    self.start = start
  }

  /// The element of the block under way.
  package subscript(index: Int) -> Element {
    get { start[index] }
    nonmutating set { start[index] = newValue }
  }

  /// Passes the block under way on as a whole.
  package func withBlock(
    _ block: Range<Int>, _ body: (inout UnsafeMutableBufferPointer<Element>) -> Void
  ) {
    var elements = UnsafeMutableBufferPointer(start: start + block.lowerBound, count: block.count)
    body(&elements)
  }
}
