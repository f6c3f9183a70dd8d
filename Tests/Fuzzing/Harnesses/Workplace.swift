import SystemPackage

#if canImport(Glibc)
  import Glibc
#endif

/// A folder of a harness's own, in the folder for temporary files. It stands for as long as the
/// process and what is in it is replaced by each input.
struct Workplace: Sendable {
  let path: FilePath

  init(_ name: String) {
    let home = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    path = FilePath(home).appending("timeferry-fuzz-\(getpid())-\(name)")
    mkdir(path.string, 0o700)
  }

  /// Writes a file, in place of what had its name.
  func write(_ bytes: UnsafeRawBufferPointer, as name: String) throws {
    let file = try FileDescriptor.open(
      path.appending(name), .writeOnly, options: [.create, .truncate],
      permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(bytes) }
  }
}
