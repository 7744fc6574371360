import Findings

/// A tag that asks for a value.
struct TemplateTag: Sendable {
  /// What the tag does with the value.
  enum Kind: Sendable, Hashable {
    /// Prints it escaped, as `{{name}}` or `{{filter(name)}}`.
    case value(Filter?)
    /// Prints it as it is, as `{{{name}}}`.
    case raw
    /// Enters, repeats or leaves out what follows, as `{{#name}}`.
    case section
    /// Renders what follows if the value is false, as `{{^name}}`.
    case inverted
  }

  /// Another way to print a value than the usual one.
  enum Filter: String, CaseIterable, Sendable {
    /// Each phrase in a span of its own, with line ends allowed between them.
    case phrases
    /// Without soft breaks.
    case plain
    /// Every sign as it is, also where it looks like a soft break: for source text.
    case exact
  }

  let kind: Kind
  /// The name as the author wrote it.
  let written: String
  /// The parts of a dotted name; none for `.`, the current value.
  let path: [Name]
  let span: Span
  let format: TemplateFormat
  /// Whether an HTML element may stand in its place: it may not in an attribute or a title.
  let holdsElements: Bool
}

extension TemplateFormat {
  /// The filters a template of this format may use.
  var filters: [TemplateTag.Filter] {
    switch self {
    case .html: TemplateTag.Filter.allCases
    case .txt: [.plain, .exact]
    }
  }
}

/// A piece of a template. Tags go by their numbers, so that a failed look-up knows its place.
indirect enum TemplatePart: Sendable {
  /// Words that are printed as they are.
  case text(String)
  /// The value that a tag asks for.
  case value(Int)
  /// What stands between the tags of a section, or of an inverted one.
  case section(Int, [TemplatePart])
  /// Another template, by its library key.
  case partial(String)
}

/// A template or partial after scanning.
struct ScannedTemplate: Sendable {
  let parts: [TemplatePart]
  let tags: [TemplateTag]
  /// The partials it includes: name, library key and place.
  let partials: [PartialReference]
  let findings: [Finding]
  /// How many sections stand inside one another.
  let depth: Int
}

/// A `{{> name}}` tag.
struct PartialReference: Sendable {
  let name: String
  /// The name under which the library keeps the partial, such as `partials/control.html`.
  let key: String
  let span: Span
  /// How many sections it stands in.
  let depth: Int
}
