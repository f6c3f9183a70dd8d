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
}
