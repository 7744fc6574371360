import Findings
import Model

extension RuleFamily {
  /// Texts are whole in every language, undamaged, and use the terms of the glossary.
  static let language = RuleFamily("language") {
    Rule(
      "primary-text-missing", .error, alias: "SB-L01",
      purpose: "Every text is written in the first language of the set.",
      explanation: """
        The first language is the one the others are translated from, and the one every \
        document can be printed in.
        """,
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
      purpose: "Every text is written in every language of the set.",
      explanation: """
        A page in a language that lacks a text prints the first language with a mark: right, \
        but not what its reader came for.
        """,
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
      purpose: "A translation that names its original was made from the words that stand there.",
      explanation: """
        translation-of keeps the fingerprint of the words a translation was made from. When \
        the first language changes and the translation does not, its readers follow another \
        standard. Whether it still fits is for a reader of both languages to say.
        """,
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
            "\(text.title[.en]) in '\(entry.language)' was translated from other words",
            at: made.span, about: text.subject,
            notes: [Note("the words are now these", at: original.span)],
            hints: ["review the translation, then write translation-of=\"\(digits)\""])
        }
      }
    }

    Rule(
      "deprecated-term", .warning, alias: "SB-L04",
      purpose: "Our own texts use the preferred terms of the glossary.",
      explanation: """
        The sources call one thing by several names (营业厅, 服务厅, 服营厅) and one person by \
        several spellings. Quotations and the study keep the words of the source; so does \
        what stands in quotation marks.
        """,
      failing: #"""
        <term id="T-HALL">
          <preferred xml:lang="zh-Hans">营业厅</preferred>
          <deprecated xml:lang="zh-Hans">服营厅</deprecated>
        </term>
        <need id="M01-N1" dimension="attitude" status="qualitative">
          <text xml:lang="zh-Hans">一进服营厅就有人招呼</text>
          <short xml:lang="zh-Hans">有人招呼</short>
          <evidence source="EV-1"/>
        </need>
        """#,
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
        """#
    ) { facts, report in
      for text in facts.texts where text.use != .quoted {
        for scanned in text.scanned {
          for hit in facts.words.deprecatedTerms(in: scanned)
          where !scanned.isQuoted(at: hit.range) {
            let form = hit.word.text
            report(
              "\(text.title[.en]) says '\(scanned.written(hit.range))', which is deprecated",
              at: scanned.span(of: hit.range), about: text.subject,
              notes: [Note("'\(form.value)' is deprecated here", at: form.span)],
              hints: hit.word.rewrite.map { ["write '\($0)' instead"] } ?? [])
          }
        }
      }
    }

    Rule(
      "damaged-text", .error, alias: "SB-L05",
      purpose: "Texts hold no signs of damage.",
      explanation: """
        The source itself has 形成???法论 where 方 was lost (F9.9). Runs of question marks, the \
        replacement character, private-use characters and text read in the wrong encoding \
        are found before they are printed at poster size.
        """,
      failing: #"""
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业???</text></say>
        """#,
      passing: #"""
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业务？</text></say>
        """#
    ) { facts, report in
      for text in facts.texts {
        for scanned in text.scanned {
          guard let damage = Damage.first(in: scanned.scalars) else { continue }
          report(
            "\(text.title[.en]) holds \(damage.name)", at: scanned.span(of: damage.range),
            about: text.subject, hints: ["restore the words that were there"])
        }
      }
    }

    Rule(
      "half-width-punctuation", .warning, alias: "SB-L05",
      purpose: "Chinese sentences bear full-width punctuation.",
      explanation: """
        GB/T 15834: the marks of a Chinese sentence take the width of a character. Half-width \
        ones come from hurried typing and let lines break where they should not. Marks \
        between digits or Latin letters, as in 14:00, are left alone.
        """,
      failing: #"""
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好,请问办什么业务？</text></say>
        """#,
      passing: #"""
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请在14:00前办业务。</text></say>
        """#
    ) { facts, report in
      for text in facts.texts {
        for scanned in text.scanned where scanned.language.hasPrefix("zh") {
          guard let mark = HalfWidth.first(in: scanned.scalars),
            Damage.first(in: scanned.scalars) == nil
          else { continue }
          report(
            "\(text.title[.en]) has a half-width '\(mark.narrow)'",
            at: scanned.span(of: mark.range), about: text.subject,
            hints: ["write '\(mark.wide)' instead"])
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
          "\(text.title[.en]) is not written in '\(language)'", at: span, about: text.subject,
          hints: ["add it with xml:lang=\"\(language)\""])
      }
    }
  }
}

extension ScannedText {
  /// Whether a stretch stands between quotation or book-title marks.
  fileprivate func isQuoted(at range: Range<Int>) -> Bool {
    var open = 0
    for scalar in scalars.prefix(range.lowerBound) {
      switch Unicode.Scalar(scalar) {
      case "“", "「", "『", "《": open += 1
      case "”", "」", "』", "》": open = max(0, open - 1)
      default: break
      }
    }
    return open > 0
  }
}
