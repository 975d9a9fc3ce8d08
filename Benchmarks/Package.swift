// swift-tools-version: 6.2
import PackageDescription

/// The settings of the main package; see ../Package.swift.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A separate package, so that building Debrief does not build its benchmarks.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "debrief", path: "..")],
  targets: [
    .target(name: "Reporting", swiftSettings: strict),
    .target(
      name: "Accuracy", dependencies: ["Reporting", .product(name: "DebriefAnalysis", package: "debrief")],
      swiftSettings: strict),
    .target(
      name: "ShopTruth", dependencies: ["Reporting", .product(name: "DebriefAnalysis", package: "debrief")],
      swiftSettings: strict),
    // Runs the built program and does not depend on its code.
    .target(name: "Growth", dependencies: ["Reporting", "CGrowthSQLite"], swiftSettings: strict),
    .systemLibrary(name: "CGrowthSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .executableTarget(name: "shop-report", dependencies: ["ShopTruth", "Reporting"], swiftSettings: strict),
    .executableTarget(name: "accuracy-report", dependencies: ["Accuracy", "Reporting"], swiftSettings: strict),
    .executableTarget(name: "growth-report", dependencies: ["Growth", "Reporting"], swiftSettings: strict),
    .testTarget(name: "AccuracyTests", dependencies: ["Accuracy"], swiftSettings: strict),
    .testTarget(name: "GrowthTests", dependencies: ["Growth", "Reporting"], swiftSettings: strict),
  ])
