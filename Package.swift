// swift-tools-version: 6.2
import PackageDescription

/// Whether `script/fuzz` builds: every module then counts the ways that inputs take through it.
let isFuzzing = Context.environment["FUZZ"] == "1"

/// Whether `script/test-connector` builds, or whoever wants the Web Connector's server: what it takes
/// to speak HTTP would double the build of everything else.
let isConnecting = Context.environment["CONNECTOR"] == "1"

let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer,address"])] : [])

/// A module of ours: its name, what it may import, and nothing else.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, exclude: exclude,
    swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let yaml = Target.Dependency.product(name: "Yams", package: "Yams")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// Leaves out what only other programs could call, and packs what has to be adjusted to where the
/// program lies in memory: three megabytes less of it, which every run would hold.
let smallProgram = LinkerSetting.unsafeFlags(
  [
    "-use-ld=lld", "-Xlinker", "--no-export-dynamic", "-Xlinker", "-z", "-Xlinker",
    "pack-relative-relocs",
  ], .when(configuration: .release))

/// The fuzzer itself. The linker named can join what the sanitizers ask for, the usual one cannot.
let fuzzer = Target.executableTarget(
  name: "fuzz", dependencies: ["Harnesses"], path: "Tests/Fuzzing/Runner", swiftSettings: strict,
  linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])])

/// The server that the QuickBooks Web Connector calls.
let connector = Target.executableTarget(
  name: "timeferry-connector",
  dependencies: [
    "Timesheets", "LoadLedger", "Reports", "Pipeline", "WebConnector", "Console", system, arguments,
    .product(name: "Hummingbird", package: "hummingbird"),
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "HummingbirdTLS", package: "hummingbird"),
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "Logging", package: "swift-log"),
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
    .product(name: "NIOSSL", package: "swift-nio-ssl"),
  ],
  swiftSettings: strict)

/// What script/test-connector asks in the place of QuickBooks.
let quickBooks = Target.executableTarget(
  name: "quickbooks-stand-in", dependencies: ["QuickBooksStandIn"],
  path: "Tests/Connector/QuickBooks", swiftSettings: strict)

/// What the server speaks HTTP with.
let connectorPackages: [Package.Dependency] = [
  .package(
    url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
  .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
  .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
  .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
]

let package = Package(
  name: "timeferry",
  products: [.executable(name: "timeferry", targets: ["timeferry"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ] + (isConnecting ? connectorPackages : []),
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CMalloc"),

    // The straight line, in the order the data takes it.
    module("Timesheets"),
    module("Spool", ["Timesheets", "CLibArchive", "CZlib", "CMalloc", system, crypto]),
    module("XML", ["CLibXML2"]),
    module("QBXML", ["Timesheets", "XML"]),
    module("DelimitedText", ["Timesheets"]),
    module("Checks", ["Timesheets", crypto]),
    module("Transform", ["Timesheets", "Checks", crypto]),
    module("LoadLedger", ["Timesheets", database, sqlite]),
    module(
      "Reports", ["Timesheets", mustache],
      // Published for readers of the files, and held against every file by script/test-reports.
      exclude: ["JSON/report.schema.json", "JSON/manifest.schema.json"]),
    module(
      "Pipeline",
      [
        "Timesheets", "Spool", "QBXML", "DelimitedText", "Checks", "Transform", "LoadLedger",
        "Reports", system, crypto, yaml,
      ]),
    // What speaks with the QuickBooks Web Connector, up to the bytes of its calls; no network.
    module(
      "WebConnector",
      [
        "Timesheets", "Spool", "XML", "QBXML", "LoadLedger", "Reports", "Pipeline", system, crypto,
        cryptoExtras,
      ]),
    // What the programs say and how they end, which is the same for both.
    module(
      "Console",
      ["Timesheets", "Spool", "LoadLedger", "Reports", "Pipeline", system, arguments]),
    .executableTarget(
      name: "timeferry",
      dependencies: [
        "Timesheets", "Spool", "LoadLedger", "Reports", "Pipeline", "Console", system, arguments,
      ],
      swiftSettings: strict, linkerSettings: [smallProgram]),

    .executableTarget(
      name: "export-generator", path: "Benchmarks/ExportGenerator", swiftSettings: strict),

    // What the tests of two modules hold written documents against.
    .target(
      name: "QBXMLSchema", dependencies: ["Timesheets", "XML"], path: "Tests/QBXMLSchema",
      swiftSettings: strict),

    // The numbers of properties and made-up deliveries.
    .target(name: "Seeds", path: "Tests/Seeds", swiftSettings: strict),

    // Archives made to do harm, and odd ones that were not.
    .target(
      name: "HostileArchives", dependencies: ["Spool", "Timesheets"],
      path: "Tests/HostileArchives", swiftSettings: strict),

    // What must hold whatever the bytes are: used by the fuzzer, and by the tests that replay what
    // it found.
    .target(
      name: "Harnesses",
      dependencies: [
        "Timesheets", "Spool", "QBXML", "DelimitedText", "Checks", "Transform", "Pipeline",
        "WebConnector", system,
      ],
      path: "Tests/Fuzzing/Harnesses", swiftSettings: strict),
    .testTarget(
      name: "FuzzingTests", dependencies: ["Harnesses"], swiftSettings: strict),

    // QuickBooks Desktop as far as documents reach, for tests; it knows nothing of the modules.
    .target(name: "QuickBooksStandIn", path: "Tests/QuickBooksStandIn", swiftSettings: strict),
    tests(of: "QuickBooksStandIn", ["CLibArchive"]),

    tests(of: "Timesheets"),
    tests(of: "Spool", ["Timesheets", "CLibArchive", "HostileArchives", system]),
    tests(of: "XML", ["Seeds"]),
    tests(of: "QBXML", ["Timesheets", "XML", "QBXMLSchema", "QuickBooksStandIn", "Seeds"]),
    tests(of: "DelimitedText", ["Timesheets", "Seeds"]),
    tests(of: "Checks", ["Timesheets"]),
    tests(of: "Transform", ["Timesheets", "Checks", "Seeds"]),
    tests(of: "LoadLedger", ["Timesheets", "Seeds"]),
    tests(of: "Reports", ["Timesheets", "Seeds"]),
    tests(
      of: "Pipeline",
      [
        "Timesheets", "Spool", "QBXML", "DelimitedText", "Transform", "LoadLedger", "Reports",
        "CLibArchive", "HostileArchives", "QBXMLSchema", "QuickBooksStandIn", "Seeds", system,
      ], exclude: ["Answers/Transcripts"]),
    tests(
      of: "WebConnector",
      [
        "Timesheets", "Spool", "XML", "QBXML", "LoadLedger", "Reports", "Pipeline",
        "QuickBooksStandIn", "Seeds", system,
      ]),
    // Runs the executable as its users do; the transcripts are read from their folder.
    .testTarget(
      name: "TimeferryTests",
      dependencies: [
        "timeferry", "HostileArchives", "LoadLedger", "Reports", "Timesheets", "QuickBooksStandIn",
        "Seeds", database,
      ],
      exclude: ["Transcripts"], swiftSettings: strict),
    .testTarget(
      name: "TidyTests", dependencies: ["Timesheets", "Reports"], swiftSettings: strict),
  ] + (isFuzzing ? [fuzzer] : []) + (isConnecting ? [connector, quickBooks] : [])
)
