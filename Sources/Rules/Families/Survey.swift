import Findings
import Model

extension RuleFamily {
  /// The survey asked enough of the right people, not too long ago.
  static let survey = RuleFamily("survey", title: Phrase("The survey", zh: "调查")) {
    Rule(
      "segment-weights-off", .error, alias: "SB-E01", isFirm: true,
      purpose: Phrase(
        "The weights of the segments add up to 100%.", zh: "各客户品牌的权重合计100%。"),
      explanation: Phrase(
        """
        Total importance is the segments' ratings weighted by how often each visits. \
        Weights that do not make up the whole shift every rank. 0.05 either way is allowed \
        for rounding.
        """,
        zh: """
          总体重视度按各品牌到厅习惯加权。权重凑不成整体，所有排名都会偏。\
          四舍五入允许相差0.05。
          """),
      passing: #"""
        <segment id="gotone" weight="40"><name xml:lang="zh-Hans">全球通</name></segment>
        <segment id="easyown" weight="60"><name xml:lang="zh-Hans">神州行</name></segment>
        """#,
      failing: .replacing(#"weight="40""#, with: #"weight="30""#)
    ) { facts, report in
      let segments = facts.set.segments.firsts(by: \.id.value)
      let sum = segments.map(\.weight.value).reduce(Hundredths(hundredths: 0), +)
      guard let first = segments.first, abs(sum.hundredths - 10_000) > 5
      else { return }
      report(
        Phrase(
          "segment weights from '\(first.key)' on add up to \(sum.short)%, not 100%",
          zh: "从“\(first.key)”起各客户品牌权重合计\(sum.short)%，不是100%"),
        at: first.weight.span, about: first.key,
        notes: segments.dropFirst().map {
          let weight = $0.weight.value.short
          return Note(
            Phrase("'\($0.key)' weighs \(weight)%", zh: "“\($0.key)”占\(weight)%"),
            at: $0.weight.span)
        }, hints: [sum.hundredths.hintToWhole])
    }

    Rule(
      "survey-outdated", .warning, alias: "SB-E02",
      purpose: Phrase(
        "The survey is at most 24 months old on the day the documents are made for.",
        zh: "到文档所属日期，调查不超过24个月。"),
      explanation: Phrase(
        """
        Peaks and top needs rest on the survey alone, and what customers come for changes \
        with the tariffs and the phones of two years. Asked only when a day is given.
        """,
        zh: """
          峰值和首要需求的认定只靠调查，而两年间资费和手机都变了，客户来厅的目的也变了。\
          只在给出日期时检查。
          """),
      passing: SurveyExample.of(#"fieldwork-from="2026-03-01" fieldwork-to="2026-04-15""#),
      failing: .replacing(
        #"fieldwork-from="2026-03-01" fieldwork-to="2026-04-15""#,
        with: #"fieldwork-from="2024-05-01" fieldwork-to="2024-06-30""#),
      exampleDay: CivilDate("2026-08-01")
    ) { facts, report in
      let survey = facts.set.survey
      guard let day = facts.lastDay, let last = survey.fieldworkTo,
        last.value.months(until: day) >= 24
      else { return }
      report(
        Phrase(
          "survey '\(survey.key)' ended on \(last.value), 24 months or more before \(day)",
          zh: "调查“\(survey.key)”结束于\(last.value)，到\(day)已满24个月"),
        at: last.span, about: survey.key,
        hints: [Phrase("survey again, and write the new days", zh: "重新调查，并改写日期")])
    }

    Rule(
      "survey-window-unusual", .warning, alias: "SB-E02",
      purpose: Phrase(
        "The survey asks those who visited in the last 3 months.",
        zh: "调查对象是过去3个月内到过厅的客户。"),
      explanation: Phrase(
        """
        The source asked customers who had visited in the last three months. Ratings of \
        another window are memories of another age, and cannot be compared with it.
        """,
        zh: """
          来源调查的是过去三个月内去过营业厅的客户。时间范围不同，记忆的新旧就不同，\
          评分不能与之相比。
          """),
      passing: SurveyExample.of(""),
      failing: .replacing(#"eligibility-months="3""#, with: #"eligibility-months="12""#)
    ) { facts, report in
      let survey = facts.set.survey
      let months = survey.eligibilityMonths.value
      guard months != 3 else { return }
      report(
        Phrase(
          "survey '\(survey.key)' asks visitors of \(months) months, not of 3",
          zh: "调查“\(survey.key)”问的是\(months)个月内的到厅客户，不是3个月"),
        at: survey.eligibilityMonths.span, about: survey.key,
        hints: [
          Phrase(
            "survey visitors of the last 3 months, and set eligibility-months=\"3\"",
            zh: "改问过去3个月的到厅客户，并写 eligibility-months=\"3\"")
        ])
    }

    Rule(
      "sample-too-small", .warning, alias: "SB-E02",
      purpose: Phrase(
        "At least 100 customers of each segment are asked.", zh: "每个客户品牌至少调查100人。"),
      explanation: Phrase(
        """
        Of fewer than a hundred answers a mean moves by some tenths when a dozen others are \
        asked, and peaks are declared by tenths. 100 for each segment is the department's own \
        limit.
        """,
        zh: """
          不足一百份答卷，换十来个人平均分就会动几个零点一，而峰值正是按零点几认定的。\
          每个品牌100人是部门自定的下限。
          """),
      passing: #"""
        <segment id="gotone" weight="40" sample="300">
          <name xml:lang="zh-Hans">全球通</name>
        </segment>
        """#,
      failing: .replacing(#"sample="300""#, with: #"sample="60""#)
    ) { facts, report in
      for segment in facts.set.segments {
        guard let sample = segment.sample, sample.value < 100 else { continue }
        report(
          Phrase(
            "only \(sample.value) customers of segment '\(segment.key)' are asked, not 100",
            zh: "客户品牌“\(segment.key)”只调查了\(sample.value)人，不足100人"),
          at: sample.span, about: segment.key,
          hints: [
            Phrase(
              "survey \(100 - sample.value) more of them", zh: "再调查\(100 - sample.value)人")
          ])
      }
    }
  }
}

extension CivilDate {
  /// Whole months from this day to a later one: a month is whole on the same day of the next.
  fileprivate func months(until later: CivilDate) -> Int {
    let (from, to) = (parts, later.parts)
    return (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0)
  }
}

/// A survey of the last three months.
private enum SurveyExample {
  static func of(_ days: String) -> String {
    """
    <survey id="SV" status="measured" eligibility-months="3" scale-min="1" scale-max="10"
      \(days)>
      <population xml:lang="zh-Hans">近期到厅客户</population>
      <scale-meaning xml:lang="zh-Hans">10分为最重要</scale-meaning>
      <weight-basis xml:lang="zh-Hans">到厅习惯</weight-basis>
    </survey>
    """
  }
}
