import Findings
import Model

extension RuleFamily {
  /// Texts are undamaged, use the terms of the glossary and bear the marks of their language.
  static let language = RuleFamily(
    "language", title: Phrase("Texts and terms", zh: "文字与术语"),
    reach: .text
  ) {
    Rule(
      "deprecated-term", .warning, alias: "SB-L04", byLists: true,
      purpose: Phrase(
        "Our own texts use the preferred terms of the glossary.",
        zh: "自己写的文字用术语表里的首选词。"),
      explanation: Phrase(
        """
        The sources call one thing by several names (营业厅, 服务厅, 服营厅) and one person by \
        several spellings. Quotations and the study keep the words of the source; so does \
        what stands in quotation marks or a title. Plurals count. Longer words in which a form \
        is harmless stand beside it as <except>; endings such as 名, which make 用户名 another \
        word than 用户, are in words.xml.
        """,
        zh: """
          资料对一样东西有几个叫法（营业厅、服务厅、服营厅），对一个人有几种写法。引文和研究部分保留原词，引号、书名号里的也保留。\
          英文复数也算。包含停用词而无碍的更长的词，写在旁边的 <except> 里；像“名”这样接上去就成了另一个词的字（用户名不是用户），\
          在 words.xml 里。
          """),
      passing: #"""
        <term id="T-HALL">
          <preferred xml:lang="zh-Hans">营业厅</preferred>
          <deprecated xml:lang="zh-Hans">服营厅</deprecated>
        </term>
        <need id="M01-N1" dimension="attitude" status="qualitative">
          <text xml:lang="zh-Hans">一进营业厅就有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
          <evidence source="EV-1"/>
        </need>
        """#,
      failing: .replacing("一进营业厅", with: "一进服营厅")
    ) { facts, report in
      for text in facts.texts where text.use != .quoted {
        for scanned in text.scanned {
          for hit in facts.words.deprecatedTerms(in: scanned) {
            let (form, written) = (hit.word.text, scanned.written(hit.range))
            report(
              Phrase(
                "\(text.title) says '\(written)', which is deprecated",
                zh: "\(text.title)写了“\(written)”，这个词已停用"),
              at: scanned.span(of: hit.range), about: text.subject,
              notes: [
                Note(
                  Phrase("'\(form.value)' is deprecated here", zh: "“\(form.value)”在这里停用"),
                  at: form.span)
              ],
              hints: hit.word.rewrite.map {
                [Phrase("write '\($0.value)' instead", zh: "改写为“\($0.value)”")]
              } ?? [])
          }
        }
      }
    }

    Rule(
      "damaged-text", .error, alias: "SB-L05",
      purpose: Phrase(
        "Texts hold no signs of damage.",
        zh: "文字没有损坏的迹象。"),
      explanation: Phrase(
        """
        The source itself has 形成???法论 where 方 was lost. Runs of question marks, the \
        replacement character, private-use characters and text read in the wrong encoding \
        are found before they are printed at poster size.
        """,
        zh: """
          资料里“方法论”的“方”字就成了三个问号。连串的问号、替换字符、私用字符、按错误编码读出的文字，\
          要在印成海报之前找出来。
          """),
      passing: #"""
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业务？</text></say>
        """#,
      failing: .replacing("办什么业务？", with: "办什么业???")
    ) { facts, report in
      for text in facts.texts {
        for scanned in text.scanned where scanned.signs.contains(.doubtful) {
          guard let damage = Damage.first(in: scanned.scalars) else { continue }
          report(
            Phrase(
              "\(text.title) holds \(damage.sign.name)",
              zh: "\(text.title)里有\(damage.sign.name)"),
            at: scanned.span(of: damage.range), about: text.subject,
            hints: [Phrase("restore the words that were there", zh: "恢复原来的文字")])
        }
      }
    }

    Rule(
      "half-width-punctuation", .warning, alias: "SB-L05",
      purpose: Phrase(
        "Chinese sentences bear full-width punctuation.",
        zh: "中文句子用全角标点。"),
      explanation: Phrase(
        """
        GB/T 15834: the marks of a Chinese sentence take the width of a character. Half-width \
        ones come from hurried typing and let lines break where they should not. Marks \
        between digits or Latin letters, as in 14:00, are left alone.
        """,
        zh: """
          GB/T 15834：中文标点占一个字的位置。半角标点多是打字匆忙所致，会让行断在不该断的地方。\
          数字和字母之间的标点不查，如14:00。
          """),
      passing: #"""
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请在14:00前办业务。</text></say>
        """#,
      failing: .replacing("您好，请在14:00前办业务。", with: "您好,请问办什么业务？")
    ) { facts, report in
      for text in facts.texts {
        for scanned in text.scanned
        where scanned.signs.contains(.narrowMarks) && scanned.isChinese {
          guard let mark = HalfWidth.first(in: scanned.scalars),
            Damage.first(in: scanned.scalars) == nil
          else { continue }
          report(
            Phrase(
              "\(text.title) has a half-width '\(mark.narrow)'",
              zh: "\(text.title)用了半角的“\(mark.narrow)”"),
            at: scanned.span(of: mark.range), about: text.subject,
            hints: [Phrase("write '\(mark.wide)' instead", zh: "改写为“\(mark.wide)”")])
        }
      }
    }
  }
}
