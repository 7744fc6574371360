extension Baseline {
  /// Reads a baseline; `file` is what it is called in spans, and no entry may be of a code that
  /// is `refused`.
  public init(_ text: String, file: String, refusing refused: Set<String> = [])
    throws(MalformedFile)
  {
    let root = try Members(
      of: JSONScanner.value(of: text, file: file), allowed: ["version", "findings"])
    let version = try root.number("version")
    guard version.value == 1 else {
      throw MalformedFile(
        reason: Phrase(
          "version \(version.value) is not known; this program reads 1",
          zh: "不认识版本 \(version.value)，本程序只读取版本 1"), span: version.span)
    }
    var entries: [Entry] = []
    var keys: Set<FindingKey> = []
    for value in try root.array("findings") {
      let entry = try Self.entry(value, refused)
      guard keys.insert(entry.key).inserted else {
        throw MalformedFile(
          reason: Phrase("the entry is there twice", zh: "条目重复"), span: entry.span)
      }
      entries.append(entry)
    }
    self.init(entries: entries)
  }

  private static func entry(_ value: LocatedJSON, _ refused: Set<String>) throws(MalformedFile)
    -> Entry
  {
    let members = try Members(of: value, allowed: ["code", "subject", "file", "count"])
    let code = try members.string("code")
    guard !refused.contains(code.value) else {
      throw MalformedFile(
        reason: Phrase(
          "'\(code.value)' is a fault of form, which no baseline bears",
          zh: "“\(code.value)”是格式错误，不能列入基线"), span: code.span)
    }
    let count = try members.number("count")
    guard (1...1_000_000).contains(count.value) else {
      throw MalformedFile(
        reason: Phrase(
          "a count is a number from 1 to 1000000", zh: "数目应在 1 到 1000000 之间"), span: count.span)
    }
    guard members.has("subject") != members.has("file") else {
      throw MalformedFile(
        reason: Phrase(
          "an entry has either a subject or a file", zh: "条目应有 subject 或 file 之一"),
        span: value.span)
    }
    let key =
      members.has("subject")
      ? FindingKey(code: code.value, subject: try members.string("subject").value)
      : FindingKey(code: code.value, file: try members.string("file").value)
    return Entry(key: key, count: count.value, span: value.span)
  }
}

/// The members of a JSON object, each of a name that may be there, and once.
private struct Members {
  private let values: [String: LocatedJSON]
  private let span: Span

  init(of value: LocatedJSON, allowed: [String]) throws(MalformedFile) {
    guard case .object(let members) = value.content else {
      throw MalformedFile(
        reason: Phrase("an object belongs here", zh: "此处应为对象"), span: value.span)
    }
    var values: [String: LocatedJSON] = [:]
    for (name, member) in members {
      guard allowed.contains(name) else {
        let question = NearMiss.question(for: name, among: allowed)
        throw MalformedFile(
          reason: Phrase(
            "'\(name)' is no known name\(question[.en])",
            zh: "没有“\(name)”这个名称\(question[.zhHans])"), span: member.span)
      }
      guard values.updateValue(member, forKey: name) == nil else {
        throw MalformedFile(
          reason: Phrase("'\(name)' is there twice", zh: "“\(name)”重复"), span: member.span)
      }
    }
    self.values = values
    span = value.span
  }

  func has(_ name: String) -> Bool { values[name] != nil }

  func string(_ name: String) throws(MalformedFile) -> Located<String> {
    let value = try value(name)
    guard case .string(let text) = value.content, !text.isEmpty || name == "file" else {
      throw MalformedFile(
        reason: Phrase("a string belongs here", zh: "此处应为字符串"), span: value.span)
    }
    return Located(text, at: value.span)
  }

  func number(_ name: String) throws(MalformedFile) -> Located<Int> {
    let value = try value(name)
    guard case .number(let number) = value.content else {
      throw MalformedFile(
        reason: Phrase("a whole number belongs here", zh: "此处应为整数"), span: value.span)
    }
    return Located(number, at: value.span)
  }

  func array(_ name: String) throws(MalformedFile) -> [LocatedJSON] {
    let value = try value(name)
    guard case .array(let elements) = value.content else {
      throw MalformedFile(
        reason: Phrase("an array belongs here", zh: "此处应为数组"), span: value.span)
    }
    return elements
  }

  private func value(_ name: String) throws(MalformedFile) -> LocatedJSON {
    guard let value = values[name] else {
      throw MalformedFile(
        reason: Phrase("'\(name)' is missing", zh: "缺少“\(name)”"), span: span)
    }
    return value
  }
}
