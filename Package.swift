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

/// The house, one row a target, lowest floor first: a target imports what its row says and nothing else.
let floors: [(name: String, imports: [Target.Dependency])] = [
  // Floor 0: mathematics, the drawing as a value, text in, text out.
  ("Statistics", ["CDistributions"]),
  ("Scenes", []),
  ("Spelling", []),
  ("Notation", ["CJansson"]),
  ("Templating", ["Spelling"]),
  ("YAML", ["Spelling", "CYAML"]),
  ("Wording", ["Spelling", "YAML"]),
  ("Hypertext", ["CXML"]),
  ("SQLite", ["Notation", "CSQLite"]),
  ("Datasets", []),
  // Floor 1: names and statements of databases; charts and renderers.
  ("SQL", ["Datasets", "Notation"]),
  ("BigQuery", ["SQL", "Datasets", "Notation"]),
  ("Charts", ["Scenes", "Wording"]),
  ("SceneSVG", ["Scenes"]),
  ("Logos", ["Notation", "CExpat"]),
  ("CairoDrawing", ["Scenes", "CCairo", "CDeflate"]),
  ("Verification", ["Hypertext", "Notation"]),
  ("Comparison", ["Notation"]),
  // Floor 2: one thing each, done to data.
  ("Scenarios", ["Datasets", "YAML", "Spelling"]),
  ("Configuration", ["Datasets", "Scenes", "YAML", "Spelling"]),
  ("Ingestion", ["Datasets", "Statistics", "CFastFloat"]),
  ("Analysis", ["Datasets", "Statistics"]),
  ("Disclosure", ["Datasets", "CLocales"]),
  // Floor 3: findings become words and figures.
  ("Prose", ["Analysis", "Datasets", "Statistics", "Comparison", "Notation", "Wording"]),
  ("Figures", ["Analysis", "Datasets", "Prose", "Charts", "Scenes", "Wording"]),
  ("PushDown", ["Ingestion", "Datasets", "SQL", "SQLite", "Statistics"]),
  ("Querying", ["Analysis", "Datasets", "Notation", "Prose", "SQL", "SQLite"]),
  // Floor 4: words and figures become files.
  (
    "Pages",
    [
      "Figures", "Querying", "Prose", "Analysis", "Datasets", "Templating", "Wording", "Notation", "SceneSVG", "SQL",
      "SQLite",
      "Scenes",
    ]
  ),
  // Floor 5: the pipeline, and the only door to the outside.
  (
    "DebriefCommand",
    [
      "Pages", "Querying", "PushDown", "Figures", "Analysis", "Disclosure", "Ingestion", "Configuration", "Logos",
      "Scenarios",
      "CairoDrawing",
      "Templates", "Verification", "Comparison", "Prose", "Hypertext", "Templating", "Notation", "Spelling", "YAML",
      "Scenes", "Datasets", "Wording", "BigQuery", "SQL", "SQLite", "CCrypto", "CFileSystem", "CLocales", "CSignals",
      "CSigning", "CSubprocess", "CTransfers", "CWatchdog", "CZip",
    ]
  ),
]

/// What tests need beyond their target's row.
let testImports: [String: [Target.Dependency]] = [
  // Charts are pinned as drawings beside their tests, written by SceneSVG.
  "Charts": ["SceneSVG", "Templates"],
  // Words and pages are tried with the texts and templates that the program holds.
  "Wording": ["Templates"], "Prose": ["Templates"], "Pages": ["Templates"],
  // Drawings are tried on what the scenarios make, too.
  "Figures": ["Templates", "Scenarios"],
  "Querying": ["Templates", "Wording"],
  // What a report keeps back must not stand in its compressed parts either.
  "DebriefCommand": ["CDeflate"],
]

/// Folders beside tests that are not compiled: what is expected, and the scripts that made it.
let testData: [String: [String]] = [
  "Statistics": ["Oracles"], "Charts": ["Snapshots"], "Pages": ["Snapshots"],
  "DebriefCommand": ["Recomputed"],
]

let package = Package(
  name: "debrief",
  products: [
    .executable(name: "debrief", targets: ["debrief"]),
    // For Benchmarks/, a package of its own.
    .library(name: "DebriefAnalysis", targets: ["Statistics", "Datasets", "Analysis", "Scenarios"]),
  ],
  targets: floors.map { .target(name: $0.name, dependencies: $0.imports, swiftSettings: strict) }
    + floors.map {
      .testTarget(
        name: "\($0.name)Tests", dependencies: [.byName(name: $0.name)] + $0.imports + (testImports[$0.name] ?? []),
        exclude: testData[$0.name] ?? [], swiftSettings: strict)
    }
    + [
      .testTarget(name: "HouseTests", swiftSettings: strict),
      // What the scenarios put in, the analysis must get out: the one test that stands on two rooms of a floor.
      .testTarget(
        name: "RecoveryTests", dependencies: ["Scenarios", "Analysis", "Datasets"], swiftSettings: strict),
      // The report in a browser: 'make test-browser' runs it, 'make test' leaves it out.
      .testTarget(name: "BrowserTests", dependencies: ["DebriefCommand"], swiftSettings: strict),
      .executableTarget(name: "debrief", dependencies: ["DebriefCommand"], swiftSettings: strict),

      // The folder Templates/ itself is a target: a plugin embeds its files in the binary at build time.
      .target(name: "Templates", path: "Templates", swiftSettings: strict, plugins: ["EmbedTemplatesPlugin"]),
      .plugin(
        name: "EmbedTemplatesPlugin", capability: .buildTool(), dependencies: ["EmbedTemplates"],
        path: "Sources/EmbedTemplatesPlugin"),
      .executableTarget(name: "EmbedTemplates", swiftSettings: strict),

      // C libraries: module maps over pkg-config, and thin extern "C" shims.
      .systemLibrary(
        name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
      .systemLibrary(
        name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
      .systemLibrary(
        name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
      .systemLibrary(
        name: "CCairo", pkgConfig: "cairo cairo-svg cairo-pdf cairo-ft freetype2 harfbuzz",
        providers: [.apt(["libcairo2-dev", "libfreetype-dev", "libharfbuzz-dev"])]),
      .systemLibrary(
        name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
      .systemLibrary(
        name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
      .systemLibrary(
        name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
      .systemLibrary(
        name: "CICU", pkgConfig: "icu-i18n icu-uc", providers: [.apt(["libicu-dev"])]),
      .systemLibrary(
        name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
      .systemLibrary(
        name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
      .systemLibrary(
        name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
      .target(name: "CFileSystem"),
      .target(name: "CLocales", dependencies: ["CICU"]),
      .target(name: "CTransfers", dependencies: ["CCurl"], linkerSettings: [.linkedLibrary("curl")]),
      .target(name: "CSigning", dependencies: ["CCrypto"], linkerSettings: [.linkedLibrary("crypto")]),
      .target(name: "CSignals"),
      .target(name: "CSubprocess"),
      .target(name: "CWatchdog"),
      .target(name: "CDistributions"),
      .target(name: "CFastFloat"),
    ],
  cxxLanguageStandard: .cxx17
)
