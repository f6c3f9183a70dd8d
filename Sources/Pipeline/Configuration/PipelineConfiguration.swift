import Spool
import SystemPackage
import Timesheets

/// One pipeline: which company, which options, where things lie. Made from a `pipeline.yaml`.
///
/// Paths of the file are relative to its folder and have been resolved against it.
package struct PipelineConfiguration: Sendable {
  /// Names the pipeline in logs and lists; the file's folder, unless the file says otherwise.
  package var name: String
  /// The language of the terminal; nil leaves it to the command line.
  package var language: Language?
  /// Everything that decides what is carried, with the mapping and assignment tables read in.
  package var options = CarryOptions()
  /// How much an archive may grow.
  package var limits = ArchiveLimits()
  /// The standing folder of company lists, which exists; nil without one.
  package var listsFolder: FilePath?
  package var outbox: FilePath?
  /// The company's ledger; it need not stand yet.
  package var ledger: FilePath?
  /// The folder that `watch` takes deliveries from.
  package var inbox: FilePath?
  /// When `watch` takes them, and how many.
  package var watch = WatchOptions()
  /// How a Web Connector carries its batches, where one does.
  package var connector = ConnectorOptions()
  /// Whether deliveries are carried at all; those of a pipeline that is switched off wait.
  package var isEnabled = true

  /// The built-in pipeline: every option at its default.
  package init(name: String = "") {
    self.name = name
  }

  /// Reads a pipeline file and the tables it names; a folder stands for its `pipeline.yaml`, and
  /// without a path it is the built-in pipeline. The lines of `mappings` come after those of the
  /// pipeline's own mapping tables.
  ///
  /// Throws every fault of all these files at once; nothing of a faulty pipeline is used.
  package init(
    readingFileAt path: FilePath?, addingMappings mappings: [FilePath] = []
  ) throws(ConfigurationRefused) {
    var reader =
      path.map { path in
        let isFolder = ConfigurationFile.isFolder(path)
        return PipelineReader(path: isFolder ? path.appending("pipeline.yaml") : path)
      } ?? PipelineReader()
    for mapping in mappings { reader.addMapping(at: mapping) }
    guard reader.errors.isEmpty else { throw ConfigurationRefused(errors: reader.errors) }
    self = reader.configuration
  }
}

/// Reads a pipeline file to the end, whatever is wrong with it.
struct PipelineReader {
  private(set) var configuration: PipelineConfiguration
  private(set) var errors: [ConfigurationError] = []
  private let file: String
  private let folder: FilePath
  private var mapping = MappingTableReader()

  /// Only this version of the file's own format exists.
  static let formatVersion = 1

  /// The built-in pipeline, which no file describes.
  init() {
    file = ""
    folder = FilePath()
    configuration = PipelineConfiguration()
  }

  init(path: FilePath) {
    file = path.string
    folder = path.removingLastComponent()
    configuration = PipelineConfiguration(name: Self.name(of: folder))
    switch ConfigurationFile.bytes(at: path, atMost: YAMLLimits.pipeline.bytes) {
    case .failure(let failure):
      errors = [ConfigurationError(file: file, kind: failure.kind(key: "", path: file))]
    case .success(let bytes):
      read(YAMLReading(decodedText(bytes).text, limits: .pipeline))
    }
  }

  /// Adds a mapping table that the pipeline does not name.
  mutating func addMapping(at path: FilePath) {
    switch ConfigurationFile.bytes(at: path, atMost: ConfigurationFile.largestTable) {
    case .success(let bytes):
      let known = mapping.errors.count
      mapping.read(bytes, file: path.string)
      errors += mapping.errors.dropFirst(known)
      configuration.options.mapping = mapping.table
    case .failure(let failure):
      errors.append(
        ConfigurationError(file: path.string, kind: failure.kind(key: "", path: path.string)))
    }
  }

  /// The working folder, given as nothing or `.`, has no name to offer.
  private static func name(of folder: FilePath) -> String {
    guard let last = folder.lexicallyNormalized().lastComponent, last.kind == .regular else {
      return "pipeline"
    }
    return last.string
  }

  private mutating func read(_ reading: YAMLReading) {
    errors += reading.errors(file: file)
    // A text that does not parse has no keys to judge; one with a doubtful spot has.
    guard reading.root != nil || errors.isEmpty else { return }
    var root = Section(reading.root, file: file)
    readHead(&root)
    readPlaces(&root)
    root.section("watch") { configuration.watch.read(&$0) }
    root.section("connector") { configuration.connector.read(&$0) }
    root.section("source") { configuration.options.source.read(&$0) }
    root.section("select") { configuration.options.selection.read(&$0) }
    root.section("carry") { configuration.options.carry.read(&$0) }
    let tableErrors = readTables(&root)
    root.section("checks") { configuration.options.checks.read(&$0) }
    root.section("output") { configuration.options.output.read(&$0) }
    root.section("report") { configuration.options.report.read(&$0, beside: folder) }
    root.section("limits") { section in
      configuration.limits.read(&section)
      configuration.options.source.limits.read(&section)
    }
    root.finish()
    errors += root.errors
    errors.sort { ($0.line, $0.column) < ($1.line, $1.column) }
    errors += tableErrors
  }

  private mutating func readHead(_ root: inout Section) {
    var version = Self.formatVersion
    root.number("version", in: Self.formatVersion...Self.formatVersion, into: &version)
    var name: String?
    root.text("name", into: &name)
    configuration.name = name ?? configuration.name
    root.text("company", into: &configuration.options.company)
    root.word("language", into: &configuration.language)
    root.flag("enabled", into: &configuration.isEnabled)
  }

  private mutating func readPlaces(_ root: inout Section) {
    var lists: String?
    if let place = root.text("lists", into: &lists), let lists {
      let path = folder.pushing(FilePath(lists))
      configuration.listsFolder = path
      if !ConfigurationFile.isFolder(path) {
        root.report(ConfigurationFile.missing(path, key: "lists", named: lists), at: place)
      }
    }
    let outbox = path("outbox", &root)
    let ledger = path("ledger", &root)
    let inbox = path("inbox", &root)
    configuration.outbox = outbox?.path
    configuration.ledger = ledger?.path
    configuration.inbox = inbox?.path
    guard let inbox else { return }
    // Everything in an inbox is taken for a delivery and moved away.
    let others = [
      ("outbox", configuration.outbox), ("ledger", configuration.ledger),
      ("lists", configuration.listsFolder), ("", FilePath(file)),
    ]
    let folder = inbox.path.lexicallyNormalized()
    for case (let key, let path?) in others where holds(folder, path) {
      root.report(.insideInbox(key: key), at: inbox.place)
    }
  }

  private func path(_ key: String, _ root: inout Section) -> (path: FilePath, place: YAMLPlace)? {
    var text: String?
    guard let place = root.text(key, into: &text), let text else { return nil }
    return (folder.pushing(FilePath(text)), place)
  }

  /// `folder` is normalized.
  private func holds(_ folder: FilePath, _ path: FilePath) -> Bool {
    let path = path.lexicallyNormalized()
    return folder.isEmpty ? path.isRelative : path.starts(with: folder)
  }

  /// Reads the tables, whose own faults come after those of the pipeline file.
  private mutating func readTables(_ root: inout Section) -> [ConfigurationError] {
    for (name, place) in root.texts("mapping") {
      let path = folder.pushing(FilePath(name))
      guard let bytes = bytes(at: path, named: name, key: "mapping", place, &root) else { continue }
      mapping.read(bytes, file: path.string)
    }
    configuration.options.mapping = mapping.table
    var assignments: String?
    guard let place = root.text("assignments", into: &assignments), let name = assignments else {
      return mapping.errors
    }
    let path = folder.pushing(FilePath(name))
    guard let bytes = bytes(at: path, named: name, key: "assignments", place, &root) else {
      return mapping.errors
    }
    let reader = AssignmentTableReader(bytes, file: path.string)
    configuration.options.assignments = reader.table
    return mapping.errors + reader.errors
  }

  private func bytes(
    at path: FilePath, named name: String, key: String, _ place: YAMLPlace,
    _ root: inout Section
  ) -> [UInt8]? {
    switch ConfigurationFile.bytes(at: path, atMost: ConfigurationFile.largestTable) {
    case .success(let bytes): return bytes
    case .failure(let failure):
      root.report(failure.kind(key: key, path: name), at: place)
      return nil
    }
  }
}

extension YAMLReading {
  /// The faults of the text itself.
  func errors(file: String) -> [ConfigurationError] {
    problems.map { ConfigurationError(file: file, at: $0.place, .notYAML($0.problem)) }
      + repeatedKeys.map {
        ConfigurationError(
          file: file, at: $0.again, .repeatedKey($0.key, firstLine: $0.first.line))
      }
  }
}
