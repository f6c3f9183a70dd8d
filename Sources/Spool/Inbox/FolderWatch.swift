import Glibc
import SystemPackage

/// Waits until something happens in folders: with inotify(7) on local disks, else until time is up.
///
/// It only wakes: what really lies there, a listing tells. So nothing about it is an error; a
/// folder that is missing or cannot be watched is a state, and is tried again at every wait.
package struct FolderWatch: ~Copyable {
  /// How well a folder is watched.
  package enum State: Hashable, Sendable {
    case watched
    case missing
    /// The system refused: its limit of watches is reached, or a right is missing.
    case unwatched(Errno)
  }

  private struct Watched: Equatable {
    let folder: FilePath
    /// The system's number of the watch; nil when there is none.
    var number: Int32?
    var state: State
  }

  /// After so many, all that the system keeps by default (16,384 events) was read.
  private static let mostReads = 16

  private let queue: FolderEvents
  private var watched: [Watched]

  /// Watches the folders from now on. To miss nothing, list them afterwards.
  package init(_ folders: [FilePath]) {
    queue = FolderEvents()
    watched = folders.map { Watched(folder: $0, number: nil, state: .missing) }
    _ = attach()
  }

  /// How the folder is watched. Known as of the last wait.
  package func state(of folder: FilePath) -> State {
    watched.first { $0.folder == folder }?.state ?? .missing
  }

  /// How each folder is watched, in the order they were given. Known as of the last wait.
  package var states: [State] { watched.map(\.state) }

  /// Waits until something changed that calls for another look, a stop is asked for, or the time
  /// is up.
  ///
  /// Writing to a file that is open already wakes nobody, but is told in the news. A folder that
  /// vanished or came back is a change.
  package mutating func wait(atMost limit: Duration, _ stop: StopSignal) -> Wake {
    let end = ContinuousClock.now.advanced(by: limit)
    var wake = Wake(cause: .time)
    if stop.isAsked { return Wake(cause: .stop) }
    if attach() { wake.cause = .change }
    var reads = 0
    while true {
      let rest = wake.cause == .time ? ContinuousClock.now.duration(to: end) : .zero
      let ready = ready(stop, within: rest)
      if ready.isStopAsked {
        wake.cause = .stop
        return wake
      }
      guard ready.hasEvents else {
        if wake.cause == .change || ContinuousClock.now >= end { return wake }
        continue
      }
      for event in queue.next() where take(event, into: &wake) { wake.cause = .change }
      reads += 1
      // Whoever writes without a pause must not hold up the one who waits.
      let isEnough = wake.cause == .change && reads >= Self.mostReads
      if isEnough || ContinuousClock.now >= end { return wake }
    }
  }

  /// Watches what is not watched yet, or no longer under its path. True when anything changed.
  private mutating func attach() -> Bool {
    var hasChanged = false
    for index in watched.indices {
      let earlier = watched[index]
      // A folder that is watched already keeps its number; another in its place gets a new one.
      switch queue.watch(earlier.folder) {
      case .success(let number):
        watched[index].number = number
        watched[index].state = .watched
      case .failure(let reason):
        watched[index].number = nil
        let isMissing = reason == .noSuchFileOrDirectory || reason == .notDirectory
        watched[index].state = isMissing ? .missing : .unwatched(reason)
      }
      hasChanged = hasChanged || watched[index] != earlier
      if let number = earlier.number, !watched.contains(where: { $0.number == number }) {
        queue.end(number)
      }
    }
    return hasChanged
  }

  /// Waits for the stop or an event; neither when time is up or a signal came between.
  private func ready(
    _ stop: StopSignal, within rest: Duration
  ) -> (isStopAsked: Bool, hasEvents: Bool) {
    let events = Int16(POLLIN)
    var requests = [stop.descriptor, queue.descriptor].map {
      pollfd(fd: $0, events: events, revents: 0)
    }
    let count = poll(&requests, nfds_t(requests.count), rest.wholeMilliseconds)
    guard count > 0 else { return (false, false) }
    return (requests[0].revents != 0, requests[1].revents != 0)
  }

  /// Notes what an event tells, and whether it calls for another look.
  private mutating func take(_ event: FolderEvents.Event, into wake: inout Wake) -> Bool {
    if event.kind == .overflow {
      for index in watched.indices { wake[watched[index].folder].isIncomplete = true }
      return true
    }
    var calls = false
    for index in watched.indices where watched[index].number == event.watch {
      switch (event.kind, event.name) {
      case (.folderGone, _):
        // One that was moved is watched on wherever it is now.
        queue.end(event.watch)
        watched[index].number = nil
        watched[index].state = .missing
        calls = true
      case (let kind, let name?):
        calls = note(kind, name, in: &wake[watched[index].folder]) || calls
      case (_, nil): break
      }
    }
    return calls
  }

  private func note(
    _ kind: FolderEvents.Kind, _ name: FilePath.Component, in news: inout FolderNews
  ) -> Bool {
    switch DeliveryName.ignoredReason(name) {
    case .own, .temporary, .systemFile, .quickBooksPause: return false
    // Who takes the pause away wants to go on now.
    case .pause, .marker: return kind != .written
    case nil: break
    }
    switch kind {
    case .movedIn: news.signs[name] = .movedIn
    case .closed, .folderMovedIn: news.signs[name] = .closed
    case .written: news.signs[name] = .written
    case .created, .wentAway, .overflow, .folderGone: news.signs[name] = .unsettled
    }
    return kind != .written && kind != .wentAway
  }
}

/// Why a wait ended, and what was told meanwhile.
package struct Wake: Hashable, Sendable {
  /// What ended the wait; a request to stop goes before a change, a change before the time.
  package enum Cause: Hashable, Sendable {
    case time, change, stop
  }

  package fileprivate(set) var cause: Cause
  private var news: [FilePath: FolderNews] = [:]

  fileprivate init(cause: Cause) {
    self.cause = cause
  }

  /// Whether anything was told of any folder's contents.
  package var hasNews: Bool { news.contains { $0.value != FolderNews() } }

  /// What was told of one of the folders, for its inbox to note.
  package func news(of folder: FilePath) -> FolderNews { news[folder] ?? FolderNews() }

  fileprivate subscript(folder: FilePath) -> FolderNews {
    get { news[folder] ?? FolderNews() }
    set { news[folder] = newValue }
  }
}

extension Duration {
  /// For poll(2): rounded up, so that nobody wakes just before it is time.
  fileprivate var wholeMilliseconds: Int32 {
    let (seconds, attoseconds) = components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    guard seconds < Int64(Int32.max) / 1000 - 1 else { return Int32.max }
    return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
