import Glibc
import SystemPackage

/// The system's queue of what happens in folders (inotify(7)).
struct FolderEvents: ~Copyable {
  enum Kind: Hashable {
    case created, written, closed, movedIn, folderMovedIn, wentAway
    /// The watched folder itself was removed, moved or unmounted.
    case folderGone
    /// More happened than the queue holds; what was lost is not known.
    case overflow
  }

  struct Event: Hashable {
    /// The number of the folder's watch.
    let watch: Int32
    let kind: Kind
    let name: FilePath.Component?
  }

  private let queue: Descriptor
  /// Why the system gave no queue; nil when it did.
  private let refusal: Errno?

  /// Readable when events wait. -1, for which poll(2) waits in vain, when there is no queue.
  var descriptor: Int32 { queue.number }

  private static let bufferBytes = 64 << 10

  private static let mask =
    IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE
    | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR

  /// Opens a queue. When the system has none to give, every watch fails with its reason.
  init() {
    let number = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    refusal = number == -1 ? Errno(rawValue: errno) : nil
    queue = Descriptor(number: number)
  }

  /// Watches a folder. One that is watched already keeps its number, whatever its path is now.
  func watch(_ folder: FilePath) -> Result<Int32, Errno> {
    if let refusal { return .failure(refusal) }
    let mask = UInt32(bitPattern: Self.mask)
    let number = folder.withPlatformString { inotify_add_watch(descriptor, $0, mask) }
    return number == -1 ? .failure(Errno(rawValue: errno)) : .success(number)
  }

  /// Ends a watch. One that the system ended itself is no error.
  func end(_ watch: Int32) { _ = inotify_rm_watch(descriptor, watch) }

  /// The next events in the order they happened; none when none wait.
  func next() -> [Event] {
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.bufferBytes) { buffer, count in
      count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
    }
    var events: [Event] = []
    bytes.withUnsafeBytes { buffer in
      let header = MemoryLayout<inotify_event>.size
      var offset = 0
      while offset + header <= buffer.count {
        let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        let name = buffer[(offset + header)...].prefix(Int(event.len)).prefix { $0 != 0 }
        if let kind = Self.kind(Int32(bitPattern: event.mask)) {
          events.append(
            Event(watch: event.wd, kind: kind, name: FilePath.Component(bytes: Array(name))))
        }
        offset += header + Int(event.len)
      }
    }
    return events
  }

  /// Nil for what tells nothing.
  private static func kind(_ mask: Int32) -> Kind? {
    let isFolder = mask & Int32(bitPattern: UInt32(IN_ISDIR)) != 0
    return if mask & IN_Q_OVERFLOW != 0 {
      .overflow
    } else if mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT) != 0 {
      .folderGone
    } else if mask & IN_MOVED_TO != 0 {
      isFolder ? .folderMovedIn : .movedIn
    } else if mask & IN_CLOSE_WRITE != 0 {
      .closed
    } else if mask & IN_MODIFY != 0 {
      .written
    } else if mask & IN_CREATE != 0 {
      .created
    } else if mask & (IN_MOVED_FROM | IN_DELETE) != 0 {
      .wentAway
    } else {
      nil
    }
  }
}
