/// What reports need to know besides the outcome; nothing is looked up.
public struct ReportStyle: Sendable {
  /// The standards folder as the user named it.
  public var folder: String
  /// The same folder where other programs shall find it, if it goes by another path.
  public var plainFolder: String?
  /// The folder the program was called in, as an absolute path.
  public var workingFolder: String
  /// The folder at which paths for other programs begin, by every absolute path it is known by;
  /// without any it is the working folder.
  public var roots: [String]
  /// The language of everything that is no token of a format.
  public var language: Language
  /// How many findings a report for people shows; all without it.
  public var limit: Int?
  /// Whether a report for people tells only how many findings there are, and nothing if there
  /// are none.
  public var isBrief: Bool
  /// Whether to colour for a terminal.
  public var isColoured: Bool
  /// How many columns a source line may take.
  public var columns: Int
  /// Whether files go by their paths for other programs in words for people too, because these
  /// are read where those paths hold.
  public var isPlain = false

  /// A style with all its parts.
  public init(
    folder: String = "", plainFolder: String? = nil, workingFolder: String = "/",
    roots: [String] = [], language: Language = .en, limit: Int? = nil, isBrief: Bool = false,
    isColoured: Bool = false, columns: Int = 100
  ) {
    self.folder = folder
    self.plainFolder = plainFolder
    self.workingFolder = workingFolder
    self.roots = roots
    self.language = language
    self.limit = limit
    self.isBrief = isBrief
    self.isColoured = isColoured
    self.columns = columns
  }

  /// The same style for a report that other programs show to people.
  var plain: ReportStyle {
    var plain = self
    plain.isPlain = true
    return plain
  }

  /// The path of a file for a reader: as the user would type it, or as other programs know it.
  func path(of file: String) -> String {
    isPlain ? plainPath(of: file) : SourcePath.joined(folder, file)
  }

  /// The path of a file for other programs: without detours, and relative wherever it lies
  /// below the folder at which such paths begin.
  public func plainPath(of file: String) -> String {
    SourcePath.plain(
      SourcePath.joined(plainFolder ?? folder, file), in: workingFolder,
      from: roots.isEmpty ? [workingFolder] : roots)
  }

  // MARK: What people are told

  /// The findings a report for people shows.
  func shown(_ findings: [Finding]) -> [Finding] {
    isBrief ? [] : Array(findings.prefix(limit ?? findings.count))
  }

  /// The lines at the end of a report for people: how many findings are not shown, which rules
  /// were not asked, and how many findings there are. A report that shows fewer of them than
  /// the style allows says how many it shows.
  func closing(_ outcome: Outcome, shown count: Int? = nil) -> [String] {
    let active = outcome.active
    let unasked = outcome.unaskedForPeople.map { ReportWords.notAsked($0, path: path) }
    if isBrief, active.isEmpty, unasked.isEmpty, outcome.problem == nil { return [] }
    let hidden = isBrief ? 0 : active.count - (count ?? shown(active).count)
    let more = hidden == 0 ? [] : [ReportWords.hidden(hidden)]
    return (more + unasked + [ReportWords.summary(of: outcome)]).map { $0[language] }
  }
}

extension Outcome {
  /// The rules that were not asked for a reason worth a line to a reader. That no day is named
  /// would be said in every run without one; what could not be read is said once.
  var unaskedForPeople: [Unasked] {
    unasked.filter { unasked in
      switch unasked.cause {
      case .faults: true
      case .noDay: false
      case .unread: problem == nil
      }
    }
  }
}
