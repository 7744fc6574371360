import ArgumentParser
import Findings
import Reading

/// Which findings are asked for.
struct ScopeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Report only these rules and families, and faults of form. Repeatable, or with commas.",
      valueName: "code"))
  var select: [String] = []

  @Option(
    help: ArgumentHelp(
      "Leave out these rules and families. Repeatable, or with commas.", valueName: "code"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp("Findings to bear, written by 'baseline write'.", valueName: "file"))
  var baseline: String?
}

/// The codes a run reports.
struct Scope {
  private let selected: Set<String>?
  private let ignored: Set<String>

  /// Every code.
  static let everything = Scope(selected: nil, ignored: [])

  private init(selected: Set<String>?, ignored: Set<String>) {
    self.selected = selected
    self.ignored = ignored
  }

  /// The codes that were asked for, all of them unless some are named.
  ///
  /// Faults of form are always reported: where one is, rules keep silent, and a report without
  /// it would call a folder sound that nobody could read.
  ///
  /// - Throws: A `ValidationError` for a name that is no code, alias or family, and for a rule
  ///   that nobody may ignore.
  init(_ options: ScopeOptions, speech: LanguageOption) throws {
    let select = try options.select.flatMap { try Self.entries($0, speech) }
    let ignore = try options.ignore.flatMap { try Self.entries($0, speech) }
    for entry in ignore where entry.isFirm {
      throw speech.wrongCall(
        Phrase(
          "Nobody may ignore '\(entry.code)': what it finds breaks the chain or the reading",
          zh: "“\(entry.code)”不可忽略：它查出的问题会使标准链条断开，或使内容无法读取"))
    }
    selected = options.select.isEmpty ? nil : Set(select.map(\.code)).union(Self.always)
    ignored = Set(ignore.map(\.code))
    guard select.isEmpty || select.contains(where: { covers($0.code) }) else {
      throw speech.wrongCall(
        Phrase(
          "Nothing is left to report: all that is selected is ignored",
          zh: "没有可报告的内容：所选规则全部被忽略"))
    }
  }

  /// Whether findings of a code are reported.
  func covers(_ code: String) -> Bool {
    !ignored.contains(code) && (selected?.contains(code) ?? true)
  }

  /// Reported whatever is selected.
  private static let always = (SourceFault.group.entries + Baseline.group.entries)
    .filter(\.isFirm).map(\.code)

  /// What the names in an argument stand for.
  private static func entries(_ list: String, _ speech: LanguageOption) throws -> [RuleEntry] {
    let names = list.split(separator: ",").map(String.init)
    guard !names.isEmpty else {
      throw speech.wrongCall(
        Phrase("'\(list)' names no rule or family", zh: "“\(list)”没有写明规则或规则族"))
    }
    return try names.flatMap { name in
      let family = RuleReference.groups.filter { $0.name == name }.flatMap(\.entries)
      let entries = family.isEmpty ? RuleReference.entries(named: name) : family
      guard entries.isEmpty else { return entries }
      throw speech.unknown(
        Phrase("rule or family", zh: "规则或规则族"), name,
        among: RuleReference.names + RuleReference.groups.map(\.name))
    }
  }

  /// The rules whose findings are reported.
  var rules: [RuleGroup] {
    RuleReference.groups.map { group in
      RuleGroup(
        name: group.name, title: group.title, entries: group.entries.filter { covers($0.code) })
    }.filter { !$0.entries.isEmpty }
  }
}
