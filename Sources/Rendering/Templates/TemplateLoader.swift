import Findings

/// Collects templates and what is wrong with them.
struct TemplateLoader {
  private(set) var tags: [TemplateTag] = []
  private(set) var findings: [Finding] = []
  private(set) var scanned: [(key: String, template: ScannedTemplate)] = []

  /// The library keys in the order loaded, such as `poster.html`.
  var keys: [String] { scanned.map(\.key) }

  /// Scans one file.
  mutating func load(_ path: String, _ source: String) {
    guard path.hasSuffix(".mustache") else { return }
    guard let format = TemplateFormat(path: path) else {
      let message = Phrase(
        "name of template '\(path)' has neither .html nor .txt",
        zh: "模板名“\(path)”里没有 .html 或 .txt")
      findings.append(
        Finding("template-syntax", .error, message, at: Span(file: path, line: 1)))
      return
    }
    let template = TemplateScanner.scan(
      file: path, source: source, format: format, firstTag: tags.count)
    tags += template.tags
    findings += template.findings
    scanned.append((String(path.dropLast(".mustache".count)), template))
  }

  /// Reports partials that do not exist and partials that include themselves.
  mutating func checkPartials() {
    let known = Set(keys)
    for (_, template) in scanned {
      for reference in template.partials where !known.contains(reference.key) {
        findings.append(unknown(reference))
      }
    }
    for (key, template) in scanned where key.hasPrefix("partials/") {
      for reference in template.partials where reaches(key, from: reference.key) {
        let message = Phrase(
          "partial '\(reference.name)' includes itself", zh: "子模板“\(reference.name)”包含了自身")
        findings.append(Finding("template-syntax", .error, message, at: reference.span))
      }
    }
  }

  private func unknown(_ reference: PartialReference) -> Finding {
    let ending = reference.key.dropFirst("partials/".count + reference.name.count)
    let names = keys.filter { $0.hasPrefix("partials/") && $0.hasSuffix(ending) }
      .map { String($0.dropFirst("partials/".count).dropLast(ending.count)) }
    let question = NearMiss.question(for: reference.name, among: names)
    return Finding(
      "template-partial-unknown", .error,
      Phrase(
        "partial '\(reference.name)' does not exist\(question[.en])",
        zh: "没有子模板“\(reference.name)”\(question[.zhHans])"), at: reference.span)
  }

  /// Whether the partial at `start` includes `goal`, directly or through others.
  private func reaches(_ goal: String, from start: String) -> Bool {
    var seen: Set<String> = []
    var waiting = [start]
    while let key = waiting.popLast() {
      if key == goal { return true }
      guard seen.insert(key).inserted else { continue }
      waiting += scanned.first { $0.key == key }?.template.partials.map(\.key) ?? []
    }
    return false
  }
}
