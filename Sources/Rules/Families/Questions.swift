import Findings
import Model

extension RuleFamily {
  /// A check asks one thing for each box, and the answer is yes or no.
  static let questions = RuleFamily("questions", title: Phrase("Check questions", zh: "检查问题")) {
    Rule(
      "question-open", .warning, alias: "SB-C06", byLists: true,
      purpose: Phrase(
        "A check question can be answered yes or no.", zh: "检查问题可以答是或否。"),
      explanation: Phrase(
        """
        A sheet has a box, no line to write on: mystery shopping asks what can be observed, one \
        thing a question. 'What do they say?' is answered with a tick by everybody. The words \
        are a list in words.xml; 'is it clear what to do' and whatever stands in quotation marks \
        are harmless.
        """,
        zh: """
          检查表上只有方框，没有填写的地方；神秘顾客的问题只问看得到的，一问一事。\
          问“怎么说”，谁都会打一个勾了事。疑问词见 words.xml；“是否说清怎么办”和引号里的话不算。
          """),
      passing: QuestionExample.of("抽问3位，都能说出进门第一句？"),
      failing: .replacing("抽问3位，都能说出进门第一句？", with: "抽问3位：进门先说什么？")
    ) { facts, report in
      for check in facts.checks {
        guard let question = check.questions.lazy.compactMap(facts.openWord).first else { continue }
        let word = question.text.written(question.range)
        report(
          Phrase(
            "question of '\(check.key)' asks '\(word)', not for yes or no",
            zh: "“\(check.key)”的检查问题问“\(word)”，答不出是或否"),
          at: question.text.span(of: question.range), about: check.key,
          hints: [
            Phrase(
              "write what is so when all is well, such as 'all 3 said it?'",
              zh: "改写成正常时的样子，如“3位都说对？”")
          ])
      }
    }

    Rule(
      "question-unasked", .warning, alias: "SB-C06",
      purpose: Phrase("A check question ends with a question mark.", zh: "检查问题以问号结尾。"),
      explanation: Phrase(
        """
        An instruction such as 'look at the door' is done, not answered: whoever ticks it says \
        that he looked, not what he saw.
        """,
        zh: "“看门口”是要做的事，不是要答的话：打了勾只说明看过，没说看到了什么。"),
      passing: QuestionExample.of("抽看3位，都听到问候？"),
      failing: .replacing("抽看3位，都听到问候？", with: "检查进门问候。")
    ) { facts, report in
      for check in facts.checks {
        guard let text = check.questions.first(where: { !$0.endsAsQuestion }) else { continue }
        report(
          Phrase(
            "question of '\(check.key)' ends without a question mark",
            zh: "“\(check.key)”的检查问题没有以问号结尾"),
          at: text.words.span, about: check.key,
          hints: [
            Phrase(
              "write what is seen when all is well, with a question mark",
              zh: "写成问句，问正常时看到的样子")
          ])
      }
    }

    Rule(
      "question-manifold", .warning, alias: "SB-C06",
      purpose: Phrase(
        "A check question has no more parts than its check has boxes.",
        zh: "检查问题的分句不多于检查项的方框。"),
      explanation: Phrase(
        """
        Each standard a check proves has a box. Two questions over one box leave open what a \
        cross means, and a half-met pair is ticked. Parts are told by semicolons and question \
        marks.
        """,
        zh: """
          每个所查标准一个方框。一个方框问两件事，打了叉也不知道是哪一件，做到一半的就被打上勾。\
          分句按分号和问号数。
          """),
      passing: QuestionExample.of("抽看3位，都听到问候？"),
      failing: .replacing("都听到问候？", with: "都听到问候？门口无积水？")
    ) { facts, report in
      for check in facts.checks {
        let boxes = check.probes.count
        guard let text = check.questions.first(where: { $0.parts.count > boxes }) else { continue }
        let (parts, noun) = (text.parts, boxes == 1 ? "box" : "boxes")
        report(
          Phrase(
            "question of '\(check.key)' asks \(parts.count) things, its check has \(boxes) \(noun)",
            zh: "“\(check.key)”的检查问题问了\(parts.count)件事，检查项只有\(boxes)个方框"),
          at: text.span(of: parts[boxes]), about: check.key,
          hints: [
            Phrase(
              "make it a check of its own, or add the standard it proves",
              zh: "另立一个检查项，或补上它检查的标准")
          ])
      }
    }
  }
}

extension Check {
  /// The question in each language.
  fileprivate var questions: [ScannedText] { question.entries.map(ScannedText.init) }
}

extension Facts {
  /// The word that makes a question one for more than yes or no: none behind a word that closes
  /// it, none in quotation marks, and none if the question closes at its end.
  fileprivate func openWord(of text: ScannedText) -> (text: ScannedText, range: Range<Int>)? {
    guard let open = words.hits(.openQuestion, in: text).first?.range else { return nil }
    let closing = words.hits(.closedQuestion, in: text).map(\.range)
    let isClosed = closing.contains {
      $0.upperBound <= open.lowerBound || $0.upperBound == text.scalars.count
    }
    return isClosed ? nil : (text, open)
  }
}

extension ScannedText {
  /// Whether the last sign is a question mark, in either width.
  fileprivate var endsAsQuestion: Bool {
    scalars.last { $0 != 0x20 && $0 != 0x201D }.map(\.isQuestionMark) ?? false
  }

  /// The parts of a question, told by semicolons and question marks outside quotation marks.
  fileprivate var parts: [Range<Int>] {
    let mentions = mentions
    return scalars.indices.split { at in
      scalars[at].endsPart && !mentions.isQuoted(at)
    }.map { part in part.drop { scalars[$0] == 0x20 } }
      .filter { !$0.isEmpty }.map { $0.startIndex..<$0.endIndex }
  }
}

extension UInt32 {
  fileprivate var isQuestionMark: Bool { self == 0x3F || self == 0xFF1F }

  fileprivate var endsPart: Bool { isQuestionMark || self == 0x3B || self == 0xFF1B }
}

/// A check with another question.
private enum QuestionExample {
  static func of(_ question: String) -> String {
    """
    <check id="M01-C1" role="GD" species="round" when="in-hours" frequency="daily"
      method="look" minutes="1">
      <question xml:lang="zh-Hans">\(question)</question>
      <probe standard="M01-S1"/>
    </check>
    """
  }
}
