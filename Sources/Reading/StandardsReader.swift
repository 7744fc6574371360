import Findings
import Model

/// What came of reading a standards folder.
public struct ReadResult: Sendable {
  /// Everything the files say, as far as they could be read; nil if the set file is not XML
  /// or a file that is needed could not be read.
  public let catalogue: Catalogue?
  /// What the file system, XML and the schema have to object, in printing order.
  public let findings: [Finding]
  /// The files that are not what the schema asks for, in the order of their names.
  public let faultyFiles: [String]
  /// What the faults of form keep from the rules; in a file that could not be read, everything.
  public let losses: Set<Loss>
  /// The lines of every file, for reports.
  public let sources: SourceLines
  /// How many files were read.
  public let fileCount: Int

  /// Whether something could not be read at all. That ends a run as a wrong call of the
  /// command does, not as a faulty standard does.
  public var isUnreadable: Bool {
    findings.contains { $0.code == SourceFault.unreadableInput.code }
  }
}

/// Reads standards folders, word lists and page labels.
public struct StandardsReader: Sendable {
  private let schema: Schema
  private let builtInWords: SourceFile?
  private let limits: Limits

  /// A reader of one schema.
  /// - Parameters:
  ///   - schema: What the files must be like.
  ///   - builtInWords: The word lists for a folder without `words.xml`; its faults are
  ///     reported like those of a file in the folder.
  ///   - limits: How much a file may hold.
  public init(schema: Schema, builtInWords: SourceFile? = nil, limits: Limits = .standard) {
    self.schema = schema
    self.builtInWords = builtInWords
    self.limits = limits
  }

  /// Reads the standards folder at a path.
  public func read(folder path: String) -> ReadResult {
    read(StandardsFolder.load(path, limits: limits))
  }

  /// Reads a folder that is loaded.
  public func read(_ folder: StandardsFolder) -> ReadResult {
    read(folder.files, findings: folder.findings, leadsToFile: folder.leadsToFile)
  }

  /// Reads files that are already in memory, in this order; `findings` is what loading them
  /// had to object.
  public func read(_ files: [SourceFile], findings: [Finding] = []) -> ReadResult {
    read(files, findings: findings, leadsToFile: nil)
  }

  private func read(
    _ files: [SourceFile], findings: [Finding], leadsToFile: ((String) -> Bool)?
  ) -> ReadResult {
    let all = files + substitutes(for: files)
    var sources = SourceLines()
    for file in all { sources.add(file.path, bytes: file.bytes) }
    let trees = all.map { (file: $0, content: tree(of: $0)) }
    let hints = leadsToFile.map { leadsToFile in
      SchemaHint.findings(
        in: trees.prefix(files.count).compactMap(\.content.tree), leadsToFile: leadsToFile)
    }
    let isWhole = !findings.contains { $0.code == SourceFault.unreadableInput.code }
    let roots = trees.map { (kind: $0.file.kind, root: $0.content.tree?.root) }
    return ReadResult(
      catalogue: isWhole ? catalogue(of: roots) : nil,
      findings: (findings + trees.flatMap(\.content.findings) + (hints ?? [])).inOrder(),
      faultyFiles: paths(trees.filter { !$0.content.findings.isEmpty }.map(\.file)),
      losses: trees.reduce(into: []) { $0.formUnion($1.content.losses) },
      sources: sources, fileCount: files.count)
  }

  /// The built-in word lists, where the folder has none of its own.
  private func substitutes(for files: [SourceFile]) -> [SourceFile] {
    guard let builtInWords, !files.contains(where: { $0.kind == .words }) else { return [] }
    return [builtInWords]
  }

  private func paths(_ files: [SourceFile]) -> [String] {
    files.map(\.path).sortedByBytes()
  }

  /// The page labels of a file, or what is wrong with it.
  public func labels(of file: SourceFile) -> (labels: Labels?, findings: [Finding]) {
    let (tree, findings, _) = tree(of: file)
    return (tree.map { Labels(reading: $0.root) }, findings)
  }

  private func catalogue(of roots: [(kind: FileKind, root: Element?)]) -> Catalogue? {
    func elements(_ kind: FileKind) -> [Element] {
      roots.filter { $0.kind == kind }.compactMap(\.root)
    }
    guard let set = elements(.set).first else { return nil }
    return Catalogue(
      set: StandardSet(reading: set),
      moments: elements(.moment).map(Moment.init(reading:)),
      halls: elements(.hall).map(Hall.init(reading:)),
      words: elements(.words).first.map(WordLists.init(reading:)) ?? WordLists())
  }

  /// The tree of a file if it holds the element that belongs there, with what is wrong in it.
  private func tree(of file: SourceFile)
    -> (tree: SourceTree?, findings: [Finding], losses: Set<Loss>)
  {
    do {
      let parsed = try ParsedFile(file, limits: limits)
      let (findings, losses) = schema.examine(
        parsed, as: file.kind, limits: limits)
      let isOther = findings.contains { $0.code == SourceFault.wrongRoot.code }
      let hidden = InvisibleCharacters(in: file)
      return (
        isOther ? nil : parsed.tree,
        (findings.filter { !hidden.explain($0) } + hidden.findings
          + RepeatedEntries.findings(in: parsed.tree.root)).inOrder(), losses
      )
    } catch {
      return (
        nil, error.faults.map(\.finding).inOrder(),
        [Loss(at: Span(file: file.path, line: 1), about: file.kind.ground)]
      )
    }
  }
}
