import Pipeline

/// One run of each sample, made when a test first asks and shared by all that only look at it.
actor SampleRuns {
  static let shared = SampleRuns()

  /// What a run came to, and the folder of its outbox.
  struct Made: Sendable {
    let outcome: RunOutcome
    let contents: FolderContents
  }

  private var runs: [String: Task<Made, any Error>] = [:]

  func run(of sample: Sample) async throws -> Made {
    if let known = runs[sample.name] { return try await known.value }
    let run = Task {
      let folder = try PipelineFolder()
      let outcome = try await sample.carry(into: folder)
      return Made(outcome: outcome, contents: try FolderContents(of: outcome))
    }
    runs[sample.name] = run
    return try await run.value
  }
}

extension Sample {
  /// What a run of the sample came to.
  var outcome: RunOutcome {
    get async throws { try await SampleRuns.shared.run(of: self).outcome }
  }

  /// What a run of the sample left to look at.
  var published: FolderContents {
    get async throws { try await SampleRuns.shared.run(of: self).contents }
  }
}
