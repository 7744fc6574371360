import Findings
import Model

extension RuleFamily {
  /// Texts are whole in every language, and translations follow their originals.
  static let translation = RuleFamily(
    "translation", title: Phrase("Languages and translations", zh: "语言与译文"),
    reach: .languages
  ) {
    Rule(
      "language-repeated", .error, reach: .text,
      purpose: Phrase("A language is named once.", zh: "每种语言只列一次。"),
      explanation: Phrase(
        """
        The documents are made once for each language named, in a folder of its name: named \
        twice, the second would be written over the first.
        """,
        zh: "列出的每种语言各做一套文档，放在以它命名的文件夹里；列两次，后一套会覆盖前一套。"),
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans" revision="1"
          status="pilot" effective-from="2026-07-01" review-by="2027-06-30" owner="CH"
          approver="CH"/>
        """#,
      failing: .replacing(#"languages="zh-Hans""#, with: #"languages="zh-Hans zh-Hans""#)
    ) { facts, report in
      let languages = facts.set.languages
      for (index, language) in languages.enumerated() {
        guard let first = languages[..<index].first(where: { $0.value == language.value }) else {
          continue
        }
        report(
          Phrase(
            "language '\(language.value)' is named twice", zh: "语言“\(language.value)”列了两次"),
          at: language.span, about: facts.ownID,
          notes: [Note(Phrase("the first one is here", zh: "第一处在这里"), at: first.span)],
          hints: [Phrase("take out one of them", zh: "删去其中一处")])
      }
    }

    Rule(
      "language-without-labels", .error, reach: .text,
      purpose: Phrase(
        "Every language of the set has page labels.", zh: "标准集的每种语言都有页面标签。"),
      explanation: Phrase(
        """
        What the pages themselves say, such as their headings, is written in a file of labels for \
        each language. Without one no page can be made in it. Whoever has labels of their own \
        names their folder with --templates.
        """,
        zh: """
          页面本身的文字，如标题，按语言写在标签文件里。没有标签，就做不出这种语言的页面。自备标签的，\
          用 --templates 指明其文件夹。
          """),
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans en" revision="1"
          status="pilot" effective-from="2026-07-01" review-by="2027-06-30" owner="CH"
          approver="CH"/>
        """#,
      failing: .replacing(#"languages="zh-Hans en""#, with: #"languages="zh-Hans fr""#)
    ) { facts, report in
      guard let labelled = facts.labelled else { return }
      for language in facts.set.languages where !labelled.contains(language.value) {
        let tag = language.value
        let near = labelled.first { $0.isLanguage(of: tag) }
        let question = NearMiss.question(near)
        report(
          Phrase(
            "language '\(tag)' has no page labels\(question)",
            zh: "语言“\(tag)”没有页面标签\(question)"),
          at: language.span, about: facts.ownID,
          hints: [
            near.map { Phrase("write '\($0)', here and in the texts", zh: "这里和各处文字都写“\($0)”") },
            Phrase(
              "write Locales/\(tag).xml and name its folder with --templates",
              zh: "编写 Locales/\(tag).xml，并用 --templates 指明其文件夹"),
          ].compactMap(\.self))
      }
    }

    Rule(
      "language-undeclared", .error, reach: .text,
      purpose: Phrase(
        "Texts are written in the languages that the set names.", zh: "文字都用标准集所列的语言。"),
      explanation: Phrase(
        """
        A page takes the words of its own language. Where the tag is a slip, such as zh-CN in a \
        set of zh-Hans, it lacks the words that stand there. Told once for each tag, where it \
        stands first. Words in a further language that the set does not name yet are left alone.
        """,
        zh: """
          页面取自己语言的文字。标签若是笔误，如 zh-Hans 的标准集里写了 zh-CN，页面上就缺了明明写着的\
          文字。每个标签只报一次，报在首次出现的地方。标准集尚未列出的其他语言不查。
          """),
      passing: #"""
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业务？</text></say>
        """#,
      failing: .replacing(#"xml:lang="zh-Hans""#, with: #"xml:lang="zh-CN""#)
    ) { facts, report in
      let languages = facts.set.languages.map(\.value)
      let unlabelled = languages.filter { facts.labelled?.contains($0) == false }
      for tag in facts.wrongTags
      where !unlabelled.contains(where: { $0.isLanguage(of: tag.tag) }) {
        let near = languages.first { $0.isLanguage(of: tag.tag) }
        let question = NearMiss.question(near)
        let count = tag.texts
        report(
          Phrase(
            """
            language '\(tag.tag)' of \(count) \(count == 1 ? "text" : "texts") is unknown\
            \(question)
            """,
            zh: "标准集没有 \(count) 段文字所用的语言“\(tag.tag)”\(question)"),
          at: tag.span, about: tag.subject,
          hints: [
            near.map {
              Phrase(
                "write xml:lang=\"\($0)\" wherever '\(tag.tag)' stands",
                zh: "凡写“\(tag.tag)”的地方都改为 xml:lang=\"\($0)\"")
            },
            Phrase(
              "add '\(tag.tag)' to the languages of set.xml",
              zh: "在 set.xml 的 languages 里加上“\(tag.tag)”"),
          ].compactMap(\.self))
      }
    }

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
      passing: #"""
        <say id="M01-Y1">
          <text xml:lang="zh-Hans">您好，请问办什么业务？</text>
          <text xml:lang="en">Good morning, what can I do for you?</text>
        </say>
        """#,
      failing: .fragment(
        #"""
        <say id="M01-Y1"><text xml:lang="en">Good morning, what can I do for you?</text></say>
        """#)
    ) { facts, report in
      facts.reportMissing(facts.set.languages.prefix(1), &report)
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
      passing: #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans en" revision="1" status="pilot"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        <say id="M01-Y1">
          <text xml:lang="zh-Hans">您好，请问办什么业务？</text>
          <text xml:lang="en">Good morning, what can I do for you?</text>
        </say>
        """#,
      failing: .fragment(
        #"""
        <standard-set id="SET" domain="hall" languages="zh-Hans en" revision="1" status="pilot"
          effective-from="2026-07-01" review-by="2027-06-30" owner="CH" approver="CH"/>
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业务？</text></say>
        """#)
    ) { facts, report in
      facts.reportMissing(facts.set.languages.dropFirst(), &report)
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
      passing: #"""
        <say id="M01-Y1">
          <text xml:lang="zh-Hans">您好，请问办什么业务？</text>
          <text xml:lang="en" translation-of="e4cb0e6d">Good morning, what can I do for you?</text>
        </say>
        """#,
      failing: .replacing(#"translation-of="e4cb0e6d""#, with: #"translation-of="0badc0de""#)
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
              "\(text.title) in '\(entry.language)' was translated from other words",
              zh: "\(text.title)（\(entry.language)）译自另外的原文"),
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
    // Of a language without labels no page is printed; that is reported already.
    for language in languages.map(\.value) where labelled?.contains(language) ?? true {
      for text in texts {
        guard let span = text.text.span, text.text.words(in: language) == nil,
          // Words in a language that the set does not name are probably the missing ones.
          !text.text.entries.contains(where: { entry in
            wrongTags.contains { $0.tag == entry.language }
          })
        else { continue }
        report(
          Phrase(
            "\(text.title) is not written in '\(language)'",
            zh: "\(text.title)没有“\(language)”文字"),
          at: span, about: text.subject,
          hints: [
            Phrase("add it with xml:lang=\"\(language)\"", zh: "补上 xml:lang=\"\(language)\" 的文字")
          ])
      }
    }
  }
}
