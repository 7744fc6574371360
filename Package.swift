// swift-tools-version: 6.1
import PackageDescription

// A target imports only targets above it in this list; SwiftPM refuses a circle.
let strict: [SwiftSetting] = [.unsafeFlags(["-warnings-as-errors"])]

let package = Package(
  name: "peakend",
  products: [.executable(name: "peakend", targets: ["peakend"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CTextBreak", linkerSettings: [.linkedLibrary("icuuc")]),
    .target(name: "CDisk"),
    .executableTarget(name: "EmbedTool", swiftSettings: strict),
    .executableTarget(name: "SchemaTool", swiftSettings: strict),
    .plugin(name: "SchemaPlugin", capability: .buildTool(), dependencies: ["SchemaTool"]),
    .plugin(name: "EmbedPlugin", capability: .buildTool(), dependencies: ["EmbedTool"]),
    // The excluded names are links to the folders at the root: a file that comes or goes
    // below them then plans the build anew, and the plugin sees it.
    .target(
      name: "EmbeddedAssets", exclude: ["Fonts", "Standards", "Templates"], swiftSettings: strict,
      plugins: [.plugin(name: "EmbedPlugin")]),
    .target(name: "Findings", dependencies: ["CTextBreak"], swiftSettings: strict),
    .target(
      name: "Model", dependencies: ["Findings"], swiftSettings: strict,
      plugins: [.plugin(name: "SchemaPlugin")]),
    .target(
      name: "Rendering",
      dependencies: ["CTextBreak", "EmbeddedAssets", "Findings"], swiftSettings: strict),
    .target(
      name: "Reading", dependencies: ["CLibXML2", "Findings", "Model"], swiftSettings: strict,
      plugins: [.plugin(name: "SchemaPlugin")]),
    .target(
      name: "Rules", dependencies: ["CTextBreak", "Findings", "Model"], swiftSettings: strict),
    .target(name: "Diff", dependencies: ["Findings", "Model"], swiftSettings: strict),
    .target(
      name: "Views", dependencies: ["Diff", "Findings", "Model", "Rendering"],
      swiftSettings: strict),
    .target(
      name: "Publishing",
      dependencies: ["CDisk", "Diff", "Findings", "Model", "Rendering", "Views"],
      swiftSettings: strict),
    .target(
      name: "PeakendCLI",
      dependencies: [
        "Diff", "EmbeddedAssets", "Findings", "Model", "Publishing", "Reading", "Rendering",
        "Rules", "Views",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "peakend", dependencies: ["PeakendCLI"], swiftSettings: strict),
    .executableTarget(name: "benchmark", swiftSettings: strict),

    // What tests of several targets share.
    .target(
      name: "TestSupport", dependencies: ["EmbeddedAssets", "Model", "Reading"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "FindingsTests", dependencies: ["Findings"], swiftSettings: strict),
    .testTarget(
      name: "ModelTests", dependencies: ["Findings", "Model", "SchemaTool"], swiftSettings: strict),
    .testTarget(
      name: "RenderingTests",
      dependencies: ["EmbeddedAssets", "Findings", "Rendering", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReadingTests",
      dependencies: ["EmbeddedAssets", "Findings", "Model", "Reading", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RulesTests",
      dependencies: ["Diff", "Findings", "Model", "Reading", "Rules", "TestSupport"],
      exclude: ["Corpus", "Frame", "Sentences"],
      swiftSettings: strict),
    .testTarget(
      name: "DiffTests",
      dependencies: ["Diff", "Findings", "Model", "Reading", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ViewsTests",
      dependencies: [
        "Diff", "EmbeddedAssets", "Findings", "Model", "Reading", "Rendering", "Rules",
        "TestSupport", "Views",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Diff", "EmbeddedAssets", "Findings", "Model", "Publishing", "Reading", "Rendering",
        "Rules", "TestSupport", "Views",
      ],
      exclude: ["Facts"], swiftSettings: strict),
    .testTarget(
      name: "PeakendTests",
      dependencies: ["Findings", "Model", "PeakendCLI", "Rendering", "TestSupport", "Views"],
      exclude: ["Broken", "Goldens", "Schemas"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c17
)

// Only `make fuzz` builds it, everything instrumented, in a folder of its own.
if Context.environment["PEAKEND_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "EmbeddedAssets", "Findings", "Model", "Publishing", "Reading", "Rendering", "Rules",
        "Views",
      ],
      path: "Fuzz", exclude: ["TextBreak.c", "run"], swiftSettings: strict))
}
