import Testing
import WebConnector

@Suite struct PasswordHashTests {
  private let hash = PasswordHash(of: "payé à l’heure", salt: Array(0..<16))

  @Test func `a password matches the hash made of it, and no other one does`() throws {
    let kept = try #require(PasswordHash(text: hash.text))
    #expect(kept == hash)
    #expect(kept.matches("payé à l’heure"))
    for other in ["", "payé à l’heur", "payé à l’heure ", "Payé à l’heure"] {
      #expect(!kept.matches(other))
    }
  }

  @Test func `the text says with what it was made, and is the one that scrypt gives anywhere`() {
    // Made with Python's hashlib.scrypt.
    #expect(
      hash.text == """
        scrypt$15$8$1$000102030405060708090a0b0c0d0e0f$\
        5b7f3a5cde916819db7fcc9c759297d8ef89ea5de1c449340e8712df513a833d
        """)
  }

  @Test func `the same password with another salt has another text`() {
    let other = PasswordHash(of: "payé à l’heure", salt: Array(1...16))
    #expect(other.text.suffix(64) != hash.text.suffix(64))
  }

  @Test(arguments: [
    ("scrypt$15$", "scrypt$16$"), ("scrypt$15$", "scrypt$9$"), ("$8$1$", "$9$1$"),
    ("$8$1$", "$8$0$"), ("scrypt$", "bcrypt$"), ("$00", "$+0"), ("$00", "$"), ("$00", "$0000"),
    ("$00", "$é0"), ("$15$", "$$"), ("$15$", "$fifteen$"),
  ])
  func `a text that is none of ours is refused`(_ old: String, _ new: String) throws {
    var text = hash.text
    text.replaceSubrange(try #require(text.firstRange(of: old)), with: new)
    #expect(PasswordHash(text: text) == nil)
  }

  @Test func `secrets are the same when every byte is`() {
    #expect(isSameSecret([UInt8](), []))
    #expect(isSameSecret("ticket".utf8, "ticket".utf8))
    #expect(!isSameSecret("ticket".utf8, "ticked".utf8))
    #expect(!isSameSecret("ticket".utf8, "Ticket".utf8))
    #expect(!isSameSecret("ticket".utf8, "ticket1".utf8))
  }
}
