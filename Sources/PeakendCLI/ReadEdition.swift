import Findings
import Foundation
import Model
import Reading

/// An edition of a set, read to be compared.
struct ReadEdition {
  /// How the user named it.
  let name: String
  /// What stands before its paths: the folder, or the revision with a colon.
  let root: String
  /// What was read.
  let reading: ReadResult
  private let isRevision: Bool

  /// Reads an edition.
  ///
  /// - Parameters:
  ///   - typed: A standards folder, or else the name of a git revision. What is a folder is
  ///     taken for one.
  ///   - folder: The folder that is meant in a revision that names none.
  ///   - words: A word list file for a folder that has none.
  ///   - isFork: Whether the name of a revision means where it and `HEAD` parted.
  /// - Throws: A `Refusal` if the schema does not load or the word list cannot be read.
  init(_ typed: String, folder: String, words: String? = nil, isFork: Bool = false)
    throws(Refusal)
  {
    guard !Self.isFolder(typed) else {
      let location = SetLocation(typed)
      try location.require()
      try self.init(folder: location.folder, words: words)
      return
    }
    let loaded = StandardsFolder.load(revision: typed, isFork: isFork, folder: folder)
    self.init(
      name: typed, root: GitRevision(typed).root,
      reading: try Workspace.reader(words: words).read(loaded.files, findings: loaded.findings),
      isRevision: true)
  }

  /// Reads the edition in a standards folder.
  ///
  /// - Throws: A `Refusal` if the schema does not load or the word list cannot be read.
  init(folder: String, words: String? = nil) throws(Refusal) {
    self.init(
      name: folder, root: folder, reading: try Workspace.reader(words: words).read(folder: folder))
  }

  private init(name: String, root: String, reading: ReadResult, isRevision: Bool = false) {
    self.root = root
    self.isRevision = isRevision
    self.name = name
    self.reading = reading
  }

  /// Whether a name is that of a folder, and not of a revision.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// What it says; values of a file that is not what the schema asks for are not to be trusted,
  /// and a comparison with them would tell of differences nobody made.
  ///
  /// - Throws: A `Refusal` with the first fault of form.
  func catalogue() throws(Refusal) -> Catalogue {
    let faults = reading.findings.filter { $0.severity == .error }
    guard let catalogue = reading.catalogue, faults.isEmpty else {
      throw Refusal(problem(faults), hints: faults.first?.hints ?? [])
    }
    return catalogue
  }

  private func problem(_ faults: [Finding]) -> Phrase {
    guard let first = faults.first else {
      return Phrase("'\(name)' cannot be read", zh: "“\(name)”无法读取")
    }
    // Of a revision that cannot be had, the message names it already.
    if isRevision, first.span.file.isEmpty { return first.message }
    let more = faults.count > 1 ? " (+\(faults.count - 1))" : ""
    return Phrase(
      "'\(name)' cannot be compared: \(place(of: first))\(first.message)\(more)",
      zh: "“\(name)”无法比较：\(place(of: first))\(first.message)\(more)")
  }

  /// The line a fault is in, as far as it is in one.
  private func place(of fault: Finding) -> String {
    guard fault.span.line > 0 else { return "" }
    return "\(fault.span.file):\(fault.span.line) "
  }
}
