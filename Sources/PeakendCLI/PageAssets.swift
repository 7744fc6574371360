import EmbeddedAssets
import Findings
import Foundation
import Model
import Reading
import Rendering
import Views

/// Templates and labels: those inside the program, with a user's own in their place.
struct PageAssets {
  /// The templates, ready to render.
  let templates: TemplateLibrary
  /// The texts that a folder of overrides brings, by their paths.
  let own: [String: String]
  /// What the folder changes of the measures of pages.
  let house: HouseStyle
  /// The text of every file, by its path.
  private let files: [String: String]
  private let locales: [String: Labels]
  private let language: Language

  /// What is said when a run ends before it wrote anything.
  static let nothingWritten = Phrase("nothing was written", zh: "没有写入任何文件")

  /// Loads what is built in and what a folder of overrides replaces.
  ///
  /// - Parameters:
  ///   - overrides: The folder, if one is named.
  ///   - reader: What reads labels and measures.
  ///   - language: What is wrong is said in this language.
  ///   - end: How the run ends if anything is.
  /// - Throws: A `Refusal` if the folder cannot be read, or a `Status` when anything is wrong with
  ///   what it holds, after saying what in the language.
  init(
    overrides: String?, reader: StandardsReader, language: Language,
    saying end: Phrase = nothingWritten
  ) throws {
    self.language = language
    func failure(_ findings: [Finding]) -> Status {
      Self.report(findings, in: language)
      Console.say(end[language])
      return .findings
    }
    own = try Self.own(overrides, in: language)
    files = EmbeddedAssets.templates.reduce(into: own) { files, file in
      if files[file.path] == nil { files[file.path] = file.contents }
    }
    do {
      templates = try TemplateLibrary(
        files: files.filter { $0.key.hasSuffix(".mustache") }.map { ($0.key, $0.value) })
    } catch {
      throw failure(error.findings)
    }
    let (locales, findings) = Self.locales(files, reader: reader)
    let (house, faults) = HouseStyle.read(own[HouseStyle.path], in: overrides, reader)
    let all = (findings + faults + Self.typeSet(in: own, with: house)).inOrder()
    guard all.isEmpty else { throw failure(all) }
    self.locales = locales
    self.house = house
  }

  /// Type that the folder's templates set by themselves.
  private static func typeSet(in own: [String: String], with house: HouseStyle) -> [Finding] {
    let builtIn = EmbeddedAssets.templates.reduce(into: [String: String]()) {
      $0[$1.path] = $1.contents
    }
    return own.flatMap { path, text in
      TypeSetting.findings(in: text, of: path, replacing: builtIn[path], fonts: house.fontNames)
    }
  }

  /// The labels of those of some languages that have any.
  func labels(among tags: [String]) -> [Labels] { tags.compactMap { locales[$0] } }

  /// The labels of a language.
  ///
  /// Throws `Status.findings` when the language has none, after saying so.
  func labels(_ tag: String) throws -> Labels {
    guard let labels = locales[tag] else {
      let words = Phrase(
        """
        set.xml declares language '\(tag)', which has no page labels: \
        write Locales/\(tag).xml and name its folder with --templates
        """,
        zh: """
          set.xml 声明了语言“\(tag)”，但没有它的页面标签：\
          请编写 Locales/\(tag).xml，并用 --templates 指明其文件夹
          """)
      Console.say(words, in: language)
      throw Status.findings
    }
    return labels
  }

  /// Where templates and labels have characters that plain text cannot print. What an author
  /// wrote in the standards is reported by `check`, in its place.
  func findings(on replaced: Set<Unicode.Scalar>) -> [Finding] {
    let own = files.filter { $0.key.hasSuffix(".txt.mustache") || $0.key.hasPrefix("Locales/") }
    return own.flatMap { path, text in Self.findings(on: replaced, in: text, of: path) }.inOrder()
  }

  /// Where each of some characters stands first in a file.
  private static func findings(
    on replaced: Set<Unicode.Scalar>, in text: String, of path: String
  ) -> [Finding] {
    var findings: [Finding] = []
    var left = replaced
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, words) in lines.enumerated() where !left.isEmpty {
      for (place, scalar) in words.unicodeScalars.enumerated() {
        guard left.remove(scalar) != nil else { continue }
        let span = Span(file: path, line: line + 1, column: place + 1)
        findings.append(Finding(withoutPlainForm: scalar, at: span))
      }
    }
    return findings
  }

  private static let limits = TemplateLimits.standard

  /// How much a folder of overrides may hold.
  static let bounds = TextFolder.Bounds(
    bytes: limits.fileBytes, files: limits.files, names: limits.names)

  /// Prints findings about templates and labels, which have no place in the standards.
  static func report(_ findings: [Finding], in language: Language) {
    let report = TextReport(style: ReportStyle(language: language))
    for finding in findings.prefix(limits.findings) {
      Console.say(report.text(of: finding, in: SourceLines()))
    }
    guard findings.count >= limits.findings else { return }
    Console.say(
      Phrase(
        "no more than \(limits.findings) faults of templates are listed",
        zh: "模板的问题最多列出 \(limits.findings) 项")[language])
  }

  /// How a run ends on these findings, after saying them.
  private static func failure(
    _ findings: [Finding], as status: Status = .findings, in language: Language
  ) -> Status {
    report(findings, in: language)
    Console.say(nothingWritten[language])
    return status
  }

  static func isLocale(_ path: String) -> Bool {
    path.hasPrefix("Locales/") && path.hasSuffix(".xml")
  }

  private static func own(_ overrides: String?, in language: Language) throws -> [String: String] {
    guard let overrides else { return [:] }
    let known = Set(EmbeddedAssets.templates.map(\.path))
    var files: [String: String] = [:]
    for (path, text) in try ownFiles(in: overrides, language) {
      if !known.contains(path), path.hasSuffix(".mustache"), !path.hasPrefix("partials/") {
        let question = NearMiss.question(for: path, among: known)
        throw Refusal(
          "template '\(path)' replaces nothing\(question)",
          zh: "模板“\(path)”没有可替换的对象\(question)")
      }
      files[path] = text
    }
    return files
  }

  private static func ownFiles(in folder: String, _ language: Language) throws
    -> [(path: String, text: String)]
  {
    let own = TextFolder(folder, bounds: bounds) {
      $0.hasSuffix(".mustache") || $0 == HouseStyle.path || isLocale($0)
    }
    if let problem = own.problem {
      throw Refusal(
        "folder of templates '\(folder)' \(problem)",
        zh: "模板文件夹“\(folder)”\(problem)")
    }
    guard own.findings.isEmpty else {
      throw failure(own.findings, as: .unusable, in: language)
    }
    return own.files
  }

  private static func locales(_ files: [String: String], reader: StandardsReader)
    -> ([String: Labels], [Finding])
  {
    var locales: [String: Labels] = [:]
    var findings: [Finding] = []
    for (path, text) in files.sorted(by: { $0.key < $1.key })
    where isLocale(path) {
      let file = SourceFile(path: path, kind: .locale, text: text)
      let (labels, faults) = reader.labels(of: file)
      findings += faults
      if let labels { locales[labels.tag] = labels }
    }
    return (locales, findings + missingKeys(locales))
  }

  /// Labels that another language has and one lacks.
  private static func missingKeys(_ locales: [String: Labels]) -> [Finding] {
    let all = Set(locales.values.flatMap { $0.entries.map(\.key) })
    return locales.values.sorted { $0.tag < $1.tag }.flatMap { labels in
      all.subtracting(labels.entries.map(\.key)).sorted().map { key in
        Finding(
          "locale-key-missing", .error,
          Phrase(
            "locale '\(labels.tag)' lacks label '\(key)'",
            zh: "语言“\(labels.tag)”缺少标签“\(key)”"),
          at: Span(file: "Locales/\(labels.tag).xml", line: 1))
      }
    }
  }
}

extension HouseStyle {
  /// Where it stands in a folder of templates.
  static let path = "measures.xml"

  /// What the text of such a file says, with the fonts that stand in its folder, and what is wrong
  /// in it.
  static func read(_ text: String?, in folder: String?, _ reader: StandardsReader) -> (
    HouseStyle, [Finding]
  ) {
    guard let text, let folder else { return (HouseStyle(), []) }
    let file = SourceFile(path: path, kind: .measures, text: text)
    var (measures, fonts, findings) = reader.measures(of: file)
    let style = HouseStyle(
      measures, fonts: fonts,
      reading: { path throws(HouseFont.Unreadable) in
        try TextFolder.bytes(of: path, in: folder, limit: fontLimit)
      }, findings: &findings)
    return (style, findings)
  }
}
