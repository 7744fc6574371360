import EmbeddedAssets
import Findings
import Foundation
import Model
import Reading
import Rendering

/// Templates and labels: those inside the program, with a user's own in their place.
struct PageAssets {
  /// The templates, ready to render.
  let templates: TemplateLibrary
  private let locales: [String: Labels]

  /// Loads what is built in and what a folder of overrides replaces.
  ///
  /// Throws a `Status` when anything is wrong with them, after saying what.
  init(overrides: String?, reader: StandardsReader) throws {
    let files = try Self.files(overrides: overrides)
    do {
      templates = try TemplateLibrary(
        files: files.filter { $0.key.hasSuffix(".mustache") }.map { ($0.key, $0.value) })
    } catch {
      Self.report(error.findings)
      Console.say("nothing was written")
      throw Status.findings
    }
    locales = try Self.locales(files, reader: reader)
  }

  /// The labels of a language.
  ///
  /// Throws `Status.findings` when the language has none, after saying so.
  func labels(_ tag: String) throws -> Labels {
    guard let labels = locales[tag] else {
      Console.say(
        "set.xml declares language '\(tag)', which has no page labels: "
          + "write Locales/\(tag).xml and name its folder with --templates")
      throw Status.findings
    }
    return labels
  }

  /// Prints findings about templates and labels, which have no place in the standards.
  static func report(_ findings: [Finding]) {
    for finding in findings {
      let span = finding.span
      Console.say(
        "\(span.file):\(span.line):\(max(1, span.column)): "
          + "\(finding.severity.rawValue)[\(finding.code)]: \(finding.message[.en])")
    }
  }

  private static func files(overrides: String?) throws -> [String: String] {
    let prefix = "Templates/"
    var files = Dictionary(
      EmbeddedAssets.files.filter { $0.path.hasPrefix(prefix) }.map {
        (String($0.path.dropFirst(prefix.count)), $0.contents)
      }, uniquingKeysWith: { first, _ in first })
    guard let overrides else { return files }
    for (path, text) in try ownFiles(in: overrides) {
      if files[path] == nil, path.hasSuffix(".mustache"), !path.hasPrefix("partials/") {
        let question = NearMiss.question(for: path, among: files.keys)[.en]
        Console.say("peakend: template '\(path)' replaces nothing\(question)")
        throw Status.unusable
      }
      files[path] = text
    }
    return files
  }

  private static func ownFiles(in folder: String) throws -> [(path: String, text: String)] {
    let root = URL(fileURLWithPath: folder, isDirectory: true)
    guard let names = FileManager.default.subpaths(atPath: root.path) else {
      Console.say("peakend: folder of templates '\(folder)' cannot be read")
      throw Status.unusable
    }
    return try names.sorted().filter { $0.hasSuffix(".mustache") || $0.hasSuffix(".xml") }.map {
      guard let data = FileManager.default.contents(atPath: root.appendingPathComponent($0).path),
        let text = String(validating: data, as: UTF8.self)
      else {
        Console.say("peakend: '\(folder)/\($0)' cannot be read as UTF-8 text")
        throw Status.unusable
      }
      return ($0, text)
    }
  }

  private static func locales(_ files: [String: String], reader: StandardsReader) throws
    -> [String: Labels]
  {
    var locales: [String: Labels] = [:]
    var findings: [Finding] = []
    for (path, text) in files.sorted(by: { $0.key < $1.key })
    where path.hasPrefix("Locales/") && path.hasSuffix(".xml") {
      let file = SourceFile(path: path, kind: .locale, text: text)
      let (labels, faults) = reader.labels(of: file)
      findings += faults
      if let labels { locales[labels.tag] = labels }
    }
    findings += missingKeys(locales)
    guard findings.isEmpty else {
      report(findings)
      Console.say("nothing was written")
      throw Status.findings
    }
    return locales
  }

  /// Labels that another language has and one lacks.
  private static func missingKeys(_ locales: [String: Labels]) -> [Finding] {
    let all = Set(locales.values.flatMap { $0.entries.map(\.key) })
    return locales.values.sorted { $0.tag < $1.tag }.flatMap { labels in
      all.subtracting(labels.entries.map(\.key)).sorted().map { key in
        Finding(
          "locale-key-missing", .error, "locale '\(labels.tag)' lacks label '\(key)'",
          at: Span(file: "Locales/\(labels.tag).xml", line: 1))
      }
    }
  }
}
