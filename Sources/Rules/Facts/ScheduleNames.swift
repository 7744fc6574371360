import Findings
import Model

// What messages call days, times of day and editions. English ones use the words of the source
// format, which is what an author reads there; Chinese ones those of the printed page.

extension Frequency {
  /// The word for it in messages.
  var name: Phrase {
    switch self {
    case .daily: Phrase("daily", zh: "每日")
    case .weekly: Phrase("weekly", zh: "每周")
    case .monthly: Phrase("monthly", zh: "每月")
    case .perEvent: Phrase("per-event", zh: "逢事")
    }
  }
}

extension TimeOfDay {
  /// The word for it in messages.
  var name: Phrase {
    switch self {
    case .preOpen: Phrase("pre-open", zh: "开门前")
    case .inHours: Phrase("in-hours", zh: "营业中")
    case .peak: Phrase("peak", zh: "高峰时段")
    case .handover: Phrase("handover", zh: "交接班")
    case .dusk: Phrase("dusk", zh: "日落前")
    case .close: Phrase("close", zh: "闭店后")
    case .event: Phrase("event", zh: "发生时")
    }
  }
}

extension SetStatus {
  /// The word for it in messages.
  var name: Phrase {
    switch self {
    case .draft: Phrase("draft", zh: "草案")
    case .review: Phrase("in review", zh: "评审稿")
    case .pilot: Phrase("pilot", zh: "试点")
    case .published: Phrase("published", zh: "已发布")
    case .superseded: Phrase("superseded", zh: "已被替代")
    case .withdrawn: Phrase("withdrawn", zh: "已作废")
    }
  }
}

extension CivilDate {
  /// The day with its weekday: `2026-07-01 (Wed)`, `2026-07-01（周三）`.
  var withWeekday: Phrase {
    let day = weekday.name
    return Phrase("\(self) (\(day[.en]))", zh: "\(self)（\(day[.zhHans])）")
  }
}

extension Weekday {
  /// Its short name in messages.
  var name: Phrase {
    switch self {
    case .mon: Phrase("Mon", zh: "周一")
    case .tue: Phrase("Tue", zh: "周二")
    case .wed: Phrase("Wed", zh: "周三")
    case .thu: Phrase("Thu", zh: "周四")
    case .fri: Phrase("Fri", zh: "周五")
    case .sat: Phrase("Sat", zh: "周六")
    case .sun: Phrase("Sun", zh: "周日")
    }
  }
}

extension Cadence {
  /// The word for it in messages.
  var name: Phrase {
    switch self {
    case .weekly: Phrase("weekly", zh: "每周一次")
    case .monthly: Phrase("monthly", zh: "每月一次")
    case .quarterly: Phrase("quarterly", zh: "每季度一次")
    case .halfYearly: Phrase("half-yearly", zh: "每半年一次")
    case .yearly: Phrase("yearly", zh: "每年一次")
    }
  }
}
