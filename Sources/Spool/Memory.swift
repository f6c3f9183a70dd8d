import CMalloc

/// What the process keeps of the system's memory.
package enum Memory {
  /// Has arrays of a mebibyte and more given back to the system as soon as they are done with.
  ///
  /// Each stage of a run has its own, a fifth of all memory together. glibc would learn from the
  /// first ones that were freed to keep all later ones, and a watch would hold for ever what its
  /// biggest delivery took.
  package static func giveBackAtOnce() {
    _ = mallopt(M_MMAP_THRESHOLD, 1 << 20)
  }

  /// Gives back what lies free between what is in use.
  ///
  /// For processes that go on for ever: every thread has a heap of its own, and what one delivery
  /// leaves in pieces would grow by some kilobytes with each.
  package static func giveBackLeftovers() {
    _ = malloc_trim(0)
  }
}
