import Findings
import Model

extension RuleFamily {
  /// Texts are whole in every language, and translations follow their originals.
  static let translation = RuleFamily(
    "translation", title: Phrase("Languages and translations", zh: "语言与译文")
  ) {
    Rule(
      "primary-text-missing", .error, alias: "SB-L01",
      purpose: Phrase(
        "Every text is written in the first language of the set.",
        zh: "每段文字都有第一语言。"),
      explanation: Phrase(
        """
        The first language is the one the others are translated from, and the one every \
        document can be printed in.
        """,
        zh: """
          第一语言是其他语言翻译的来源，也是每份文档都能印出的语言。
          """),
      failing: #"""
        <say id="M01-Y1"><text xml:lang="en">Good morning, what can I do for you?</text></say>
        """#,
      passing: #"""
        <say id="M01-Y1">
          <text xml:lang="zh-Hans">您好，请问办什么业务？</text>
          <text xml:lang="en">Good morning, what can I do for you?</text>
        </say>
        """#
    ) { facts, report in
      facts.reportMissing(facts.set.edition.languages.prefix(1), &report)
    }

    Rule(
      "translation-missing", .warning, alias: "SB-L01",
      purpose: Phrase(
        "Every text is written in every language of the set.",
        zh: "每段文字都有标准集的每种语言。"),
      explanation: Phrase(
        """
        A page in a language that lacks a text prints the first language with a mark: right, \
        but not what its reader came for.
        """,
        zh: """
          某种语言缺一段文字，那一页就印第一语言并加标记：没错，却不是读者要看的。
          """),
      failing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans en" revision="1" status="pilot"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业务？</text></say>
        """#,
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans en" revision="1" status="pilot"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        <say id="M01-Y1">
          <text xml:lang="zh-Hans">您好，请问办什么业务？</text>
          <text xml:lang="en">Good morning, what can I do for you?</text>
        </say>
        """#
    ) { facts, report in
      facts.reportMissing(facts.set.edition.languages.dropFirst(), &report)
    }

    Rule(
      "translation-stale", .warning, alias: "SB-L02",
      purpose: Phrase(
        "A translation that names its original was made from the words that stand there.",
        zh: "注明译自原文的译文，译的就是现在的原文。"),
      explanation: Phrase(
        """
        translation-of keeps the fingerprint of the words a translation was made from. When \
        the first language changes and the translation does not, its readers follow another \
        standard. Whether it still fits is for a reader of both languages to say.
        """,
        zh: """
          translation-of 记下译文所译原文的指纹。第一语言改了而译文没改，读译文的人照做的就是另一条标准。\
          译文是否仍合用，要由懂两种语言的人判断。
          """),
      failing: #"""
        <say id="M01-Y1">
          <text xml:lang="zh-Hans">您好，请问办什么业务？</text>
          <text xml:lang="en" translation-of="0badc0de">Good morning, what can I do for you?</text>
        </say>
        """#,
      passing: #"""
        <say id="M01-Y1">
          <text xml:lang="zh-Hans">您好，请问办什么业务？</text>
          <text xml:lang="en" translation-of="e4cb0e6d">Good morning, what can I do for you?</text>
        </say>
        """#
    ) { facts, report in
      let language = facts.catalogue.primaryLanguage
      for text in facts.texts {
        guard let original = text.text.located(in: language) else { continue }
        for entry in text.text.entries {
          guard let made = entry.translationOf else { continue }
          let digits = Fingerprint(of: original.value).digits
          guard made.value != digits else { continue }
          report(
            Phrase(
              "\(text.title[.en]) in '\(entry.language)' was translated from other words",
              zh: "\(text.title[.zhHans])（\(entry.language)）译自另外的原文"),
            at: made.span, about: text.subject,
            notes: [Note(Phrase("the words are now these", zh: "原文现在是这样"), at: original.span)],
            hints: [
              Phrase(
                "review the translation, then write translation-of=\"\(digits)\"",
                zh: "核对译文，再写 translation-of=\"\(digits)\"")
            ])
        }
      }
    }
  }
}

extension Facts {
  /// Reports every text that a language lacks, at the words that are there.
  fileprivate func reportMissing(
    _ languages: some Sequence<Located<String>>, _ report: inout Report
  ) {
    for language in languages.map(\.value) {
      for text in texts {
        guard let span = text.text.span, text.text.words(in: language) == nil else { continue }
        report(
          Phrase(
            "\(text.title[.en]) is not written in '\(language)'",
            zh: "\(text.title[.zhHans])没有“\(language)”文字"),
          at: span, about: text.subject,
          hints: [
            Phrase("add it with xml:lang=\"\(language)\"", zh: "补上 xml:lang=\"\(language)\" 的文字")
          ])
      }
    }
  }
}
