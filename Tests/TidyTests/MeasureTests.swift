import Testing

@Suite struct MeasureTests {
  @Test func `a line has at most 100 characters`() throws {
    for file in try SourceTree.swiftFiles() {
      for (index, line) in file.lines.enumerated() where line.utf8.count > 100 && line.count > 100 {
        Issue.record("\(file.place(at: index))")
      }
    }
  }

  @Test func `a file has at most 400 lines`() throws {
    for file in try SourceTree.swiftFiles() {
      let count = file.lines.count - 1
      #expect(count <= 400, "\(file.path): \(count) lines")
    }
  }

  @Test func `a function has at most 60 lines`() throws {
    for file in try SourceTree.swiftFiles() {
      for function in file.functions where function.length > 60 {
        Issue.record("\(function.length) lines: \(file.place(at: function.line))")
      }
    }
  }

  /// Functions whose parameters a C library decides.
  private static let callbacks = ["startElement", "entityDeclaration"]

  @Test func `a function has at most 5 parameters, memberwise initialisers excepted`() throws {
    for file in try SourceTree.swiftFiles(in: "Sources") {
      for function in file.functions
      where function.parameters.count > 5 && !function.isMemberwise
        && !Self.callbacks.contains(function.name)
      {
        Issue.record("\(function.parameters.count) parameters: \(file.place(at: function.line))")
      }
    }
  }

  @Test func `functions are found, with their measures`() throws {
    let file = SourceFile(
      path: "x.swift",
      text: """
        protocol P {
          func f(_ a: Int, b c: [Int: (Int) -> Void])
        }
        struct S {
          init(a: Int, b: Int = g(1, 2)) {
            self.a = a
            self.b = b
          }
          private func h(
            _ body: (Int, Int) -> Void, x: Set<Int>
          ) -> Int where T: P {
            body(1, 2)
          }
        }
        """)
    let functions = file.functions
    #expect(functions.map(\.name) == ["init", "h"])
    #expect(functions.map(\.length) == [4, 5])
    #expect(functions.map(\.parameters) == [["a", "b"], ["body", "x"]])
    #expect(functions.map(\.isMemberwise) == [true, false])
  }
}
