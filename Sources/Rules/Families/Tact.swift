import Findings
import Model

extension RuleFamily {
  /// What customers hear and may read: no empty promise, no pushing, nobody's number.
  static let tact = RuleFamily(
    "tact", title: Phrase("What customers hear", zh: "客户听到的话"),
    reach: .text
  ) {
    Rule(
      "hurried-line", .warning, alias: "SB-S02", byLists: true,
      purpose: Phrase(
        "No line staff say promises soon without saying when.",
        zh: "话术不只说快，要说几分钟。"),
      explanation: Phrase(
        """
        A customer who waits and hears 马上 for the third time is a low that could have been a \
        number. A sentence that also says how many minutes, or at what time, is left alone, and \
        so is what the customer is asked to do at once; what staff must not say may quote such \
        words.
        """,
        zh: """
          客户等着，第三次听到“马上”，本来报个数就能避免的低谷就来了。同一句里报了分钟数或钟点的不算，请客户马上做的也不算；\
          禁语可以引用这些词。
          """),
      passing: #"""
        <say id="M01-Y1"><text xml:lang="zh-Hans">您稍坐，前面还有两位，大约六分钟。</text></say>
        """#,
      failing: .replacing("前面还有两位，大约六分钟", with: "马上就到您")
    ) { facts, report in
      for text in facts.texts where text.use == .say {
        for place in facts.places(of: .hurry, in: text) {
          report(
            Phrase(
              "\(text.title) says '\(place.written)' and not when",
              zh: "\(text.title)只说“\(place.written)”，没说多久"),
            at: place.span, about: text.subject, hints: [place.hint])
        }
      }
    }

    Rule(
      "sales-pressure", .warning, alias: "SB-S10", byLists: true,
      purpose: Phrase(
        "Peaks, the end and moments whose customers refuse it hold no sales talk.",
        zh: "峰值、终值和客户不愿被推销的时刻不推销。"),
      explanation: Phrase(
        """
        When customers say that they do not want to be sold to, an offer at the peak or at \
        the door is what they remember. Looked at are standards and lines of the peaks, of \
        the end and of each moment with such a need; prohibitions and don't-say lines may \
        name what they forbid, and a question that the customer asked may be answered. A word \
        of selling counts by itself, an offer only of a product: 推荐就诊科室 sells nothing. The \
        words are the lists sales, offer, product, asked and pressure of words.xml; no list \
        finds all selling.
        """,
        zh: """
          客户说了不愿被推销，峰值处、门口的一句推销就成了他记住的事。查的是峰值、终值和有这项需求的时刻里的标准与话术；\
          禁止性标准和禁语可以写明所禁的事，客户自己问起的可以回答。推销的词单独就算，提议的词要提的是商品才算：\
          推荐就诊科室不是推销。词在 words.xml 的 sales、offer、product、asked、pressure 各表里；没有哪张词表能找全。
          """),
      passing: #"""
        <need id="M01-N1" dimension="attitude" status="measured">
          <text xml:lang="zh-Hans">进门不被推销</text>
          <short xml:lang="zh-Hans">不被推销</short>
          <rating segment="gotone" value="8.0"/>
          <rating segment="easyown" value="7.0"/>
          <evidence source="EV-1"/>
        </need>
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业务？</text></say>
        """#,
      failing: .replacing("请问办什么业务？", with: "推荐您看看新套餐。")
    ) { facts, report in
      for pitch in facts.pitches {
        report(
          pitch.message, at: pitch.span, about: pitch.subject,
          notes: [
            Note(
              Phrase("'\(pitch.need.key)' is the need", zh: "需求“\(pitch.need.key)”在这里"),
              at: pitch.need.text.span ?? pitch.need.id.span)
          ],
          hints: [
            Phrase(
              "leave the offer out, or say it after the customer asks",
              zh: "删去推销的话，或写明客户问起再说")
          ])
      }
    }

    Rule(
      "personal-data", .warning, alias: "SB-X02",
      purpose: Phrase(
        "No text holds anybody's mobile or identity number.",
        zh: "文字里没有任何人的手机号码或身份证号码。"),
      explanation: Phrase(
        """
        Handbooks are copied and posters photographed. A number of 11 or 18 digits in a \
        script or a drill is somebody's, even if it was made up. Only whole numbers count, \
        not parts of longer ones; service numbers such as 10086 are short.
        """,
        zh: """
          手册会被复印，海报会被拍照。话术、演练里的11位或18位号码，就算是编的，也可能正好是谁的。\
          只查完整的号码，不查更长数字的一部分；10086这样的服务号码不在其内。
          """),
      passing: #"""
        <say id="M01-Y1"><text xml:lang="zh-Hans">您的号码是138****8000，对吗？</text></say>
        """#,
      failing: .replacing("138****8000", with: "13800138000")
    ) { facts, report in
      for text in facts.texts {
        for scanned in text.scanned where scanned.signs.contains(.digits) {
          guard let data = PersonalData.first(in: scanned.scalars) else { continue }
          let masked = data.masked(scanned.written(data.range))
          report(
            Phrase(
              "\(text.title) holds \(data.kind.name)",
              zh: "\(text.title)里有\(data.kind.name)"),
            at: scanned.span(of: data.range), about: text.subject,
            hints: [Phrase("write '\(masked)' instead", zh: "改写为“\(masked)”")])
        }
      }
    }
  }
}

extension PersonalData.Kind {
  fileprivate var name: Phrase {
    switch self {
    case .mobile: Phrase("a mobile number", zh: "手机号码")
    case .identity: Phrase("an identity number", zh: "身份证号码")
    }
  }
}

/// A word that promotes, where a need says that customers do not want it.
private struct Pitch {
  let message: Phrase
  let span: Span
  let subject: String
  let need: Need
}

extension Facts {
  /// The promoting words of moments in which they do harm.
  fileprivate var pitches: [Pitch] {
    let refusing = refusingNeeds
    guard !refusing.isEmpty else { return [] }
    let refusals = moments.map { moment in moment.needs.first { refusing.contains($0.key) } }
    guard let anywhere = refusals.lazy.compactMap({ $0 }).first else { return [] }
    let remembered = Set(peakEnds.map(\.id.value))
    return zip(moments, refusals).flatMap { moment, own -> [Pitch] in
      guard own != nil || remembered.contains(moment.id.value) else { return [] }
      return pitches(in: moment, against: own ?? anywhere)
    }
  }

  /// The ids of needs not to be sold to.
  private var refusingNeeds: Set<String> {
    Set(
      texts.lazy.filter { text in
        text.field == .needText
          && text.scanned.contains { !words.hits(.pressure, in: $0).isEmpty }
      }.map(\.subject))
  }

  private func pitches(in moment: Moment, against need: Need) -> [Pitch] {
    let standards = moment.standards.filter { !$0.level.value.forbids }.map {
      ($0.key, $0.text, Phrase("text of '\($0.key)'", zh: "“\($0.key)”的正文"))
    }
    let lines = moment.say.map {
      ($0.key, $0.text, Phrase("line of '\($0.key)'", zh: "“\($0.key)”的话术"))
    }
    return (standards + lines).flatMap { subject, text, title in
      text.entries.compactMap { entry -> Pitch? in
        let scanned = ScannedText(entry)
        guard let hit = words.pitch(in: scanned) else { return nil }
        let word = scanned.written(hit.range)
        return Pitch(
          message: Phrase(
            "\(title) says '\(word)' where customers refuse sales talk",
            zh: "\(title)写了“\(word)”，而客户不愿被推销"),
          span: scanned.span(of: hit.range), subject: subject, need: need)
      }
    }
  }
}
