import Findings

/// Collects templates and what is wrong with them.
struct TemplateLoader {
  private let limits: TemplateLimits
  private(set) var tags: [TemplateTag] = []
  private(set) var findings: [Finding] = []
  private(set) var scanned: [(key: String, template: ScannedTemplate)] = []

  init(limits: TemplateLimits = .standard) { self.limits = limits }

  /// The library keys in the order loaded, such as `poster.html`.
  var keys: [String] { scanned.map(\.key) }

  /// Scans one file.
  mutating func load(_ path: String, _ source: String) {
    guard path.hasSuffix(".mustache"), findings.count < limits.findings else { return }
    guard let format = TemplateFormat(path: path) else {
      let message = Phrase(
        "name of template '\(path)' has neither .html nor .txt",
        zh: "模板名“\(path)”里没有 .html 或 .txt")
      findings.append(
        Finding("template-syntax", .error, message, at: Span(file: path, line: 1)))
      return
    }
    let template = TemplateScanner.scan(
      file: path, source: source, format: format, firstTag: tags.count, limits: limits)
    tags += template.tags
    findings += template.findings
    scanned.append((String(path.dropLast(".mustache".count)), template))
  }

  /// Reports partials that do not exist, partials that include themselves, and what stands too
  /// deep.
  mutating func checkPartials() {
    let known = Set(keys)
    for reference in scanned.flatMap(\.template.partials) where !known.contains(reference.key) {
      guard findings.count < limits.findings else { return }
      findings.append(unknown(reference))
    }
    let graph = PartialGraph(scanned)
    for (key, template) in scanned where key.hasPrefix("partials/") {
      let around = graph.including(key)
      for reference in template.partials where around.contains(reference.key) {
        guard findings.count < limits.findings else { return }
        let message = Phrase(
          "partial '\(reference.name)' includes itself", zh: "子模板“\(reference.name)”包含了自身")
        findings.append(Finding("template-syntax", .error, message, at: reference.span))
      }
    }
    // In a circle there is no deepest place.
    if findings.isEmpty { findings += graph.tooDeep(limits) }
  }

  private func unknown(_ reference: PartialReference) -> Finding {
    let ending = reference.key.dropFirst("partials/".count + reference.name.count)
    let names = keys.filter { $0.hasPrefix("partials/") && $0.hasSuffix(ending) }
      .map { String($0.dropFirst("partials/".count).dropLast(ending.count)) }
    let question = NearMiss.question(for: reference.name, among: names)
    return Finding(
      "template-partial-unknown", .error,
      Phrase(
        "partial '\(reference.name)' does not exist\(question)",
        zh: "没有子模板“\(reference.name)”\(question)"), at: reference.span)
  }
}
