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

/// Reads standards folders, word lists, page labels and baselines.
public struct StandardsReader: Sendable {
  let schema: Schema
  private let builtInWords: SourceFile?
  let limits: Limits

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
    let substitutes = substitutes(for: files)
    var sources = SourceLines()
    for file in files + substitutes { sources.add(file.path, bytes: file.bytes) }
    var gathering = Gathering()
    for file in files { gathering.add(content(of: file), of: file) }
    let hints = leadsToFile.map { SchemaHint.findings(in: gathering.roots, leadsToFile: $0) }
    for file in substitutes { gathering.add(content(of: file), of: file) }
    let isWhole = !findings.contains { $0.code == SourceFault.unreadableInput.code }
    return ReadResult(
      catalogue: isWhole ? gathering.catalogue : nil,
      findings: (findings + gathering.findings + (hints ?? [])).inOrder(),
      faultyFiles: gathering.faultyFiles.sortedByBytes(), losses: gathering.losses,
      sources: sources, fileCount: files.count)
  }

  /// What has been made of the files so far. A tree is let go as soon as the model is made of it.
  private struct Gathering {
    private var set: StandardSet?
    private var moments: [Moment] = []
    private var halls: [Hall] = []
    private var words: WordLists?
    var findings: [Finding] = []
    var faultyFiles: [String] = []
    var losses: Set<Loss> = []
    /// The outermost elements, without what stands in them.
    var roots: [SourceTree] = []

    /// All that was read, if a set was.
    var catalogue: Catalogue? {
      self.set.map {
        Catalogue(set: $0, moments: moments, halls: halls, words: words ?? WordLists())
      }
    }

    mutating func add(_ content: Content, of file: SourceFile) {
      findings += content.findings
      losses.formUnion(content.losses)
      if !content.findings.isEmpty { faultyFiles.append(file.path) }
      guard let tree = content.tree else { return }
      roots.append(tree.withoutContent)
      switch file.kind {
      case .set: set = set ?? StandardSet(reading: tree.root)
      case .moment: moments.append(Moment(reading: tree.root))
      case .hall: halls.append(Hall(reading: tree.root))
      case .words: words = words ?? WordLists(reading: tree.root)
      case .locale, .measures, .baseline: break
      }
    }
  }

  /// The built-in word lists, where the folder has none of its own.
  private func substitutes(for files: [SourceFile]) -> [SourceFile] {
    guard let builtInWords, !files.contains(where: { $0.kind == .words }) else { return [] }
    return [builtInWords]
  }

  /// The page labels of a file, or what is wrong with it.
  public func labels(of file: SourceFile) -> (labels: Labels?, findings: [Finding]) {
    let content = content(of: file)
    return (content.tree.map { Labels(reading: $0.root) }, content.findings)
  }

  /// The measures and the fonts of a house style, or what is wrong with their file.
  public func measures(of file: SourceFile) -> (
    measures: [HouseMeasure], fonts: [HouseFont], findings: [Finding]
  ) {
    let content = content(of: file)
    guard content.findings.isEmpty, let root = content.tree?.root else {
      return ([], [], content.findings)
    }
    return (
      root.children("measure").map(HouseMeasure.init),
      root.children("font").compactMap(HouseFont.init), []
    )
  }

  /// The tree of a file if it holds the element that belongs there, what is wrong in it, and what
  /// that keeps from the rules.
  typealias Content = (tree: SourceTree?, findings: [Finding], losses: Set<Loss>)

  func content(of file: SourceFile) -> Content {
    guard let tree = soundTree(of: file) else { return explained(file) }
    return (tree, RepeatedEntries.findings(in: tree.root).inOrder(), [])
  }

  /// The tree of a file in which nothing is wrong, read in one pass; nil for any other.
  func soundTree(of file: SourceFile) -> SourceTree? {
    guard TextCheck.fault(in: file, limits: limits) == nil, MergeMarkers.faults(in: file).isEmpty,
      let tree = schema.soundTree(of: file, limits: limits),
      InvisibleCharacters(in: file).findings.isEmpty
    else { return nil }
    return tree
  }

  /// The same for a file with faults, which are reported all in one run.
  func explained(_ file: SourceFile) -> Content {
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
