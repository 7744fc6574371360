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
