import Glibc
import HostileArchives
import SystemPackage
import Testing
import Timesheets

@testable import Spool

/// Every archive that was made to do harm, and every odd one that was not.
struct HostileSetTests {
  private static let secret = "the content of a file outside every delivery"

  @Test(arguments: HostileArchive.all)
  func `an odd archive is read whole or refused for what is odd about it`(
    archive: HostileArchive
  ) throws {
    let scratch = try ScratchFolder()
    try scratch.file("delivery", archive.bytes)
    try scratch.file("sentinel", Self.secret)
    try scratch.work().remove()
    let before = try scratch.tree()
    let work = try scratch.work()
    let delivery = scratch.path.appending("delivery")
    switch archive.outcome {
    case .read(let documents):
      let bundle = try SourceBundle.open([delivery], work: work)
      #expect(bundle.names.sorted() == documents.keys.sorted())
      for (name, text) in documents { #expect(try bundle.text(name) == text) }
    case .refused(let reason, let member):
      let refusal = scratch.refusal(work)
      #expect(refusal?.reason == reason)
      #expect(refusal?.member?.path == member)
    case .exceeding(let limit, let member):
      let refusal = scratch.refusal(work)
      guard case .over(let found, _, _)? = refusal?.reason else {
        Issue.record("\(String(describing: refusal?.reason))")
        return
      }
      #expect(found == limit)
      #expect(refusal?.member?.path == member)
    case .damaged(let member):
      let refusal = scratch.refusal(work)
      guard case .damaged(let explanation)? = refusal?.reason else {
        Issue.record("\(String(describing: refusal?.reason))")
        return
      }
      #expect(refusal?.member?.path == member)
      #expect(explanation.isPrintable)
    }
    let written = try scratch.tree().filter { before[$0.key] == nil && $0.value.isFile }
    #expect(written.keys.allSatisfy { $0.hasPrefix("work/1-0/") })
    #expect(written.values.allSatisfy { $0.rights & ~0o600 == 0 })
    #expect(written.values.reduce(0) { $0 + $1.size } <= 64 << 20)
    #expect(try !written.keys.contains { try scratch.holds(Self.secret, $0) })
    try work.remove()
    #expect(try scratch.tree() == before)
  }
}

extension ScratchFolder {
  /// Why the file `delivery` is refused; nil when it opens.
  fileprivate func refusal(_ work: WorkFolder) -> BundleRefusal? {
    do {
      _ = try SourceBundle.open([path.appending("delivery")], work: work)
    } catch .refused(let refusal) {
      return refusal
    } catch {
      Issue.record(error)
    }
    return nil
  }
}

/// What the system says of a file or folder.
private struct Standing: Equatable {
  let isFile: Bool
  let rights: mode_t
  let size: Int
  let changed: Int
}

extension ScratchFolder {
  /// Everything in the folder, by its path in it.
  fileprivate func tree(_ folder: String = "") throws -> [String: Standing] {
    var tree: [String: Standing] = [:]
    for item in try FolderListing.items(of: path.appending(folder)) {
      let name = folder + item.name.string
      var status = stat()
      #expect(lstat(path.appending(name).string, &status) == 0)
      let isFile = item.state.kind != .folder
      // A folder's own times and sizes change with what is made in it and removed.
      tree[name] = Standing(
        isFile: isFile, rights: status.st_mode & 0o7777, size: isFile ? item.state.size : 0,
        changed: isFile ? status.st_mtim.tv_nsec : 0)
      if !isFile { tree.merge(try self.tree(name + "/")) { $1 } }
    }
    return tree
  }

  fileprivate func holds(_ text: String, _ name: String) throws -> Bool {
    let file = try OpenFile.reading(path.appending(name), .keepLinks)
    return String(decoding: try file.bytes(at: 0, count: 1_000), as: UTF8.self).contains(text)
  }
}
