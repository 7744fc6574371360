import Foundation
import Testing

@Suite("The package")
struct PackageTests {
  /// The modules that come with Swift, with the package it rests on, and with the plugin interface.
  private static let given: Set = [
    "Foundation", "FoundationEssentials", "FoundationXML", "Glibc", "Synchronization", "Testing",
  ]

  /// What the manifest says of each target: the folder its sources are in, and the names in it.
  private static func targets() throws -> [(name: String, folder: String, declared: Set<String>)] {
    let manifest = try String(
      contentsOf: Program.root.appendingPathComponent("Package.swift"), encoding: .utf8)
    let parts = manifest.components(separatedBy: "arget(").dropFirst()
    return parts.compactMap { part in
      let body = part.components(separatedBy: "swiftSettings:")[0]
      guard let name = body.firstMatch(of: /name: "(\w+)"/)?.output.1 else { return nil }
      let dependencies = body.components(separatedBy: "dependencies:").dropFirst().first ?? ""
      let listed = dependencies.prefix { $0 != "]" }
      let words = listed.matches(of: /"(\w+)"/).map { String($0.output.1) }
      let folder = name.hasSuffix("Tests") || name.hasPrefix("Test") ? "Tests" : "Sources"
      return (String(name), "\(folder)/\(name)", Set(words))
    }
  }

  private static func imports(in folder: String) throws -> Set<String> {
    let root = Program.root.appendingPathComponent(folder)
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var imports: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?m)^(?:@testable )?import (\w+)/) {
        imports.insert(String(match.output.1))
      }
    }
    return imports.subtracting(given)
  }

  @Test("declares for each target what it imports, and nothing else")
  func dependencies() throws {
    let targets = try Self.targets().filter {
      FileManager.default.fileExists(
        atPath: Program.root.appendingPathComponent($0.folder).path)
    }
    #expect(targets.count > 20)
    for target in targets {
      // The package that is not ours is named beside what is used of it.
      let imports = try Self.imports(in: target.folder)
      let declared = target.declared.filter { !$0.contains("argument") }
      #expect(declared == imports || imports.isEmpty, "\(target.name)")
    }
  }
}
