import Model
import Views

/// A document as it was published.
public struct PublishedDocument: Sendable {
  /// The name of its kind, such as `poster`.
  let kind: String
  let id: String
  let language: String
  /// For whom it is; empty for everybody.
  let variant: String
  /// The days it is for.
  let days: [CivilDate]
  let paper: String
  let code: String
  /// Its path below the output folder, without an ending.
  let path: String
  /// The endings of its files.
  let endings: [String]

  init(_ document: Document, kind: String, days: [CivilDate], endings: [String]) {
    self.kind = kind
    id = document.id
    language = document.language
    variant = document.variant
    self.days = days
    paper = document.paper
    code = document.code
    path = document.path
    self.endings = endings
  }

  /// The paths of its files.
  public var files: [String] { endings.map { "\(path).\($0)" } }

  /// What a manifest says of it.
  func entry(origin: String, files written: [String: Manifest.File]) -> Manifest.Entry {
    Manifest.Entry(
      kind: kind, id: id, language: language, variant: variant, days: days.map(\.description),
      paper: paper, code: code, path: path, files: files.compactMap { written[$0] },
      origin: origin)
  }
}
