import Findings
import Foundation
import Testing

@Suite("The rules in words")
struct RuleReportTests {
  private static let groups = [
    RuleGroup(
      name: "needs", title: Phrase("Needs", zh: "需求"),
      entries: [
        RuleEntry(
          code: "need-unserved", alias: "SB-N01", severity: .error, isFirm: true,
          purpose: Phrase("Needs are served.", zh: "需求都有标准。"),
          explanation: Phrase("A *need* <b>.", zh: "“需求”_无_主。"),
          failing: "<need>\n  ```\n</need>", passing: "<need/>"),
        RuleEntry(
          code: "n", severity: .warning, isFirm: false, purpose: Phrase("P.", zh: "目的。"),
          explanation: Phrase("E.", zh: "原因。")),
      ])
  ]

  @Test("a list has a line for each, in columns of either language")
  func list() {
    #expect(
      RuleReport(language: .en).list(Self.groups) == """
        Needs
          need-unserved  error    firm  Needs are served.
          n              warning        P.
        """)
    #expect(
      RuleReport(language: .zhHans).list(Self.groups) == """
        需求
          need-unserved  错误  不可豁免  需求都有标准。
          n              警告            目的。
        """)
  }

  @Test("an entry at length says what, why and how")
  func text() {
    #expect(
      RuleReport(language: .en).text(Self.groups[0].entries) == """
        error[need-unserved] (SB-N01, firm)
        Needs are served.

        A *need* <b>.

        Fails:

            <need>
              ```
            </need>

        Passes:

            <need/>

        warning[n]
        P.

        E.
        """)
    let chinese = RuleReport(language: .zhHans).text(Self.groups[0].entries)
    #expect(chinese.hasPrefix("错误[need-unserved]（SB-N01，不可豁免）\n需求都有标准。\n"))
    #expect(chinese.contains("\n不合格：\n") && chinese.contains("\n合格：\n"))
  }

  @Test("in Markdown no sign is taken for markup, and no example leaves its fence")
  func markdown() {
    #expect(
      RuleReport(language: .en).markdown(Self.groups) == """
        # Rule reference

        - Needs: [`need-unserved`](#need-unserved), [`n`](#n)

        ## Needs

        ### need-unserved

        **error** · firm · SB-N01

        Needs are served.

        A \\*need\\* \\<b\\>.

        Fails:

        ````xml
        <need>
          ```
        </need>
        ````

        Passes:

        ```xml
        <need/>
        ```

        ### n

        **warning**

        P.

        E.

        """)
  }

  @Test("JSON holds every part under the same keys", arguments: Language.allCases)
  func json(language: Language) throws {
    let text = RuleReport(language: language).json(Self.groups)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(report["version"] as? Int == 1)
    #expect(report["language"] as? String == language.rawValue)
    let families = try #require(report["families"] as? [[String: Any]])
    let rules = try #require(families[0]["rules"] as? [[String: Any]])
    #expect(families[0]["title"] as? String == Self.groups[0].title[language])
    #expect(rules.map { $0["firm"] as? Bool } == [true, false])
    #expect(rules[1]["failing"] is NSNull && rules[1]["alias"] is NSNull)
    #expect(rules[0]["failing"] as? String == "<need>\n  ```\n</need>")
    #expect(rules.allSatisfy { $0.count == 8 })
  }
}
