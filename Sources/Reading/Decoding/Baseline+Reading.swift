import Findings

extension Baseline {
  /// The faults of form. They keep rules from looking, so no baseline bears one.
  public static let refusedCodes = Set(
    SourceFault.allCases.filter { $0.severity == .error }.map(\.code))

  /// The file, as the schema describes it: sorted, an entry a line, so that a change shows what
  /// it adds and takes away.
  public var text: String {
    let lines = entries.map { entry in
      let count = entry.count == 1 ? "" : " count=\"\(entry.count)\""
      return
        "  <finding rule=\"\(entry.key.code)\" about=\"\(entry.key.place.xmlEscaped)\"\(count)/>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <baseline xmlns="\(Schema.namespace)">
      \(lines.joined())</baseline>

      """
  }

  /// The baseline of a file that is as the schema asks.
  init(reading element: Element) {
    self.init(
      entries: element.children("finding").map { finding in
        let rule: Located<String> = finding.value("rule")
        let about: Located<String> = finding.value("about")
        let count: Located<Int>? = finding.optional("count")
        return Entry(
          FindingKey(code: rule.value, place: about.value), count: count?.value ?? 1,
          at: finding.nameSpan)
      })
  }

  /// The entries of a file that no baseline may have.
  fileprivate static func refused(in root: Element) -> [Finding] {
    var bound = FindingBound()
    let refused = root.children("finding").compactMap { finding -> Finding? in
      let rule: Located<String> = finding.value("rule")
      guard refusedCodes.contains(rule.value), bound.admits(rule.span.file) else { return nil }
      return Finding(
        .badValue,
        Phrase(
          "'\(rule.value)' is a fault of form, which no baseline bears",
          zh: "“\(rule.value)”是格式错误，不能列入基线"),
        at: rule.span, hints: [Phrase("remove the entry", zh: "删去该条目")])
    }
    return bound.noted(refused)
  }
}

extension StandardsReader {
  /// The baseline at a path, with the file; or everything that is wrong with it. It may be twice
  /// as large as a file of a standards folder: some 80,000 entries.
  public func baseline(at path: String)
    -> (baseline: Baseline?, findings: [Finding], file: SourceFile)
  {
    let name = SourcePath.fromElsewhere(path)
    var wide = limits
    wide.bytes *= 2
    do throws(FileSystem.Failure) {
      let file = SourceFile(
        path: name, kind: .baseline,
        bytes: try FileSystem.bytes(of: path, limit: wide.bytes))
      let (baseline, findings) = StandardsReader(schema: schema, limits: wide).baseline(of: file)
      return (baseline, findings, file)
    } catch {
      let reason = error.reason
      let fault = Finding(
        .unreadableInput,
        Phrase("file '\(path)' \(reason)", zh: "文件“\(path)”\(reason)"),
        at: Span(file: name, line: 0))
      return (nil, [fault], SourceFile(path: name, kind: .baseline, bytes: []))
    }
  }

  /// The baseline of a file, or everything that is wrong with it.
  func baseline(of file: SourceFile) -> (baseline: Baseline?, findings: [Finding]) {
    guard file.bytes.first(where: { !$0.isBlank }) != UInt8(ascii: "{") else {
      let fault = Finding(
        .xmlMalformed, Phrase("baseline is written in JSON, not in XML", zh: "基线是 JSON，不是 XML"),
        at: Span(file: file.path, line: 1),
        hints: [
          Phrase(
            "remove it, and write it anew with peakend baseline write",
            zh: "将其删除，再用 peakend baseline write 重新写出")
        ])
      return (nil, [fault])
    }
    let (tree, faults, _) = content(of: file)
    let findings = faults + (tree.map { Baseline.refused(in: $0.root) } ?? [])
    return (findings.isEmpty ? tree.map { Baseline(reading: $0.root) } : nil, findings.inOrder())
  }
}
