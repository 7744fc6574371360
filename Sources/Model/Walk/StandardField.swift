/// Fields of a standard and of its parts.
public enum StandardField: CaseIterable, Sendable {
  case level, role, text, short, criterion, why, redLine, recovery, dependsOn, channel, sevenP
  case scope, since, measure, metric, comparison, value, unit, sample, passPercent, sourceSystem
  case coverage, coverageNeed, coverageElsewhere, basis, basisKind, basisDocument, basisArticle
  case keyPoint, keyPointStep, keyPointPoint, keyPointReason, condition, conditionKind
  case conditionValue, conditionSegment, conditionSeason, requirement, facility

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .level: FieldWords("level", "level", "级别")
    case .role: FieldWords("role", "role", "岗位")
    case .text: FieldWords("text", "text", "正文")
    case .short: FieldWords("short", "short line", "短句")
    case .criterion: FieldWords("criterion", "criterion", "合格判据")
    case .why: FieldWords("why", "reason", "理由")
    case .redLine: FieldWords("red-line", "red line", "红线")
    case .recovery: FieldWords("recovers", "recovery of a low", "补救低谷")
    case .dependsOn: FieldWords("depends-on", "support it depends on", "依赖的支撑承诺")
    case .channel: FieldWords("channels", "channel", "渠道")
    case .sevenP: FieldWords("seven-p", "element of the marketing mix", "营销组合要素")
    case .scope: FieldWords("scope", "grade of hall", "适用厅级")
    case .since: FieldWords("since-revision", "first revision", "首次修订号")
    case .measure: FieldWords("measure", "measure", "指标")
    case .metric: FieldWords("measure.metric", "metric", "指标名")
    case .comparison: FieldWords("measure.op", "comparison", "比较方式")
    case .value: FieldWords("measure.value", "value", "数值")
    case .unit: FieldWords("measure.unit", "unit", "单位")
    case .sample: FieldWords("measure.sample", "sample", "抽样数")
    case .passPercent: FieldWords("measure.pass-percent", "pass share", "合格率")
    case .sourceSystem: FieldWords("measure.source-system", "source system", "取数系统")
    case .coverage: FieldWords("covers", "covered need", "对应需求")
    case .coverageNeed: FieldWords("covers.need", "covered need", "对应需求")
    case .coverageElsewhere: FieldWords("covers.also", "need of another moment", "跨时刻标记")
    case .basis: FieldWords("basis", "basis", "依据")
    case .basisKind: FieldWords("basis.kind", "kind of basis", "依据类型")
    case .basisDocument: FieldWords("basis.ref", "basis document", "依据文件")
    case .basisArticle: FieldWords("basis.article", "article", "条款")
    case .keyPoint: FieldWords("key-point", "key point", "要领")
    case .keyPointStep: FieldWords("key-point.step", "step", "步骤")
    case .keyPointPoint: FieldWords("key-point.point", "key point", "要领")
    case .keyPointReason: FieldWords("key-point.reason", "reason", "理由")
    case .condition: FieldWords("condition", "condition", "适用条件")
    case .conditionKind: FieldWords("condition.kind", "kind of condition", "条件类型")
    case .conditionValue: FieldWords("condition.value", "condition", "适用条件")
    case .conditionSegment: FieldWords("condition.segment", "segment", "客户品牌")
    case .conditionSeason: FieldWords("condition.season", "season", "季节")
    case .requirement, .facility: FieldWords("requires", "required facility", "须具备的设施")
    }
  }
}

/// Fields of a check.
public enum CheckField: CaseIterable, Sendable {
  case role, species, when, frequency, times, weekday, workingDay, method, minutes, question
  case probe, sample, season, weight

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .role: FieldWords("role", "owner", "检查岗位")
    case .species: FieldWords("species", "species", "检查形式")
    case .when: FieldWords("when", "time of day", "检查时段")
    case .frequency: FieldWords("frequency", "frequency", "检查频次")
    case .times: FieldWords("times", "times a day", "每日次数")
    case .weekday: FieldWords("weekday", "weekday", "星期")
    case .workingDay: FieldWords("working-day", "working day", "工作日序号")
    case .method: FieldWords("method", "method", "检查方法")
    case .minutes: FieldWords("minutes", "minutes", "分钟数")
    case .question: FieldWords("question", "question", "检查问题")
    case .probe: FieldWords("probe", "probe", "检查对象")
    case .sample: FieldWords("sample", "sample", "抽样数")
    case .season: FieldWords("season", "season", "季节")
    case .weight: FieldWords("weight", "points", "分值")
    }
  }
}

/// Fields of a drill.
public enum DrillField: CaseIterable, Sendable {
  case title, role, scenario, step, pass, minutes, cadence, standard, debrief

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .title: FieldWords("title", "title", "标题")
    case .role: FieldWords("roles", "role", "参加岗位")
    case .scenario: FieldWords("scenario", "scenario", "情境")
    case .step: FieldWords("step", "step", "步骤")
    case .pass: FieldWords("pass", "pass line", "合格线")
    case .minutes: FieldWords("minutes", "minutes", "分钟数")
    case .cadence: FieldWords("cadence", "cadence", "周期")
    case .standard: FieldWords("covers", "practised standard", "演练的标准")
    case .debrief: FieldWords("debrief", "debrief", "复盘问题")
    }
  }
}
