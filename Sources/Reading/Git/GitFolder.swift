import Findings

/// A folder as a git revision has it, read whole when it is made.
struct GitFolder: SourceStore {
  /// How many bytes a path may have: no longer one can be checked out on Linux.
  private static let longestPath = 4096

  private let entries: [String: GitEntry]
  /// The names in each folder.
  private let folders: [String: Set<String>]
  private let blobs: [String: [UInt8]]

  /// The standards folder of a revision.
  ///
  /// - Parameters:
  ///   - revision: The revision, perhaps with the path of a folder in it. If it names no path, it
  ///     is the folder of the repository at hand that is read.
  ///   - reading: Whether it is itself meant, or where it and `HEAD` parted.
  ///   - folder: A folder of the repository.
  ///   - limits: How large a file may be; no more is read.
  /// - Throws: A fault if git does not know the revision or the folder.
  init(
    _ revision: GitRevision, as reading: GitRepository.Reading, folder: String, limits: Limits
  ) throws(GitFault) {
    let repository = try GitRepository(of: folder)
    let tree = try repository.tree(of: revision, as: reading)
    let listing = try Self.ask(["ls-tree", "-r", "-z", "-l", "--full-tree", tree], repository)
    let all = try Self.belowStandards(GitOutput.entries(of: listing))
    guard all.keys.allSatisfy({ $0.utf8.count <= Self.longestPath }) else {
      throw .longPath(Self.longestPath)
    }
    let wanted = all.filter { path, entry in
      path.hasSuffix(".xml") && entry.isFile && entry.size <= limits.bytes
    }
    entries = all
    folders = Self.folders(of: all.keys)
    blobs = try Self.blobs(
      Set(wanted.map(\.value.id)).sorted(), of: repository, limits: limits)
  }

  // MARK: What a store tells

  func names(in folder: String) -> [String] {
    (folders[folder] ?? []).sortedByBytes()
  }

  func kind(of path: String) throws(FileSystem.Failure) -> FileSystem.Kind {
    guard let entry = entries[path] else {
      if folders[path] != nil { return .folder }
      throw FileSystem.Failure("does not exist", zh: "不存在")
    }
    guard entry.mode != "120000" else {
      throw FileSystem.Failure("is a symbolic link", zh: "是符号链接")
    }
    guard !entry.isGarbled else {
      throw FileSystem.Failure.garbledName
    }
    return entry.isFile ? .file : .other
  }

  func identity(of path: String) throws(FileSystem.Failure) -> String { path }

  /// A file that is too large is not read; blanks of one byte more than the limit stand for it.
  func bytes(of path: String, limit: Int) throws(FileSystem.Failure) -> [UInt8] {
    guard let entry = entries[path] else {
      throw FileSystem.Failure("does not exist", zh: "不存在")
    }
    return blobs[entry.id] ?? Array(repeating: UInt8(ascii: " "), count: limit + 1)
  }

  // MARK: Asking git

  /// What git prints of objects that are listed; a clone may not hold them.
  private static func ask(
    _ arguments: [String], _ repository: GitRepository, input: [UInt8] = [],
    limit: Int? = nil
  ) throws(GitFault) -> [UInt8] {
    var bounds = BoundedRun.Bounds()
    bounds.bytes = limit ?? bounds.bytes
    do throws(GitCommand.Failure) {
      return try GitCommand.output(
        of: arguments, in: repository.folder, input: input, bounds: bounds)
    } catch {
      switch error {
      case .unable(let fault): throw fault
      case .refused: throw .incomplete(repository)
      }
    }
  }

  /// The names in each folder there is, the top one by the empty path.
  private static func folders(of paths: some Sequence<String>) -> [String: Set<String>] {
    var folders: [String: Set<String>] = ["": []]
    for path in paths {
      var rest = path[...]
      while true {
        let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/"))
        let folder = slash.map { rest[..<$0] } ?? ""
        let name = slash.map { rest[rest.utf8.index(after: $0)...] } ?? rest
        let isNew = folders[String(folder), default: []].insert(String(name)).inserted
        guard isNew, !folder.isEmpty else { break }
        rest = folder
      }
    }
    return folders
  }

  /// What lies below the only standards folder there is, if the folder itself is none.
  static func belowStandards(_ entries: [String: GitEntry]) throws(GitFault)
    -> [String: GitEntry]
  {
    guard entries["set.xml"] == nil else { return entries }
    let roots = entries.keys.filter { $0.hasSuffix("/set.xml") }
      .map { String($0.dropLast("set.xml".count)) }.sorted()
    guard roots.count <= 1 else {
      let names = roots.map { "'\($0.dropLast())'" }.joined(separator: ", ")
      throw GitFault(
        "holds several standards folders, name one of them: \(names)",
        zh: "含有多个标准文件夹，请指明其一：\(names)")
    }
    guard let root = roots.first else { return entries }
    return Dictionary(
      uniqueKeysWithValues: entries.filter { $0.key.hasPrefix(root) }
        .map { (String($0.key.dropFirst(root.count)), $0.value) })
  }

  /// What the objects of these ids hold.
  private static func blobs(_ ids: [String], of repository: GitRepository, limits: Limits)
    throws(GitFault) -> [String: [UInt8]]
  {
    guard !ids.isEmpty else { return [:] }
    let room = ids.count * (limits.bytes + 100)
    let told = try ask(
      ["cat-file", "--batch"], repository,
      input: Array(ids.joined(separator: "\n").utf8) + [10],
      limit: min(room, limits.allBytes + ids.count * 100))
    guard let blobs = GitOutput.blobs(in: told) else { throw .incomplete(repository) }
    return blobs
  }
}
