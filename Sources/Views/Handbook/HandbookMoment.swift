import Model
import Rendering

/// The chapter of a moment: why it matters, what to do, how it is checked, what to say, who
/// backs it up, how it is practised.
struct HandbookMoment {
  let slice: HandbookSlice
  /// Its place in the journey, from 0.
  let index: Int
  let context: ViewContext
  let words: HandbookWords
  /// Whether it is told to one role only, which reads what it does and not how that was found.
  var isBrief = false

  var moment: Moment { slice.moment }

  /// The chapter of a part of the moment at a place in the journey.
  static func chapter(of slice: HandbookSlice, at index: Int, in context: ViewContext)
    -> BookChapter
  {
    let words = HandbookWords(context: context)
    let view = HandbookMoment(slice: slice, index: index, context: context, words: words)
    return BookChapter(
      anchor: slice.moment.key, name: words.numbered(slice.moment), in: context,
      write: view.write)
  }

  /// The chapter of what a role does at each of its moments, one behind the other.
  static func chapter(of slices: [(index: Int, slice: HandbookSlice)], in context: ViewContext)
    -> BookChapter
  {
    let words = HandbookWords(context: context)
    return BookChapter(
      anchor: "moments", name: words.label("moments"), setting: .close, in: context
    ) { flow in
      for (index, slice) in slices {
        HandbookMoment(
          slice: slice, index: index, context: context, words: words, isBrief: true
        ).write(&flow)
      }
    }
  }

  private func write(_ flow: inout BookFlow) {
    open(&flow)
    isBrief ? writeWhy(&flow) : section("A", "why", &flow, writeWhy)
    section("B", "what", &flow, writeStandards)
    section("C", "checks", &flow) { $0.table(checks) }
    section("D", "say", &flow) { $0.table(script) }
    section("E", "support", &flow, writeSupport)
    section("F", "drill", &flow) { flow in
      for drill in slice.drills { writeDrill(drill, &flow) }
    }
  }

  /// A section with its heading, if there is anything to say.
  func section(
    _ letter: String, _ key: String, _ flow: inout BookFlow,
    _ write: (inout BookFlow) -> Void
  ) {
    flow.section(words.label("moment.\(key)"), number: "\(words.number(moment)).\(letter)")
    let count = flow.blocks.count
    write(&flow)
    if flow.blocks.count == count { flow.removeLast() }
  }

  /// Writes the head of the chapter.
  func open(_ flow: inout BookFlow) {
    let name = context.plain(moment.name)
    let lead = context.plain(moment.lead)
    let badge = words.badge(moment)
    let numberWidth = (isBrief ? 13.0 : 29.0) * Double(words.number(moment).count) + 17
    let badgeWidth: Double = badge.isEmpty ? 0 : 110
    let title = flow.type.height(
      name, isBrief ? .subject : .chapter, width: BookSheet.width - numberWidth - badgeWidth)
    let leading =
      lead.isEmpty
      ? 0 : (isBrief ? 6 : 12) + flow.type.height(lead, .lead, width: BookSheet.width)
    flow.part(
      "opening",
      [
        "anchor": .text(moment.key), "kind": .text(moment.kind.value.rawValue),
        "number": .text(words.number(moment)), "name": .text(name), "lead": .text(lead),
        "badge": .text(badge), "isHollow": .flag(moment.kind.value == .low),
        "isBrief": .flag(isBrief),
        "map": isBrief ? .absent : .record(HandbookMap.record(around: index, in: context)),
      ],
      height: (isBrief ? title + 13 : max(40, title) + 13 + HandbookMap.height) + leading,
      before: 2 * flow.spaces.gap, isHeading: true, anchor: moment.key, names: name)
  }
}

// Why the moment matters.
extension HandbookMoment {
  private func writeWhy(_ flow: inout BookFlow) {
    if !isBrief {
      flow.prose(
        context.plain(moment.action.text), more: figures, noteTerm: words.label("moment.basis"),
        note: basis)
    }
    flow.table(needs)
    if isBrief { flow.remark(figures) }
    if let effect = moment.effectiveness { write(effect, &flow) }
    if isBrief {
      flow.bullets(
        moment.failPoints.map { point in
          context.labels(
            "book.term", [("term", words.label("moment.fail")), ("text", context.plain(point))])
        }, sign: "×")
    } else if !moment.failPoints.isEmpty {
      flow.subsection(words.label("moment.fail"))
      flow.bullets(moment.failPoints.map(context.plain), sign: "×")
    }
  }

  /// How the needs were found, each way once.
  private var basis: String {
    var ways: [String] = []
    var known: Set<String> = []
    for evidence in moment.needs.flatMap(\.sources) {
      let source = context.catalogue.set.sources.first { $0.id.value == evidence.value }
      let name = source.map { words.label("kind.\($0.kind.value.rawValue)") }
      let way = name ?? evidence.value.value
      if known.insert(way).inserted { ways.append(words.link(evidence.value.value, way)) }
    }
    let page = BookReference.page(of: "evidence") { words.pageWords($0) }
    let isIllustrative = moment.needs.contains { $0.status.value == .illustrative }
    return words.with(
      isIllustrative ? [words.label("illustrative")] : [], context.joined(ways) + page)
  }

  /// The numbers of the moment, in words.
  private var figures: String {
    let scale = context.catalogue.set.survey.scaleMax.value.short
    let importance = context.catalogue.weighted(moment.importance.ratings).rounded.fixed
    let experience = moment.experience
    var parts = [
      words.label(
        "moment.importance",
        [
          ("value", importance), ("scale", scale),
          ("claim", words.claim(of: context.catalogue.set)),
        ]),
      words.label(
        "moment.experience",
        [
          ("target", words.signed(experience.target.value)),
          ("current", words.signed(experience.current.value)),
        ]),
    ]
    if let minutes = moment.standardMinutes {
      parts.append(words.label("moment.standard-time", [("minutes", minutes.value.short)]))
    }
    if let minutes = moment.maxMinutes {
      parts.append(words.label("moment.max-time", [("minutes", minutes.value.short)]))
    }
    return parts.joined(separator: context.isChinese ? "" : " ")
  }

  private var needs: BookTable {
    let survey = context.catalogue.set.survey
    return BookTable(
      style: "needs",
      columns: [
        .init(heading: words.label("need.text"), width: 186, text: "30"),
        .init(heading: words.label("need.weighted"), width: 56, text: "8r", isNumber: true),
        .init(heading: words.label("need.bar"), width: 112, text: "10"),
        .init(heading: words.label("need.served"), width: 122, text: "*"),
      ],
      rows: context.catalogue.rankedNeeds(of: moment).filter(isTold).map { need in
        let value = context.catalogue.weighted(need.ratings)
        return .init(
          id: need.key, anchor: need.key,
          cells: [
            .init(context.plain(need.text), isHead: true),
            .init(value.rounded.fixed, .number),
            .init(lines: [], bar: Self.share(value, of: survey)),
            .init(served(need), .note),
          ])
      })
  }

  /// Whether a need is told: to one role only those that its own standards serve.
  private func isTold(_ need: Need) -> Bool {
    !isBrief
      || slice.standards.contains { $0.covers.contains { $0.need.value == need.id.value } }
  }

  /// How far a rating is from the lowest to the highest, in percent.
  private static func share(_ value: WeightedRating, of survey: Survey) -> Int {
    let low = survey.scaleMin.value.tenths * 10_000
    let high = survey.scaleMax.value.tenths * 10_000
    guard high > low else { return 0 }
    return min(100, max(0, (value.exact - low) * 100 / (high - low)))
  }

  /// The quality a need asks for, and the standards that serve it.
  private func served(_ need: Need) -> String {
    let standards = slice.standards.filter { standard in
      standard.covers.contains { $0.need.value == need.id.value }
    }
    let ids = standards.map { words.link($0.key, words.tail($0.key, of: moment)) }
    return context.labels("dimension.\(need.dimension.value.rawValue)") + " "
      + context.joined(ids)
  }

  private func write(_ effect: Effectiveness, _ flow: inout BookFlow) {
    let need = context.catalogue.need(effect.topNeed.value).map { context.plain($0.text) }
    let items = [
      ("customer", context.plain(effect.customer)),
      ("need", need ?? effect.topNeed.value.value),
      ("brand", context.plain(effect.brandValue)), ("memory", context.plain(effect.memory)),
    ]
    let width = (BookSheet.width - 23 - 33) / 4
    let height = items.map { flow.type.height($0.1, .strong, width: width) }.max() ?? 0
    flow.part(
      "effect",
      [
        "kind": .text(moment.kind.value.rawValue),
        "items": .records(
          items.map { ["term": .text(words.label("effect.\($0.0)")), "text": .text($0.1)] }),
      ],
      height: height + flow.type.leading(.small) + 16, before: flow.spaces.half)
  }
}
