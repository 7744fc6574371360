import Findings
import Mustache
import Synchronization

/// The scanned templates as the Mustache engine has them. Its parser is slow (its time grows
/// with the square of a file's length), so that a template is parsed when first rendered.
final class TemplateEngine: Sendable {
  private let scanned: [String: ScannedTemplate]
  private let parsed = Mutex<[String: MustacheTemplate]>([:])

  init(_ scanned: [(key: String, template: ScannedTemplate)]) {
    self.scanned = Dictionary(scanned.map { ($0.key, $0.template) }) { first, _ in first }
  }

  /// Renders a template that exists and whose partials do.
  func render(_ root: ViewNode, with name: String) throws(TemplateError) -> String {
    var library: [String: MustacheTemplate] = [:]
    var waiting = [name]
    while let key = waiting.popLast() {
      guard library[key] == nil, let source = scanned[key] else { continue }
      library[key] = try template(key, source.source)
      waiting += source.partials.map(\.key)
    }
    return library[name]?.render(root, library: MustacheLibrary(templates: library)) ?? ""
  }

  private func template(_ key: String, _ source: String) throws(TemplateError)
    -> MustacheTemplate
  {
    try parsed.withLock { parsed throws(TemplateError) in
      if let known = parsed[key] { return known }
      let template = try Self.parse(key, source)
      parsed[key] = template
      return template
    }
  }

  /// Values are escaped when they are looked up, so the engine must not do it again; it falls
  /// back to HTML at the head of every partial.
  private static func parse(_ key: String, _ source: String) throws(TemplateError)
    -> MustacheTemplate
  {
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + source)
    } catch {
      let span = Span(file: "\(key).mustache", line: 1)
      throw TemplateError([Finding("template-syntax", .error, "\(error)", at: span)])
    }
  }
}
