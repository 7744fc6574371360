import Testing

@testable import Rules

@Suite("Rule registry")
struct RegistryTests {
  @Test("codes are kebab-case words, each once")
  func codes() {
    let codes = Rule.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(code.wholeMatch(of: /[a-z]+(-[a-z]+)+/) != nil, "\(code)")
    }
  }

  @Test("aliases have the form of the department's list")
  func aliases() {
    for alias in Rule.all.compactMap(\.alias) {
      #expect(alias.wholeMatch(of: /SB-[A-Z][0-9]{2}/) != nil, "\(alias)")
    }
  }

  @Test("every rule says what it asks in a sentence, and why", arguments: Rule.all)
  func words(rule: Rule) {
    let purpose = rule.purpose[.en]
    #expect(purpose.last == "." && purpose.first?.isUppercase == true)
    #expect(purpose.split(separator: " ").count <= 20, "\(purpose)")
    #expect(rule.explanation[.en].count > 60 && rule.explanation[.en].last == ".")
    #expect(rule.failing != rule.passing)
    #expect(!rule.family.isEmpty)
  }

  @Test("a rule is found by its code, and by the alias it may share")
  func names() {
    #expect(Rule.named("duplicate-id").map(\.code) == ["duplicate-id"])
    #expect(Rule.named("SB-J02").count == 4)
    #expect(Rule.named("no-such-rule").isEmpty)
  }

  /// The standards department's own list, by letter and number.
  private static let department = [
    ("I", 4), ("J", 3), ("P", 7), ("N", 4), ("S", 10), ("C", 7), ("R", 1), ("D", 2), ("E", 7),
    ("B", 2), ("V", 5), ("O", 4), ("L", 5), ("X", 2),
  ].flatMap { letter, count in
    (1...count).map { "SB-\(letter)\($0 < 10 ? "0" : "")\($0)" }
  }

  /// Lines for which a rule is being written.
  private static let pending: Set = [
    "SB-C05", "SB-V04",
  ]

  @Test("every line of the department's list is asked by a rule, or awaits what it is about")
  func department() {
    #expect(Self.department.count == 63)
    let asked = Set(Rule.all.compactMap(\.alias))
    let reserved = Set(ReservedRule.all.map(\.alias))
    for alias in Self.department where !Self.pending.contains(alias) {
      #expect(asked.contains(alias) != reserved.contains(alias), "\(alias)")
    }
    #expect(asked.union(reserved).subtracting(Self.department) == [])
    #expect(reserved.count == ReservedRule.all.count)
  }

  @Test("a reserved line says in two languages what it will ask", arguments: ReservedRule.all)
  func reserved(rule: ReservedRule) {
    #expect(rule.purpose[.en].last == "." && rule.purpose[.zhHans].last == "。")
    #expect(rule.purpose[.en].split(separator: " ").count <= 20)
    #expect(Rule.named(rule.alias).isEmpty)
    #expect(!rule.awaits.name[.zhHans].isEmpty)
  }

  @Test("what breaks the chain itself is firm")
  func firm() {
    let firm = Set(Rule.all.filter(\.isFirm).compactMap(\.alias))
    #expect(
      firm.isSuperset(of: ["SB-I01", "SB-I02", "SB-J02", "SB-P04", "SB-C01", "SB-E01", "SB-V01"]))
    for rule in Rule.all where firm.contains(rule.alias ?? "") {
      #expect(rule.isFirm && rule.severity == .error, "\(rule.code)")
    }
  }
}
