import Findings
import Mustache

/// The look-ups of one rendering, and those that failed.
final class LookUps {
  let tags: [TemplateTag]
  private let root: Record
  private(set) var findings: [Finding] = []

  init(tags: [TemplateTag], root: Record) {
    self.tags = tags
    self.root = root
  }

  /// Records a name that no record around the tag declares.
  func failUnknown(_ tag: TemplateTag) {
    var names: Set<String> = []
    Self.collect(.record(root), into: &names)
    let wanted = tag.path.count == 1 ? tag.written : tag.path.last?.text ?? tag.written
    let question = NearMiss.question(for: wanted, among: names)
    fail(tag, "template-name-unknown", "name '\(tag.written)' is declared nowhere\(question)")
  }

  func fail(_ tag: TemplateTag, _ code: String, _ message: String) {
    findings.append(Finding(code, .error, message, at: tag.span))
  }

  private static func collect(_ value: ViewValue, into names: inout Set<String>) {
    switch value {
    case .record(let record):
      for field in record.fields {
        names.insert(field.name.text)
        collect(field.value, into: &names)
      }
    case .list(let items):
      for item in items { collect(item, into: &names) }
    case .text, .flag, .absent: break
    }
  }
}

/// A value as the engine sees it: asked for a numbered tag, it answers with something the
/// engine can use without looking further. A node that does not declare the name answers nil,
/// and the engine asks the next one outwards.
struct ViewNode: MustacheParent {
  let value: ViewValue
  let lookUps: LookUps
  let isRoot: Bool

  func child(named number: String) -> Any? {
    let tag = lookUps.tags[Self.index(number)]
    guard let first = tag.path.first else { return answer(value, to: tag) }
    guard case .record(let record) = value, let found = record[first] else {
      return isRoot ? unknown(tag) : nil
    }
    guard tag.path.count > 1 else { return answer(found, to: tag) }
    return follow(tag, from: found)
  }

  /// The number in `t17`.
  private static func index(_ number: String) -> Int {
    number.utf8.dropFirst().reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// The value at the end of a dotted name whose first part is found.
  private func follow(_ tag: TemplateTag, from start: ViewValue) -> Any {
    var found = start
    for name in tag.path.dropFirst() {
      switch found {
      case .record(let record):
        guard let next = record[name] else { return unknown(tag) }
        found = next
      case .absent: return answer(.absent, to: tag)
      case .text, .flag, .list: return unknown(tag)
      }
    }
    return answer(found, to: tag)
  }

  private func unknown(_ tag: TemplateTag) -> Any {
    lookUps.failUnknown(tag)
    return answer(.text(""), to: tag)
  }

  private func answer(_ value: ViewValue, to tag: TemplateTag) -> Any {
    switch tag.kind {
    case .value(let filter): tag.format.escape(words(of: value, for: tag), filter: filter)
    case .raw: words(of: value, for: tag)
    case .section: section(value)
    case .inverted: value.isTruthy
    }
  }

  private func section(_ value: ViewValue) -> Any {
    switch value {
    case .list(let items) where !items.isEmpty:
      items.map { ViewNode(value: $0, lookUps: lookUps, isRoot: false) }
    case .record, .text: value.isTruthy ? inner(value) : false
    case .flag, .absent, .list: value.isTruthy
    }
  }

  private func inner(_ value: ViewValue) -> Any {
    ViewNode(value: value, lookUps: lookUps, isRoot: false)
  }

  private func words(of value: ViewValue, for tag: TemplateTag) -> String {
    switch value {
    case .text(let words): return words
    case .absent:
      lookUps.fail(tag, "template-value-absent", "value of '\(tag.written)' is absent")
    case .flag: failUnfit(tag, "a flag")
    case .list: failUnfit(tag, "a list")
    case .record: failUnfit(tag, "a record")
    }
    return ""
  }

  private func failUnfit(_ tag: TemplateTag, _ kind: String) {
    lookUps.fail(
      tag, "template-value-unfit", "'\(tag.written)' is \(kind) and cannot be printed")
  }
}
