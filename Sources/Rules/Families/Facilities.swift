import Findings
import Model

extension RuleFamily {
  /// What standards require of halls, and what halls have.
  static let facilities = RuleFamily("facilities", title: Phrase("Facilities", zh: "设施")) {
    Rule(
      "facility-unneeded", .warning, reach: .halls,
      purpose: Phrase(
        "A facility is declared because something requires it.", zh: "声明的设施总有内容要求具备。"),
      explanation: Phrase(
        """
        A hall lists its facilities so that standards it cannot keep are left out. One that \
        nothing requires decides nothing: either a standard forgot to require it, or it is \
        left over.
        """,
        zh: "各厅列出设施，是为了略去做不到的标准。没有内容要求的设施什么也决定不了：要么该要求的标准漏写了，要么是旧的。"),
      passing: HallExample.facilities("kiosk") + "\n" + HallExample.permission(requiring: "kiosk"),
      failing: .removing("<standard", through: "</standard>")
    ) { facts, report in
      let required = Set(facts.requirements.flatMap(\.facilities).map(\.value))
      for facility in facts.set.facilities where !required.contains(facility.id.value) {
        report(
          Phrase(
            "nothing requires facility '\(facility.key)'", zh: "没有内容要求具备设施“\(facility.key)”"),
          at: facility.id.span, about: facility.key,
          hints: [
            Phrase(
              "add requires=\"\(facility.key)\" where it is needed, or take it out",
              zh: "在需要处加上 requires=\"\(facility.key)\"，或删去")
          ])
      }
    }

    Rule(
      "facility-in-no-hall", .warning, reach: .halls,
      purpose: Phrase(
        "What is required, at least one hall has.", zh: "要求具备的设施，至少有一个厅具备。"),
      explanation: Phrase(
        """
        What no hall has the means for is printed nowhere but in the edition for all. Often a \
        hall forgot to list the facility, or lists it under another name.
        """,
        zh: "没有一个厅具备条件的内容，除总版外哪里也不会印。多半是某厅漏列了设施，或用了另一个名称。"),
      passing: [
        HallExample.facilities("kiosk"), HallExample.permission(requiring: "kiosk"),
        HallExample.of(facilities: "kiosk"),
      ].joined(separator: "\n"),
      failing: .removing(#"facilities="kiosk""#)
    ) { facts, report in
      let required = Set(facts.requirements.flatMap(\.facilities).map(\.value))
      for facility in facts.absentFacilities where required.contains(facility.id.value) {
        report(
          Phrase(
            "no hall has facility '\(facility.key)', which is required",
            zh: "要求具备的设施“\(facility.key)”，没有一个厅具备"),
          at: facility.id.span, about: facility.key,
          hints: [
            Phrase(
              "add it to the facilities of a hall that has it", zh: "在具备的厅的 facilities 里加上它")
          ])
      }
    }

    Rule(
      "requirement-unmet", .warning, reach: .halls,
      purpose: Phrase(
        "Facilities that are required together, at least one hall has together.",
        zh: "同时要求的几项设施，至少有一个厅都具备。"),
      explanation: Phrase(
        """
        A standard that asks for two facilities holds where both are. If each is only in \
        another hall, it holds nowhere.
        """,
        zh: "要求两项设施的标准，两项都具备的厅才适用。若两项分在不同的厅，它就哪里也不适用。"),
      passing: [
        HallExample.facilities("kiosk", "lift"),
        HallExample.permission(requiring: "kiosk lift"), HallExample.of(facilities: "kiosk"),
        HallExample.of("NC04", slug: "sample-two", facilities: "kiosk lift"),
      ].joined(separator: "\n"),
      failing: .replacing(#"facilities="kiosk lift""#, with: #"facilities="lift""#)
    ) { facts, report in
      guard !facts.catalogue.halls.isEmpty else { return }
      let absent = Set(facts.absentFacilities.map(\.id.value))
      for required in facts.requirements
      where !required.facilities.contains(where: { absent.contains($0.value) }) {
        facts.reportUnmet(required, &report)
      }
    }

    Rule(
      "peak-end-left-out", .error, reach: .halls,
      purpose: Phrase(
        "Every hall has the end moment, and at least one peak.", zh: "每个厅都有终值时刻，并至少有一个峰值时刻。"),
      explanation: Phrase(
        """
        Customers remember a visit by its peak and its end. A hall that has no means for \
        either gives them nothing to remember, and its documents would be without their heart.
        """,
        zh: "客户凭峰值和终值记住一次到访。连这两样的条件都不具备的厅，没有什么可让人记住，它的文档也没了主心骨。"),
      passing: FacilityExample.peak + "\n" + HallExample.of(facilities: "kiosk"),
      failing: .fragment(
        FacilityExample.peak + "\n" + HallExample.of()
          + "\n" + HallExample.of("NC04", slug: "sample-two", facilities: "kiosk"))
    ) { facts, report in
      for edition in facts.editions {
        if let end = facts.ends.first, !edition.catalogue.moments.contains(where: \.isEnd) {
          facts.reportLost(end, by: edition, &report)
        }
        if let peak = facts.peaks.first, !edition.catalogue.moments.contains(where: \.isPeak) {
          facts.reportLost(peak, by: edition, &report)
        }
      }
    }
  }
}

/// Something that requires facilities of a hall.
struct Requirement {
  let kind: EntityKind
  let id: String
  let facilities: [Located<ID<Facility>>]
}

extension Facts {
  /// What moments and standards require, in journey order.
  var requirements: [Requirement] {
    moments.flatMap { moment in
      [Requirement(kind: .moment, id: moment.key, facilities: moment.requires)]
        + moment.standards.map {
          Requirement(kind: .standard, id: $0.key, facilities: $0.requires)
        }
    }
  }

  /// The declared facilities that none of the halls has; none as long as there are no halls.
  fileprivate var absentFacilities: [Facility] {
    let present = Set(catalogue.halls.flatMap(\.facilities).map(\.value))
    return catalogue.halls.isEmpty ? [] : set.facilities.filter { !present.contains($0.id.value) }
  }

  /// Reports a requirement no hall meets. A facility nobody declared is reported by another rule.
  fileprivate func reportUnmet(_ required: Requirement, _ report: inout Report) {
    let facilities = required.facilities
    let areDeclared = facilities.allSatisfy { catalogue.facility($0.value) != nil }
    guard areDeclared, !catalogue.halls.contains(where: { $0.has(facilities) }) else { return }
    let names = Phrase.list(facilities.map(\.value.value))
    let kind = required.kind.name
    report(
      Phrase(
        "\(kind) '\(required.id)' requires what no hall has together",
        zh: "\(kind)“\(required.id)”要求的设施，没有一个厅都具备"),
      at: facilities[0].span, about: required.id,
      hints: [
        Phrase("give one hall all of: \(names)", zh: "让一个厅同时具备：\(names)")
      ])
  }

  /// Reports that a hall leaves out a moment customers remember.
  fileprivate func reportLost(
    _ moment: Moment, by edition: HallEdition, _ report: inout Report
  ) {
    let (hall, kind) = (edition.hall, moment.kind.value.name)
    let required = moment.requires.first?.span ?? moment.id.span
    report(
      Phrase(
        moment.isEnd
          ? "hall '\(hall.key)' leaves out the end moment '\(moment.key)'"
          : "hall '\(hall.key)' leaves out every peak, '\(moment.key)' too",
        zh: moment.isEnd
          ? "厅“\(hall.key)”略去了终值时刻“\(moment.key)”" : "厅“\(hall.key)”略去了所有峰值时刻，包括“\(moment.key)”"),
      at: hall.id.span, about: hall.key,
      notes: [
        Note(
          Phrase(
            "\(kind) '\(moment.key)' requires it here",
            zh: "\(kind)“\(moment.key)”在这里提出要求"),
          at: required)
      ],
      hints: [
        Phrase(
          "add what it requires to the facilities of the hall", zh: "在该厅的 facilities 里加上所要求的设施")
      ])
  }
}

/// The only peak of the frame, in a hall that must have a kiosk for it.
private enum FacilityExample {
  static let peak =
    HallExample.facilities("kiosk") + "\n" + """
      <moment id="M02" seq="2" slug="try" stage="S1" kind="peak" peak-rank="1" type="action"
        requires="kiosk">
      </moment>
      """
}
