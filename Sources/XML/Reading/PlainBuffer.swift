/// A growing row of plain values without reference counting or exclusivity checks, for callbacks
/// that run a hundred million times.
struct PlainBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  init(repeating value: Element, count: Int) {
    self.init(capacity: count)
    start.initialize(repeating: value, count: count)
    self.count = count
  }

  deinit { start.deallocate() }

  subscript(index: Int) -> Element {
    get {
      assert(index < count)
      return start[index]
    }
    set {
      assert(index < count)
      start[index] = newValue
    }
  }

  mutating func append(_ value: Element) {
    if count == capacity { grow(toHold: count + 1) }
    (start + count).initialize(to: value)
    count += 1
  }

  mutating func append(_ values: UnsafePointer<Element>, count added: Int) {
    if count + added > capacity { grow(toHold: count + added) }
    (start + count).initialize(from: values, count: added)
    count += added
  }

  /// Forgets everything from `newCount` on.
  mutating func truncate(to newCount: Int) {
    count = min(count, newCount)
  }

  /// Forgets everything before `first` and moves the rest to the front.
  mutating func dropBefore(_ first: Int) {
    guard first > 0 else { return }
    start.update(from: start + first, count: count - first)
    count -= first
  }

  private mutating func grow(toHold needed: Int) {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: max(needed, capacity * 2))
    larger.initialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity = max(needed, capacity * 2)
  }
}
