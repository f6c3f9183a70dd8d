/// Numbers far apart, the same for a seed in every run.
struct Scatter: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    let value = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    return value ^ value >> 27
  }
}
