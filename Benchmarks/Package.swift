// swift-tools-version: 6.2
import PackageDescription

/// The settings of the house; see ../Package.swift.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A package of its own, so that nobody who builds Debrief builds its benchmarks.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "debrief", path: "..")],
  targets: [
    .target(
      name: "Accuracy", dependencies: [.product(name: "DebriefAnalysis", package: "debrief")], swiftSettings: strict),
    .target(
      name: "ShopTruth", dependencies: [.product(name: "DebriefAnalysis", package: "debrief")], swiftSettings: strict),
    .executableTarget(name: "shop-report", dependencies: ["ShopTruth"], swiftSettings: strict),
    .executableTarget(name: "accuracy-report", dependencies: ["Accuracy"], swiftSettings: strict),
    .testTarget(name: "AccuracyTests", dependencies: ["Accuracy"], swiftSettings: strict),
  ])
