// swift-tools-version: 6.2
import PackageDescription

/// Settings shared by every Swift target: the strictest the compiler offers, and no warning left standing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// The layers, lowest first, each a folder of Sources: a target imports what its row says and nothing else, and arrows only point down.
let layers: [(folder: String, targets: [(name: String, imports: [Target.Dependency])])] = [
  // Numbers and text.
  (
    "Base",
    [
      ("Time", []),
      ("Statistics", ["CDistributions"]),
      ("Text", []),
      ("JSON", ["Text", "CJansson"]),
      ("YAML", ["Text", "CYAML"]),
      ("Templating", ["Text"]),
      ("Hypertext", ["CXML"]),
      ("SQL", ["Time", "Text", "CSQLite"]),
    ]
  ),
  // Shapes; no metric.
  (
    "Drawing",
    [
      ("Scenes", []),
      ("Charts", ["Scenes", "Time", "Text"]),
      ("CairoDrawing", ["Scenes", "Text", "CCairo", "CDeflate"]),
    ]
  ),
  // One thing each, done to data.
  (
    "Data",
    [
      ("Datasets", ["Time"]),
      ("Scenarios", ["Datasets", "Time", "YAML", "Text"]),
      ("Configuration", ["Datasets", "Time", "Scenes", "YAML", "Text", "Hypertext"]),
      ("Ingestion", ["Datasets", "Time", "Statistics", "Text", "CFastFloat"]),
      ("Warehouses", ["Ingestion", "Datasets", "Time", "Statistics", "SQL", "JSON", "Text"]),
      ("Analysis", ["Datasets", "Time", "Statistics"]),
      ("Redaction", ["Datasets", "Time", "Text", "CLocales"]),
    ]
  ),
  // An incident, a bar and a page.
  (
    "Report",
    [
      ("SiteCheck", ["Hypertext", "JSON", "Text"]),
      ("ReportDiff", ["JSON"]),
      ("Prose", ["Analysis", "Datasets", "Time", "Statistics", "Text"]),
      ("Figures", ["Analysis", "Datasets", "Time", "Prose", "Charts", "Scenes", "Text"]),
      ("Queries", ["Warehouses", "Analysis", "Datasets", "Time", "Prose", "SQL", "Text"]),
      (
        "Pages",
        [
          "Figures", "Queries", "Prose", "ReportDiff", "Warehouses", "Analysis", "Datasets", "Time", "Templating",
          "Text",
          "JSON", "SQL", "Scenes",
        ]
      ),
    ]
  ),
  // The pipeline, and the only target that reaches outside: disk, clock, threads, network, arguments.
  (
    "Command",
    [
      (
        "DebriefCommand",
        [
          "Pages", "Queries", "Figures", "Prose", "SiteCheck", "ReportDiff", "Analysis", "Redaction", "Ingestion",
          "Warehouses", "Configuration", "Scenarios", "Datasets", "CairoDrawing", "Scenes", "Templates", "Hypertext",
          "Templating", "JSON", "Text", "Time", "YAML", "SQL", "CCrypto", "CFileSystem", "CLocales", "CSignals",
          "CSigning", "CSubprocess", "CTransfers", "CWatchdog", "CZip",
        ]
      )
    ]
  ),
]

/// What tests need beyond their target's row and TestSupport.
let testImports: [String: [Target.Dependency]] = [
  // Words, drawings and pages are tried with the texts and templates that the program holds.
  "Configuration": ["Templates"], "Queries": ["Templates"], "Pages": ["Templates"],
  // Drawings are tried on what the scenarios make, too.
  "Figures": ["Scenarios"],
  // Redacted names must not be in the compressed parts of files either; site/ is compared only if Cairo is the one that made it.
  "DebriefCommand": ["CDeflate", "CSQLite", "CCairo"],
]

/// Folders beside tests that are not compiled: what is expected, and the scripts that made it.
let testData: [String: [String]] = [
  "Statistics": ["Oracles"], "Charts": ["Snapshots"], "DebriefCommand": ["Messages/messages.txt", "Recomputed"],
]

/// A target of the table above, and its tests.
func pair(_ name: String, _ imports: [Target.Dependency], in folder: String) -> [Target] {
  [
    .target(name: name, dependencies: imports, path: "Sources/\(folder)/\(name)", swiftSettings: strict),
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.byName(name: name), "TestSupport"] + imports + testImports[name, default: []],
      exclude: testData[name, default: []], swiftSettings: strict),
  ]
}

/// A target of the C folder: a system library's module map, or a shim over one.
func shim(_ name: String, imports: [Target.Dependency] = [], links: [LinkerSetting] = []) -> Target {
  .target(name: name, dependencies: imports, path: "Sources/C/\(name)", linkerSettings: links)
}

func library(_ name: String, _ pkgConfig: String, _ packages: String...) -> Target {
  .systemLibrary(name: name, path: "Sources/C/\(name)", pkgConfig: pkgConfig, providers: [.apt(packages)])
}

let package = Package(
  name: "debrief",
  products: [
    .executable(name: "debrief", targets: ["debrief"]),
    // For Benchmarks/, a package of its own.
    .library(name: "DebriefAnalysis", targets: ["Statistics", "Time", "Datasets", "Analysis", "Scenarios"]),
  ],
  targets: layers.flatMap { layer in layer.targets.flatMap { pair($0.name, $0.imports, in: layer.folder) } }
    + [
      // What tests of several targets share; no product includes it.
      .target(
        name: "TestSupport",
        dependencies: ["Analysis", "Configuration", "Datasets", "Scenarios", "Scenes", "Templates", "Text", "Time"],
        path: "Tests/TestSupport", swiftSettings: strict),
      .testTarget(name: "HouseTests", swiftSettings: strict),
      // What the scenarios put in, the analysis must get out.
      .testTarget(
        name: "RecoveryTests", dependencies: ["TestSupport", "Scenarios", "Analysis", "Datasets", "Time"],
        swiftSettings: strict),
      // The report in a browser: 'make test-browser' runs it, 'make test' leaves it out.
      .testTarget(name: "BrowserTests", dependencies: ["DebriefCommand", "TestSupport"], swiftSettings: strict),
      .executableTarget(
        name: "debrief", dependencies: ["DebriefCommand"], path: "Sources/Command/debrief", swiftSettings: strict),

      // The folder Templates/ itself is a target: a plugin embeds its files in the binary at build time.
      .target(name: "Templates", path: "Templates", swiftSettings: strict, plugins: ["EmbedTemplatesPlugin"]),
      .plugin(
        name: "EmbedTemplatesPlugin", capability: .buildTool(), dependencies: ["EmbedTemplates"],
        path: "Sources/Command/EmbedTemplatesPlugin"),
      .executableTarget(name: "EmbedTemplates", path: "Sources/Command/EmbedTemplates", swiftSettings: strict),

      // C libraries: module maps over pkg-config, and thin extern "C" shims.
      library("CYAML", "yaml-0.1", "libyaml-dev"),
      library("CJansson", "jansson", "libjansson-dev"),
      library("CXML", "libxml-2.0", "libxml2-dev"),
      library(
        "CCairo", "cairo cairo-pdf cairo-ft freetype2 harfbuzz", "libcairo2-dev", "libfreetype-dev",
        "libharfbuzz-dev"),
      library("CDeflate", "libdeflate", "libdeflate-dev"),
      library("CCrypto", "libcrypto", "libssl-dev"),
      library("CICU", "icu-i18n icu-uc", "libicu-dev"),
      library("CSQLite", "sqlite3", "libsqlite3-dev"),
      library("CZip", "libzip", "libzip-dev"),
      library("CCurl", "libcurl", "libcurl4-openssl-dev"),
      shim("CFileSystem"),
      shim("CLocales", imports: ["CICU"]),
      shim("CTransfers", imports: ["CCurl"], links: [.linkedLibrary("curl")]),
      shim("CSigning", imports: ["CCrypto"], links: [.linkedLibrary("crypto")]),
      shim("CSignals"),
      shim("CSubprocess"),
      shim("CWatchdog"),
      shim("CDistributions"),
      shim("CFastFloat"),
    ],
  cxxLanguageStandard: .cxx17
)
