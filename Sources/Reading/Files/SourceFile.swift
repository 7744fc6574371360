import Model

/// What a file of a standards folder is for; it decides which element the file holds.
public enum FileKind: String, CaseIterable, Sendable {
  /// The set file, `set.xml`.
  case set
  /// One moment, `moments/*.xml`.
  case moment
  /// One hall, `halls/*.xml`.
  case hall
  /// The folder's own word lists, `words.xml`.
  case words
  /// Page labels in one language, `Locales/<tag>.xml`.
  case locale
  /// The measures of a house style, `measures.xml` beside its templates.
  case measures
  /// Findings that do not count, in a file that a call names.
  case baseline

  /// What a file of a standards folder is for, by where it stands; the path may begin above the
  /// folder. Nil for a file that nothing reads.
  public init?(path: String) {
    let parts = path.split(separator: "/")
    switch (parts.dropLast().last, parts.last) {
    case (_, "set.xml"?): self = .set
    case (_, "words.xml"?): self = .words
    case ("moments"?, let name?) where name.lowercased().hasSuffix(".xml"): self = .moment
    case ("halls"?, let name?) where name.lowercased().hasSuffix(".xml"): self = .hall
    default: return nil
    }
  }

  /// What a file of this kind is about; page labels, measures and baselines say nothing about standards.
  var ground: Loss.Ground {
    switch self {
    case .set: .set
    case .moment: .moment
    case .hall: .hall
    case .words, .locale, .measures, .baseline: .words
    }
  }

  /// The element such a file consists of.
  public var rootElement: String {
    switch self {
    case .set: "standard-set"
    case .moment: "moment"
    case .hall: "hall"
    case .words: "words"
    case .locale: "locale"
    case .measures: "measures"
    case .baseline: "baseline"
    }
  }
}

/// A file as it was read, before anything is known about its contents.
public struct SourceFile: Sendable {
  /// The path below the standards folder, with `/` between its parts.
  public let path: String
  /// What the file is for.
  public let kind: FileKind
  /// What it holds.
  public let bytes: [UInt8]

  /// A file and its bytes.
  public init(path: String, kind: FileKind, bytes: [UInt8]) {
    self.path = path
    self.kind = kind
    self.bytes = bytes
  }

  /// A file written as text, such as an embedded one or one in a test.
  public init(path: String, kind: FileKind, text: String) {
    self.init(path: path, kind: kind, bytes: Array(text.utf8))
  }

  /// A file of a standards folder written as text; nil if nothing reads a file that stands there.
  public init?(path: String, text: String) {
    guard let kind = FileKind(path: path) else { return nil }
    self.init(path: path, kind: kind, text: text)
  }
}
