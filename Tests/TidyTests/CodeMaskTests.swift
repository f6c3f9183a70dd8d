import Testing

@Suite struct CodeMaskTests {
  private func masked(_ text: String) -> String {
    String(decoding: CodeMask.masked(text), as: UTF8.self)
  }

  @Test func `comments and the words of strings are no code`() {
    #expect(masked("a = 1 // b!\nc()") == "a = 1      \nc()")
    #expect(masked("f(/* a /* b */ c */ d)") == "f(                  d)")
    #expect(masked(#"f("a \" ! // b", c)"#) == "f(             , c)")
    #expect(masked(##"f(#"a \(b) "c"#)"##) == "f(             )")
    #expect(masked("x = \"\"\"\n  a \"b\"!\n  \"\"\"\ny") == "x =    \n        \n     \ny")
  }

  @Test func `what is interpolated is code`() {
    #expect(masked(#""a \(b!) c""#) == "    (b!)   ")
    #expect(masked(#""\(f(g("x"), y)) z""#) == "  (f(g(   ), y))   ")
  }
}
