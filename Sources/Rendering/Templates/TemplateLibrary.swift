import Findings

/// The templates of a project, checked and ready to render.
///
/// `poster.html.mustache` is the template `poster.html`; `partials/control.html.mustache` is
/// what `{{> control}}` means in an HTML template, and `partials/control.txt.mustache` in a
/// text template. Beside names and sections, a template may write `{{phrases(name)}}` to keep
/// each phrase between soft breaks on one line (HTML), `{{plain(name)}}` to drop soft breaks,
/// `{{exact(name)}}` for source text, in which `|` is no soft break, and `{{{name}}}` for a
/// drawing that is markup already.
public struct TemplateLibrary: Sendable {
  let templates: [String: [TemplatePart]]
  private let limits: TemplateLimits
  let tags: [TemplateTag]

  /// The names of the templates that can be rendered, in alphabetical order, without partials.
  public let names: [String]

  /// Loads templates. Files whose names do not end in `.mustache` are left alone.
  ///
  /// - Parameters:
  ///   - files: The files by their paths below the folder of templates.
  ///   - limits: How much they may ask.
  /// - Throws: A `TemplateError` with every fault in every file, as far as the limits go.
  public init(files: [(path: String, source: String)], limits: TemplateLimits = .standard)
    throws(TemplateError)
  {
    var loader = TemplateLoader(limits: limits)
    for (path, source) in files.sorted(by: { $0.path < $1.path }) {
      loader.load(path, source)
    }
    loader.checkPartials()
    self.limits = limits
    guard loader.findings.isEmpty else { throw TemplateError(loader.findings) }
    tags = loader.tags
    templates = Dictionary(loader.scanned.map { ($0.key, $0.template.parts) }) { first, _ in first }
    names = loader.keys.filter { !$0.hasPrefix("partials/") }
  }

  /// Renders a template such as `poster.html`. Plain text is the input of `TextLayout`.
  ///
  /// Throws a `TemplateError` with every name the template asked for in vain.
  public func render(_ name: String, _ record: Record) throws(TemplateError) -> String {
    guard names.contains(name) else {
      let question = NearMiss.question(for: name, among: names)
      throw TemplateError([
        Finding(
          "template-name-unknown", .error,
          Phrase(
            "template '\(name)' does not exist\(question)",
            zh: "没有模板“\(name)”\(question)"),
          at: Span(file: "\(name).mustache", line: 1))
      ])
    }
    var rendering = TemplateRendering(
      templates: templates, tags: tags, root: record, limits: limits)
    rendering.render(name)
    guard rendering.findings.isEmpty else { throw TemplateError(rendering.findings) }
    return rendering.output
  }
}
