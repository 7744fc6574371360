import Findings
import Foundation

/// What nothing may be written over: the files a run reads, and the sources of every standards
/// folder, whether or not they are there yet. Every writer asks it before it writes.
public struct Protected: Sendable {
  /// The names of the sources in a standards folder, and of the folders that hold the others.
  static let sourceFiles = ["set.xml", "words.xml"]
  static let sourceFolders = ["moments", "halls"]

  /// The standards folders that are read, as the user named them.
  private let standards: [String]
  /// Folders of which every file may be read, such as templates.
  private let trees: [(path: String, identity: FileIdentity)]
  /// The files that are read, by what they are.
  private let files: [FileIdentity: String]

  /// Protects what a run reads, and the sources of any other standards folder too. Nil stands
  /// for an input that was not named.
  public init(standards: [String] = [], trees: [String?] = [], files: [String?] = []) {
    self.standards = standards
    self.trees = trees.compactMap { path in
      path.flatMap { path in FileIdentity(path).map { (path, $0) } }
    }
    let read =
      files.compactMap(\.self) + standards.flatMap(Self.sources)
      + self.trees.flatMap { Self.contents(of: $0.path) }
    self.files = Dictionary(
      read.compactMap { path in FileIdentity(path).map { ($0, path) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The sources of a standards folder, by their names in it, whether or not all are there.
  public static func sourceNames(in folder: String) -> [String] {
    let names = sourceFolders.flatMap { name in
      let inside = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")
      return (inside ?? []).map { "\(name)/\($0)" }
    }
    return sourceFiles + names
  }

  private static func sources(of folder: String) -> [String] {
    sourceNames(in: folder).map { "\(folder)/\($0)" }
  }

  /// Everything below a folder.
  private static func contents(of tree: String) -> [String] {
    (FileManager.default.subpaths(atPath: tree) ?? []).map { "\(tree)/\($0)" }
  }

  // MARK: Objections

  /// Why no file may be written to a path; nil if one may.
  public func objection(toFile path: String) -> Phrase? {
    if let source = FileIdentity(path).flatMap({ files[$0] }) {
      return Self.isSource(source, writtenAs: path)
    }
    // A link is either followed or replaced, so that where it stands counts as well.
    let places = [FilePlace.real(path), FilePlace.entry(path)]
    return places.lazy.compactMap { objection(to: $0, typed: path) }.first
  }

  /// Why no folder of documents may be made or filled at a path; nil if one may.
  public func objection(toFolder path: String) -> Phrase? {
    let real = FilePlace.real(path)
    if folders(around: real).contains(where: { $0.path == real }) {
      let name = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      let example = name == "." ? "Documents" : "\(name)/Documents"
      return Phrase(
        """
        '\(path)' is a standards folder, nothing is written among its sources; \
        name another folder, such as '\(example)'
        """,
        zh: "“\(path)”是标准文件夹，不可写入其源文件之间；请另指定文件夹，例如“\(example)”")
    }
    return objection(to: real, typed: path)
  }

  /// Why nothing may come to stand at a real path.
  private func objection(to real: String, typed: String) -> Phrase? {
    let ancestry = FilePlace.ancestry(of: real)
    for folder in folders(around: real) {
      if folder.hasSource(at: real) { return Self.isSource(typed, writtenAs: typed) }
      if ancestry.contains(where: folder.isSourceFolder) {
        return Phrase(
          "'\(typed)' lies among the sources of a standards folder; name a place elsewhere",
          zh: "“\(typed)”位于标准文件夹的源文件之中；请另指定位置")
      }
    }
    if ancestry.contains(where: { $0.hasSuffix("/.git") }) {
      return Phrase(
        "'\(typed)' lies where git keeps its editions; name a place elsewhere",
        zh: "“\(typed)”位于 git 保存各版本的地方；请另指定位置")
    }
    let identities = Set(ancestry.compactMap(FileIdentity.init))
    return trees.first { identities.contains($0.identity) }.map { tree in
      Phrase(
        "'\(typed)' lies in the folder '\(tree.path)', which is read; name a place elsewhere",
        zh: "“\(typed)”位于要读取的文件夹“\(tree.path)”之中；请另指定位置")
    }
  }

  private static func isSource(_ source: String, writtenAs typed: String) -> Phrase {
    guard source != typed else {
      return Phrase(
        "'\(typed)' is a source, nothing is written over it; name another file",
        zh: "“\(typed)”是源文件，不可覆盖；请另指定文件")
    }
    return Phrase(
      "'\(typed)' is the source '\(source)', nothing is written over it; name another file",
      zh: "“\(typed)”就是源文件“\(source)”，不可覆盖；请另指定文件")
  }

  /// The standards folders that are read, and those in which a place lies.
  private func folders(around real: String) -> [StandardsPlace] {
    let around = FilePlace.ancestry(of: real).filter { FileIdentity("\($0)/set.xml") != nil }
    return (around + standards.map(FilePlace.real)).map(StandardsPlace.init)
  }
}

/// A standards folder, as far as it matters where its sources are.
private struct StandardsPlace {
  /// Its real path.
  let path: String

  /// Whether the file system takes small and capital letters for the same.
  private var isCaseless: Bool {
    let set = FileIdentity("\(path)/set.xml")
    return set != nil && set == FileIdentity("\(path)/SET.XML")
  }

  /// Whether a source belongs at a real path.
  func hasSource(at real: String) -> Bool {
    Protected.sourceFiles.contains { isSame(real, "\(path)/\($0)") }
  }

  /// Whether a real path is that of a folder of sources.
  func isSourceFolder(_ real: String) -> Bool {
    Protected.sourceFolders.contains { isSame(real, "\(path)/\($0)") }
  }

  private func isSame(_ real: String, _ source: String) -> Bool {
    if let identity = FileIdentity(source) { return identity == FileIdentity(real) }
    return real == source || isCaseless && real.lowercased() == source.lowercased()
  }
}
