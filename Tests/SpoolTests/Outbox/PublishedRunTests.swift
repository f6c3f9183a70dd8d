import Glibc
import SystemPackage
import Testing

@testable import Spool

@Suite struct PublishedRunTests {
  @Test func `links and pipes are named apart from the files, whatever they lead to`() throws {
    let scratch = try ScratchFolder()
    try scratch.file("b/one.txt", "1")
    try scratch.file("two.txt", "2")
    for (name, target) in [("b/link", "one.txt"), ("a-link", "b"), ("broken", "nowhere")] {
      #expect(symlink(target, "\(scratch.path.string)/\(name)") == 0)
    }
    #expect(mkfifo(scratch.path.appending("pipe").string, 0o600) == 0)
    let run = PublishedRun(scratch.path)
    #expect(try run.files().map(\.name) == ["b/one.txt", "two.txt"])
    #expect(try run.otherNames() == ["a-link", "b/link", "broken", "pipe"])
  }
}
