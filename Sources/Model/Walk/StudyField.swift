/// Fields of what the handbook tells of the study, and of the glossary.
public enum StudyField: CaseIterable, Sendable {
  case termPreferred, termVariant, termDeprecated, termExcept, termNote, findingNumber, findingTitle
  case findingMoment, findingSummary, benchmarkCompany, benchmarkBrandValue, benchmarkPeak
  case benchmarkEnd, benchmarkLow, benchmarkHedged, lesson, lessonMoment, lessonText
  case benchmarkSource, statisticTitle, statisticPart, statisticLabel, statisticPercent
  case statisticHeadline, statisticSource, statisticAttributed, statisticSample, statisticDate
  case transformationArea
  case transformationFrom, transformationTo, transformationNote, methodTitle, methodStep
  case methodSource, resultName, resultUnit, resultBaseline, resultAfter, resultSource
  case statementTopic, statementText, statementSource, statementTruncated

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .termPreferred: FieldWords("preferred", "term", "术语")
    case .termVariant: FieldWords("variant", "variant", "变体")
    case .termDeprecated: FieldWords("deprecated", "deprecated form", "弃用词")
    case .termExcept: FieldWords("except", "harmless longer word", "无碍的更长的词")
    case .termNote, .transformationNote: FieldWords("note", "note", "备注")
    case .findingNumber: FieldWords("number", "number", "序号")
    case .findingTitle, .statisticTitle, .methodTitle: FieldWords("title", "title", "标题")
    case .findingMoment: FieldWords("concerns", "moment", "涉及时刻")
    case .findingSummary: FieldWords("summary", "summary mark", "总结标记")
    case .benchmarkCompany: FieldWords("company", "company", "企业名称")
    case .benchmarkBrandValue: FieldWords("brand-value", "brand value", "品牌价值")
    case .benchmarkPeak: FieldWords("peak", "peak", "峰值")
    case .benchmarkEnd: FieldWords("end", "end", "终值")
    case .benchmarkLow: FieldWords("low", "low", "低谷")
    case .benchmarkHedged: FieldWords("hedged", "doubt", "存疑标记")
    case .lesson: FieldWords("lesson", "lesson", "借鉴")
    case .lessonMoment: FieldWords("lesson.moment", "moment of a lesson", "借鉴的时刻")
    case .lessonText: FieldWords("lesson.text", "lesson", "借鉴")
    case .benchmarkSource, .statisticSource, .methodSource, .resultSource, .statementSource:
      FieldWords("source", "source", "来源")
    case .statisticPart: FieldWords("part", "part", "部分")
    case .statisticLabel: FieldWords("part.label", "label", "标签")
    case .statisticPercent: FieldWords("part.percent", "percentage", "百分比")
    case .statisticHeadline: FieldWords("part.headline", "headline mark", "重点标记")
    case .statisticAttributed: FieldWords("attributed", "attribution", "署源标记")
    case .statisticSample: FieldWords("sample", "sample", "样本量")
    case .statisticDate: FieldWords("date", "date", "日期")
    case .transformationArea: FieldWords("area", "area", "方面")
    case .transformationFrom: FieldWords("from", "starting point", "转变前")
    case .transformationTo: FieldWords("to", "aim", "转变后")
    case .methodStep: FieldWords("step", "step", "步骤")
    case .resultName: FieldWords("name", "name", "名称")
    case .resultUnit: FieldWords("unit", "unit", "单位")
    case .resultBaseline: FieldWords("baseline", "value before", "改进前数值")
    case .resultAfter: FieldWords("after", "value after", "改进后数值")
    case .statementTopic: FieldWords("topic", "topic", "主题")
    case .statementText: FieldWords("text", "text", "正文")
    case .statementTruncated: FieldWords("truncated", "truncation", "截断标记")
    }
  }
}
