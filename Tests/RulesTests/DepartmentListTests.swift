import Diff
import Testing

@testable import Rules

/// The standards department's own list of what is checked, and where each line of it went.
@Suite("The department's list")
struct DepartmentListTests {
  /// What became of a line.
  enum Place {
    /// These rules ask it, in alphabetical order.
    case rules([String])
    /// No rule asks it: it is about what lower units change, which a set cannot tell of.
    case unasked
    /// These faults of one edition after another, in alphabetical order.
    case editions([String])
  }

  static let list: [(alias: String, place: Place)] = [
    ("SB-I01", .rules(["duplicate-id"])),
    ("SB-I02", .rules(["unknown-reference"])),
    ("SB-I03", .rules(["retired-id-reused"])),
    ("SB-I04", .rules(["unused-declaration"])),
    ("SB-J01", .rules(["moment-out-of-order", "repeated-place"])),
    (
      "SB-J02", .rules(["end-not-last", "no-end-moment", "path-misses-end", "several-end-moments"])
    ),
    ("SB-J03", .rules(["moment-on-no-path", "surroundings-unattached"])),
    ("SB-P01", .rules(["no-peak-moment", "peak-rank-broken"])),
    ("SB-P02", .rules(["peak-barely-ahead", "peak-outranked"])),
    ("SB-P03", .rules(["peak-outranked-in-segment", "peak-without-survey"])),
    ("SB-P04", .rules(["top-need-without-must"])),
    ("SB-P05", .rules(["effectiveness-missing"])),
    ("SB-P06", .rules(["too-many-peaks"])),
    ("SB-P07", .rules(["path-without-peak"])),
    ("SB-N01", .rules(["need-unserved"])),
    ("SB-N02", .rules(["top-need-weakly-served"])),
    ("SB-N03", .rules(["need-without-evidence", "rating-missing"])),
    ("SB-N04", .rules(["too-few-needs", "too-many-needs"])),
    ("SB-S01", .rules(["criterion-unmeasurable"])),
    ("SB-S02", .rules(["hurried-line", "vague-criterion", "vague-wording"])),
    ("SB-S03", .rules(["level-contradicted"])),
    ("SB-S04", .rules(["law-without-legal-word", "legal-word-without-law"])),
    ("SB-S05", .rules(["compound-standard"])),
    ("SB-S06", .rules(["standard-without-need"])),
    ("SB-S07", .rules(["measure-impossible"])),
    ("SB-S08", .rules(["promise-outruns-support"])),
    ("SB-S09", .rules(["peak-must-unbacked"])),
    ("SB-S10", .rules(["sales-pressure"])),
    ("SB-C01", .rules(["must-unchecked"])),
    ("SB-C02", .rules(["peak-not-checked-daily"])),
    ("SB-C03", .rules(["card-overfull", "round-overfull"])),
    ("SB-C04", .rules(["check-budget-exceeded", "hall-day-too-long"])),
    ("SB-C05", .rules(["checked-by-merged-post", "checked-by-performer"])),
    ("SB-C06", .rules(["question-manifold", "question-open", "question-unasked"])),
    ("SB-C07", .rules(["advice-unchecked", "check-of-two-moments"])),
    ("SB-R01", .rules(["role-not-staffed"])),
    ("SB-D01", .rules(["drill-without-performer", "peak-drill-idle", "peak-without-drill"])),
    ("SB-D02", .rules(["drill-budget-exceeded"])),
    ("SB-E01", .rules(["segment-weights-off"])),
    ("SB-E02", .rules(["sample-too-small", "survey-outdated", "survey-window-unusual"])),
    ("SB-E03", .rules(["rating-off-scale"])),
    ("SB-E04", .rules(["weighted-rating-off"])),
    ("SB-E05", .rules(["statistic-parts-off"])),
    ("SB-E06", .rules(["moment-in-several-findings", "moment-without-finding"])),
    ("SB-E07", .rules(["illustrative-published"])),
    ("SB-B01", .rules(["promise-without-owner", "promise-without-time"])),
    ("SB-B02", .rules(["evidence-expired", "evidence-undated", "evidence-without-owner"])),
    ("SB-V01", .rules(["dates-reversed", "published-unapproved"])),
    ("SB-V02", .rules(["edition-expired", "edition-not-begun", "edition-replaced"])),
    ("SB-V03", .rules(["review-overdue"])),
    (
      "SB-V04",
      .editions([
        "change-class-too-low", "change-unlogged", "major-change-unapproved",
        "revision-not-raised",
      ])
    ),
    ("SB-V05", .rules(["log-ahead-of-revision", "revision-unlogged"])),
    ("SB-O01", .unasked),
    ("SB-O02", .unasked),
    ("SB-O03", .unasked),
    ("SB-O04", .unasked),
    ("SB-L01", .rules(["primary-text-missing", "translation-missing"])),
    ("SB-L02", .rules(["translation-stale"])),
    ("SB-L03", .rules(["measure-not-in-criterion"])),
    ("SB-L04", .rules(["deprecated-term"])),
    ("SB-L05", .rules(["damaged-text", "half-width-punctuation"])),
    ("SB-X01", .rules(["channels-disagree"])),
    ("SB-X02", .rules(["personal-data"])),
  ]

  @Test("it is whole, and no line of it is lost")
  func places() {
    #expect(Self.list.count == 63)
    for (alias, place) in Self.list {
      let codes = Rule.all.filter { $0.alias == alias }.map(\.code).sorted()
      let faults = EditionFault.allCases.filter { $0.alias == alias }.map(\.code).sorted()
      switch place {
      case .rules(let expected): #expect(codes == expected && faults == [], "\(alias)")
      case .editions(let expected): #expect(faults == expected && codes == [], "\(alias)")
      case .unasked: #expect(codes == [] && faults == [], "\(alias)")
      }
    }
  }

  @Test("no rule bears an alias that is not in it")
  func strangers() {
    let known = Set(Self.list.map(\.alias))
    #expect(known.count == Self.list.count)
    for alias in Rule.all.compactMap(\.alias) + EditionFault.allCases.compactMap(\.alias) {
      #expect(known.contains(alias), "\(alias)")
    }
  }
}
