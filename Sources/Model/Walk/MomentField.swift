/// Fields of a moment, and of ratings.
public enum MomentField: CaseIterable, Sendable {
  case sequence, slug, name, alias, lead, stage, kind, peakRank, type, attachesTo, waitPoint
  case requirement, facility, standardMinutes, maxMinutes, emotion, action, actionShort, failPoint,
    importanceStatus
  case target, current, experienceStatus, caption, customer, segment, topNeed, brandValue, memory
  case rating, ratingSegment, ratingValue, weighted

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .sequence: FieldWords("seq", "place in the journey", "旅程序号")
    case .slug: FieldWords("slug", "name in file names", "文件名用名")
    case .name: FieldWords("name", "name", "名称")
    case .alias: FieldWords("alias", "alias", "别名")
    case .lead: FieldWords("lead", "lead", "导语")
    case .stage: FieldWords("stage", "stage", "阶段")
    case .kind: FieldWords("kind", "kind", "类型")
    case .peakRank: FieldWords("peak-rank", "peak rank", "峰值序号")
    case .type: FieldWords("type", "type", "形式")
    case .attachesTo: FieldWords("attaches-to", "surrounded moment", "依附的时刻")
    case .waitPoint: FieldWords("wait-point", "wait point", "等候点标记")
    case .standardMinutes: FieldWords("standard-minutes", "usual minutes", "通常分钟数")
    case .maxMinutes: FieldWords("max-minutes", "most minutes", "最长分钟数")
    case .requirement, .facility: FieldWords("requires", "required facility", "须具备的设施")
    case .emotion: FieldWords("emotion", "emotion", "情绪强度")
    case .action: FieldWords("customer-action", "customer action", "客户行为")
    case .actionShort: FieldWords("customer-action.short", "customer action", "客户行为")
    case .failPoint: FieldWords("fail-point", "fail point", "失误点")
    case .importanceStatus: FieldWords("importance.status", "status of importance", "重视程度数据状态")
    case .target: FieldWords("experience.target", "aimed experience", "体验目标值")
    case .current: FieldWords("experience.current", "present experience", "体验现值")
    case .experienceStatus: FieldWords("experience.status", "status of experience", "体验数据状态")
    case .caption: FieldWords("experience.short", "caption", "体验短句")
    case .customer: FieldWords("effectiveness.customer", "customer", "目标客户")
    case .segment: FieldWords("effectiveness.segments", "segment", "客户品牌")
    case .topNeed: FieldWords("effectiveness.top-need", "most urgent need", "最迫切需求")
    case .brandValue: FieldWords("effectiveness.brand-value", "brand value", "品牌价值")
    case .memory: FieldWords("effectiveness.memory", "memory", "留下的记忆")
    case .rating: FieldWords("rating", "rating", "评分")
    case .ratingSegment: FieldWords("rating.segment", "segment", "客户品牌")
    case .ratingValue: FieldWords("rating.value", "rating", "评分")
    case .weighted: FieldWords("weighted", "weighted rating", "加权评分")
    }
  }
}

/// Fields of a need; its ratings are those of a moment.
public enum NeedField: CaseIterable, Sendable {
  case text, short, dimension, aspect, status, evidence

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .text: FieldWords("text", "text", "正文")
    case .short: FieldWords("short", "short line", "短句")
    case .dimension: FieldWords("dimension", "dimension", "维度")
    case .aspect: FieldWords("aspect", "aspect", "方面")
    case .status: FieldWords("status", "status", "数据状态")
    case .evidence: FieldWords("evidence", "evidence", "来源")
    }
  }
}

/// Fields of a line to say, or not to say.
public enum LineField: CaseIterable, Sendable {
  case say, dontSay, situation, standard, need, speaker

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .say: FieldWords("text", "line", "话术")
    case .dontSay: FieldWords("dont-say", "line", "禁语")
    case .situation: FieldWords("situation", "situation", "情境")
    case .standard: FieldWords("standard", "standard", "标准")
    case .need: FieldWords("need", "need", "需求")
    case .speaker: FieldWords("speaker", "speaker", "说话岗位")
    }
  }
}

/// Fields of a piece of physical evidence.
public enum PhysicalEvidenceField: CaseIterable, Sendable {
  case text, short, place, owner, quantity, version, validFrom, validTo, standard

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .text: FieldWords("text", "text", "正文")
    case .short: FieldWords("short", "short line", "短句")
    case .place: FieldWords("place", "place", "位置")
    case .owner: FieldWords("owner", "owner", "提供部门")
    case .quantity: FieldWords("quantity", "quantity", "数量")
    case .version: FieldWords("version", "version", "版本")
    case .validFrom: FieldWords("valid-from", "first day", "启用日期")
    case .validTo: FieldWords("valid-to", "last day", "停用日期")
    case .standard: FieldWords("links-to", "standard", "对应标准")
    }
  }
}

/// Fields of a promise of the back office.
public enum SupportField: CaseIterable, Sendable {
  case kind, department, role, commitment, short, resource, occasion, time, timeUnit, contact
  case standard, need

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .kind: FieldWords("kind", "kind", "类型")
    case .department: FieldWords("department", "department", "承诺部门")
    case .role: FieldWords("role", "role", "承诺岗位")
    case .commitment: FieldWords("commitment", "promise", "承诺")
    case .short: FieldWords("short", "short line", "短句")
    case .resource: FieldWords("resource", "resource", "资源")
    case .occasion: FieldWords("occasion", "occasion", "何时找")
    case .time: FieldWords("sla-value", "promised time", "承诺时限")
    case .timeUnit: FieldWords("sla-unit", "unit of the promised time", "时限单位")
    case .contact: FieldWords("contact", "contact", "联系方式")
    case .standard: FieldWords("supports.standard", "supported standard", "支撑的标准")
    case .need: FieldWords("supports.need", "supported need", "支撑的需求")
    }
  }
}
