import Model
import Rendering

/// What a moment says on a sheet in one language, layer by layer; each cell is written and
/// measured once, and how much of it is printed depends on the room.
struct WallColumn: Sendable {
  let moment: Moment
  /// Words in brackets before the name, printed small.
  let qualifier: String
  let name: String
  let qualifierText: SetText
  let nameText: SetText
  /// Its kind in words, with the number of a peak.
  let kindName: String
  /// What is to be remembered, line by line.
  let caption: [String]
  /// What stands in each lane, what is kept first when room is short.
  let cells: [WallLayer: [WallItem]]

  /// The needs a poster shows.
  private static let fewNeeds = 3

  init(_ moment: Moment, in context: ViewContext, _ style: WallStyle) {
    self.moment = moment
    (qualifier, name) = Self.split(context.words(moment.name))
    qualifierText = SetText(qualifier, in: style.family)
    nameText = SetText(name, in: style.family, .bold)
    kindName = moment.kindName(context.labels)
    caption = context.words(moment.experience.caption).split(separator: "|").map(String.init)
    let writer = WallWriter(moment: moment, context: context, style: style)
    cells = Dictionary(
      uniqueKeysWithValues: WallLayer.allCases.map { ($0, writer.items(in: $0)) })
  }

  /// What stands in a lane.
  subscript(layer: WallLayer) -> [WallItem] { cells[layer] ?? [] }

  /// What of a lane is shown where at most so many things are.
  func shown(_ layer: WallLayer, most: Int) -> ArraySlice<WallItem> {
    let first = self[layer].prefix(most)
    return layer == .evidence ? first.suffix(1) : first
  }

  /// The id with the badge of its kind, in ems.
  func idWidth(_ style: WallStyle) -> Double {
    let badge = moment.kind.value == .ordinary ? "" : "\u{3000}\u{3000}" + kindName
    return SetText(moment.key + badge, in: style.family, .bold).width
  }

  /// `（人工柜台）|业务办理` as its bracketed part and the rest.
  private static func split(_ name: String) -> (qualifier: String, name: String) {
    let parts = name.split(separator: "|", maxSplits: 1).map(String.init)
    guard parts.count == 2, let first = parts[0].first, "（(".contains(first) else {
      return ("", name)
    }
    return (parts[0], parts[1])
  }

  /// The needs a sheet shows, those that weigh most first.
  static func needs(of moment: Moment, in catalogue: Catalogue, _ kind: WallStyle.Kind) -> [Need] {
    let needs = catalogue.rankedNeeds(of: moment)
    return kind == .poster ? Array(needs.prefix(fewNeeds)) : needs
  }
}

/// Writes the cells of a moment.
private struct WallWriter {
  let moment: Moment
  let context: ViewContext
  let style: WallStyle

  private var labels: Labels { context.labels }
  private var isPanel: Bool { style.kind == .panel }

  func items(in layer: WallLayer) -> [WallItem] {
    switch layer {
    case .experience: experience
    case .actions: [item([[WallRun(.words, context.words(moment.action.short))]])]
    case .needs: WallColumn.needs(of: moment, in: context.catalogue, style.kind).map(need)
    case .evidence: evidence
    case .onstage: lead + standards
    case .backstage: promises(.backstage) + (isPanel ? checks : [])
    case .support: promises(.support)
    }
  }

  private func item(
    _ paragraphs: [[WallRun]], _ subject: String? = nil
  ) -> WallItem {
    var item = WallItem(paragraphs, in: style.family)
    item.subject = subject
    return item
  }

  /// Two numbers, and what is to be remembered.
  private var experience: [WallItem] {
    guard isPanel else { return [] }
    let caption = context.unmarked(context.words(moment.experience.caption))
    var item = item([
      [
        WallRun(.by, labels("poster.target")), WallRun(.short, moment.target.signed),
        WallRun(.by, labels("poster.current")), WallRun(.short, moment.current.signed),
        WallRun(.words, caption, isRunning: true),
      ]
    ])
    item.experience = moment
    return [item]
  }

  private func need(_ need: Need) -> WallItem {
    var item = WallItem(
      [[WallRun(.words, context.words(need.short))]],
      rating: context.catalogue.weighted(need.ratings), in: style.family)
    item.subject = need.key
    return item
  }

  /// The first piece, the first two in a row, and so on, of which one is shown. Lines end between
  /// pieces.
  private var evidence: [WallItem] {
    let words = moment.physicalEvidence.map { context.words($0.short) }
    let comma = context.isChinese ? "、|" : ", |"
    return words.indices.map { last in
      item([[WallRun(.words, words[...last].joined(separator: comma))]])
    }
  }

  // MARK: - Onstage

  private var role: PanelRole { PanelRole(of: moment) }

  /// Who does what follows; only panels say it.
  private var lead: [WallItem] {
    let words = isPanel ? role.lead(in: context) : ""
    return words.isEmpty ? [] : [item([[WallRun(.role, words, isRunning: true)]])]
  }

  /// The standards; on a poster those to keep first when room is short.
  private var standards: [WallItem] {
    let all = moment.standards.enumerated().map { standard($1, number: $0 + 1) }
    guard !isPanel else { return all }
    let kept = moment.standards.enumerated().sorted { left, right in
      func rank(_ one: (offset: Int, element: Standard)) -> (Int, Int, Int) {
        (one.element.isRedLine ? 0 : 1, one.element.level.value.posterRank, one.offset)
      }
      return rank(left) < rank(right)
    }
    return kept.map { all[$0.offset] }
  }

  private func standard(_ standard: Standard, number: Int) -> WallItem {
    let level = standard.level.value
    let words = labels("level.\(level.rawValue)")
    // The legend of a poster says what the star is.
    let star = isPanel ? "★ " + labels("redline") : "★"
    let redLine = WallRun(.redLine, standard.isRedLine ? star : "")
    var item = item(
      isPanel
        ? [
          [
            WallRun(.level, words), WallRun(.short, context.words(standard.short)), redLine,
            WallRun(.role, role.name(of: standard, in: context)),
            WallRun(.criterion, context.plain(standard.criterion), isRunning: true),
          ]
        ] : [[WallRun(.words, context.line(of: standard)), redLine]],
      standard.key)
    item.marker = WallItem.Marker(
      number: number, isBinding: level.posterRank == 0, level: words)
    item.place = (isPanel ? 0 : level.posterRank * 1000) + number
    return item
  }

  // MARK: - Backstage

  private func promises(_ kind: SupportKind) -> [WallItem] {
    moment.support.filter { $0.kind.value == kind }.map { support in
      let by = WallRun(.by, giver(of: support))
      let short = context.words(support.short)
      let words = WallRun(.words, short)
      return item(
        isPanel
          ? [[by, words, WallRun(.time, limit(of: support, beside: short))]] : [[by], [words]],
        support.key)
    }
  }

  /// The time in which support comes, unless its short line says it; nothing if it has none.
  private func limit(of support: Commitment, beside short: String) -> String {
    let time = HandbookWords(context: context).time(of: support)
    guard !time.isEmpty, !Self.says(short, time) else { return "" }
    return labels("panels.limit", [("time", time)])
  }

  /// Whether words name an amount, such as `24 h`: the number, in digits or in a Han numeral of one
  /// character, and the beginning of its unit.
  private static func says(_ words: String, _ amount: String) -> Bool {
    func folded(_ text: String) -> String {
      LanguageMarks.plain(text).filter { $0 != "|" }
        .map { $0.wholeNumberValue.map { "\($0)" } ?? "\($0)" }.joined()
    }
    let (words, amount) = (folded(words), folded(amount))
    let number = amount.prefix { $0.isNumber || $0 == "." }
    let unit = amount.dropFirst(number.count).drop { $0 == " " }.prefix(3)
    return words.ranges(of: number).contains { range in
      let before = words[..<range.lowerBound].last
      let behind = words[range.upperBound...].drop { $0 == " " }
      let rest = behind.dropFirst(unit.count).first
      return before.map { !$0.isNumber && $0 != "." } != false && behind.hasPrefix(unit)
        && (unit.count == 3 || rest.map { !$0.isLetter || !$0.isASCII } != false)
    }
  }

  /// The department or the role that gives support.
  private func giver(of support: Commitment) -> String {
    let department = support.department.flatMap { context.catalogue.department($0.value) }
    let role = support.role.flatMap { context.catalogue.role($0.value) }
    return context.words(department?.short ?? role?.name ?? LocalizedText())
  }

  /// The standards that backstage roles check, by how often; each once, where it is checked most
  /// often.
  private var checks: [WallItem] {
    var checked: Set<ID<Standard>> = []
    return Frequency.allCases.compactMap { frequency in
      let probes = moment.checks.filter { check in
        check.frequency.value == frequency
          && context.catalogue.role(check.role.value)?.kind.value == .backstage
      }.flatMap(\.probes).map(\.value)
      let numbers = moment.standards.enumerated().filter { _, standard in
        probes.contains(standard.id.value) && checked.insert(standard.id.value).inserted
      }.map { "\($0.offset + 1)" }
      guard !numbers.isEmpty else { return nil }
      let words = labels(
        "panels.check.\(frequency.rawValue)", [("numbers", numbers.joined(separator: ", "))])
      return item([[WallRun(.words, words)]])
    }
  }
}

extension Level {
  /// 0 for requirements, 1 for recommendations, 2 for permissions.
  var posterRank: Int {
    switch self {
    case .must, .mustNot: 0
    case .should, .shouldNot: 1
    case .may: 2
    }
  }
}

extension Moment {
  /// Its kind in words, with the number of a peak.
  func kindName(_ labels: Labels) -> String {
    let words = labels("kind.\(kind.value.rawValue)")
    return peakRank.map { "\(words) \($0.value)" } ?? words
  }
}
