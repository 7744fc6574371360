import Findings
import Foundation
import Publishing

/// The set that a call is about. It is found from inside it too, as git finds a repository, and
/// from a file of it.
struct SetLocation {
  /// The folder that holds the set, as the user would type it where they are.
  let folder: String
  /// The file that was typed, as the set calls it; nil if a folder was.
  let file: String?
  /// Whether the set is the one around the folder the program was called in.
  let isAround: Bool
  /// What is said about a set that is not quite what was typed.
  let notice: Phrase?
  /// Why there is no set to speak of, with what was probably meant.
  let problem: Phrase?

  /// Looks for the set: in the folder itself, else around it, else below it.
  init(_ typed: String) {
    let typed = Self.trimmed(typed)
    let isFile = Self.kind(of: typed) == .file
    guard isFile || Self.kind(of: typed) == .folder && !Self.looksLikeSet(typed) else {
      self.init(folder: typed)
      return
    }
    guard let around = Self.set(around: typed) else {
      let below = isFile ? [] : SetSearch.sets(below: typed)
      self.init(folder: typed, problem: below.isEmpty ? nil : Self.suggestion(typed, below))
      return
    }
    let file = isFile ? Self.source(typed, of: around) : nil
    let isStranger = isFile && file == nil
    self.init(
      folder: around, file: file, isAround: typed == ".",
      notice: Phrase("the standards are in '\(around)'", zh: "标准在“\(around)”"),
      problem: isStranger
        ? Phrase(
          "'\(typed)' is no file of the standards in '\(around)'",
          zh: "“\(typed)”不是标准文件夹“\(around)”中要读取的文件") : nil)
  }

  private init(
    folder: String, file: String? = nil, isAround: Bool = false, notice: Phrase? = nil,
    problem: Phrase? = nil
  ) {
    self.folder = folder
    self.file = file
    self.isAround = isAround
    self.notice = notice
    self.problem = problem
  }

  /// Refuses to go on without a set.
  ///
  /// - Throws: A `Refusal` that names the sets that may be meant.
  func require() throws(Refusal) {
    if let problem { throw Refusal(problem) }
  }

  /// Where a folder belongs that a call does not name: where the program was called, but if that
  /// is inside the set, beside its files.
  func beside(_ name: String) -> String { isAround ? "\(folder)/\(name)" : name }

  private static func suggestion(_ typed: String, _ sets: [String]) -> Phrase {
    let most = 8
    let more = sets.count > most ? Phrase(", …", zh: "……") : Phrase(verbatim: "")
    let shown = Phrase.list(sets.prefix(most))
    return Phrase(
      "'\(typed)' is no standards folder, it holds no set.xml; name one of: \(shown)\(more)",
      zh: "“\(typed)”不是标准文件夹，其中没有 set.xml；请指定其中之一：\(shown)\(more)")
  }

  // MARK: Looking around

  private enum Kind { case file, folder, nothing }

  private static func kind(of path: String) -> Kind {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return .nothing
    }
    return isFolder.boolValue ? .folder : .file
  }

  /// Whether a folder is meant for a set, be it without its set.xml.
  private static func looksLikeSet(_ folder: String) -> Bool {
    SetSearch.isSet(folder) || kind(of: "\(folder)/moments") == .folder
  }

  /// The innermost set in which something lies: by its path as typed, or else by where links lead.
  private static func set(around typed: String) -> String? {
    if let found = above(typed) { return found }
    return above(FilePlace.real(typed)).map {
      SourcePath.plain($0, from: FileManager.default.currentDirectoryPath)
    }
  }

  private static func above(_ path: String) -> String? {
    var folder = path
    while FilePlace.real(folder) != "/" {
      folder = parent(of: folder)
      if SetSearch.isSet(folder) { return folder }
    }
    return nil
  }

  /// The folder above, as one types it.
  private static func parent(of path: String) -> String {
    if path == "." { return ".." }
    let names = path.split(separator: "/", omittingEmptySubsequences: false)
    guard names.last != ".." else { return path + "/.." }
    guard names.count > 1 else { return "." }
    let above = names.dropLast().joined(separator: "/")
    return above.isEmpty ? "/" : trimmed(above)
  }

  /// What a set calls a file of its own, under whatever name it was typed; nil for any other.
  private static func source(_ typed: String, of folder: String) -> String? {
    let real = FilePlace.real(typed)
    return Protected.sourceNames(in: folder).first { name in
      FilePlace.real("\(folder)/\(name)") == real
    }
  }

  /// A path without `/` or `/.` at its end.
  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") || path.hasSuffix("/.") { path.removeLast() }
    return path
  }
}

/// The search for sets below a folder.
enum SetSearch {
  /// How deep it goes, and how many folders it opens: it only makes a suggestion.
  private static let mostLevels = 3
  private static let mostFolders = 2_000

  /// Whether a folder holds a set.
  static func isSet(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/set.xml")
  }

  /// The sets below a folder that are nearest to it, in the order of their names.
  static func sets(below folder: String) -> [String] {
    var level = [folder]
    var opened = 0
    for _ in 0..<mostLevels {
      opened += level.count
      guard opened <= mostFolders else { return [] }
      level = level.flatMap(folders)
      let sets = level.filter(isSet)
      if !sets.isEmpty { return sets }
    }
    return []
  }

  /// The folders in a folder but hidden ones and links.
  private static func folders(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }
      .map { folder == "." ? $0 : "\(folder)/\($0)" }
      .filter { path in
        let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
        return type as? FileAttributeType == .typeDirectory
      }
  }
}
