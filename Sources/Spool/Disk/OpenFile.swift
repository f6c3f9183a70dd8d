import Glibc
import SystemPackage

/// An open file or folder, closed when its owner is done with it.
struct OpenFile: ~Copyable {
  private let owned: Descriptor
  let path: FilePath

  /// Takes over a descriptor that nobody else closes.
  init(owning descriptor: Int32, at path: FilePath) {
    owned = Descriptor(number: descriptor)
    self.path = path
  }

  var descriptor: Int32 { owned.number }

  /// Opens a file to read it from start to end.
  static func reading(_ path: FilePath, _ links: LinkHandling) throws(SpoolError) -> OpenFile {
    // O_NONBLOCK: a pipe put in the file's place must not stop the run.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (links == .keepLinks ? O_NOFOLLOW : 0)
    let descriptor = try interruptible(.open, path) {
      path.withPlatformString { Glibc.open($0, flags) }
    }
    _ = posix_fadvise(descriptor, 0, 0, Int32(POSIX_FADV_SEQUENTIAL))
    return OpenFile(owning: descriptor, at: path)
  }

  /// Opens a file that stands to lock it; some network disks lock only what may be written.
  static func locking(_ path: FilePath) throws(SpoolError) -> OpenFile {
    let descriptor = try interruptible(.open, path) {
      path.withPlatformString { Glibc.open($0, O_RDWR | O_NOFOLLOW | O_CLOEXEC) }
    }
    return OpenFile(owning: descriptor, at: path)
  }

  /// Opens a folder to synchronize it.
  static func folder(_ path: FilePath) throws(SpoolError) -> OpenFile {
    let descriptor = try interruptible(.open, path) {
      path.withPlatformString { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }
    return OpenFile(owning: descriptor, at: path)
  }

  /// Fills the buffer from `offset` on; fewer bytes only at the end of the file.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SpoolError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = try interruptible(.read, path) {
        pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// Up to `count` bytes from `offset` on; fewer only where the file ends.
  func bytes(at offset: Int, count: Int) throws(SpoolError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let filled = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(SpoolError) in try read(into: buffer, at: offset) }
    }
    return Array(bytes[..<(try filled.get())])
  }

  /// What the system says of the open file, whatever its path leads to by now.
  func state() throws(SpoolError) -> FileState {
    var status = stat()
    try interruptible(.inspect, path) { fstat(descriptor, &status) }
    return FileState(status)
  }

  /// Closes the file now; what the system says to that is returned.
  consuming func close() -> Errno? { owned.close() }
}

/// A number the system knows an open file by, given back exactly once.
struct Descriptor: ~Copyable {
  let number: Int32

  deinit { _ = Glibc.close(number) }

  consuming func close() -> Errno? {
    let result = Glibc.close(number)
    let reason = Errno(rawValue: errno)
    discard self
    // Never again after an interruption: Linux has closed the descriptor by then, and the number
    // may already belong to another file.
    return result == -1 && reason != .interrupted ? reason : nil
  }
}
