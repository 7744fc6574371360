import Findings
import Model
import Rendering

/// What stands below each other on a sheet.
enum SheetBlock: Sendable {
  /// How the sheets are filled in, once.
  case how
  /// The checks of a round.
  case group(ChecklistGroup)
  case card(PauseCard)
  /// Where points are added up.
  case score
}

/// Lays out what a post has to check, its cards or its rounds, on sheets of A4. Lengths are in
/// points.
struct SheetLayout {
  let plan: ChecklistPlan
  let form: CheckForm
  /// Whether rows are higher and type is larger, because the sheets have room.
  let isRoomy: Bool
  let context: ViewContext
  let type: SheetType
  /// What the sheets say of how they are filled in.
  let words: SheetWords
  /// The height for blocks on a sheet, beside the fewest lines to write on.
  private(set) var room = 0.0

  /// The sheets of a plan, set widely where that takes no more paper; none if nothing of the
  /// form is due.
  static func sheets(of plan: ChecklistPlan, _ form: CheckForm, in context: ViewContext)
    -> [ChecklistSheet]
  {
    guard !plan.groups(of: form).isEmpty else { return [] }
    let roomy = SheetLayout(plan, form, isRoomy: true, in: context).sheets
    let isWhole = roomy.allSatisfy(\.overflow.isEmpty)
    if isWhole, roomy.count == 1 { return roomy }
    let dense = SheetLayout(plan, form, isRoomy: false, in: context).sheets
    return isWhole && roomy.count <= dense.count ? roomy : dense
  }

  init(_ plan: ChecklistPlan, _ form: CheckForm, isRoomy: Bool, in context: ViewContext) {
    self.plan = plan
    self.form = form
    self.isRoomy = isRoomy
    self.context = context
    type = SheetType(in: context)
    words = SheetWords(plan: plan, form: form, context: context)
    room =
      type.pageHeight - head - paragraphs([words.signs]) - sum - notesHead
      - Double(Self.fewestNotes) * type[.line] - type[.sign] - type[.strip] - type[.slack]
  }

  /// The fewest lines for what has to be put right; every sheet has some.
  static let fewestNotes = 2
  /// The most of them below cards: pauses find little.
  private static let mostNotes = 8
  /// Between the margins.
  var width: Double { type.pageWidth }

  // MARK: - Heights

  /// The head: set, species and post, beside lines to fill in.
  private var head: Double {
    let name = words.post
    let title =
      type.height(words.title, .lead, width: type[.title])
      + (isLong(name)
        ? type.height(name, .longTitle, width: type[.title]) : type.leading(.title))
    return max(2 * type[.fill], title) + type[.titleBelow]
  }

  /// Whether a post's name is too long for large type.
  func isLong(_ post: String) -> Bool {
    type.width(post, .title) > type[.title] - type[.titleRest]
  }

  /// Sentences in a paragraph each.
  private func paragraphs(_ sentences: [String]) -> Double {
    sentences.filter { !$0.isEmpty }.reduce(0) {
      $0 + ($0 == 0 ? type[.para] : 0) + type.height($1, .how, width: width)
    }
  }

  /// The minutes of the day, below a round.
  private var sum: Double {
    form == .round
      ? type[.para] + type.height(words.minutes, .lead, width: width) : 0
  }

  /// The heading of the lines for what has to be put right, with their columns.
  private var notesHead: Double { type[.groupAbove] + type.leading(.group) + type[.columns] }

  /// The score: a table of three rows, the line of red lines, and above them what points mean.
  private var score: Double {
    let meaning = context.labels("round.score.name") + "　" + RoundScores.meaning(in: context)
    return type[.groupAbove] + type.height(meaning, .group, width: width)
      + type[.columns] + 2 * type[.score] + type[.scoreSum] + type[.verdict]
  }

  // MARK: - Pages

  private var blocks: [PageBlock<SheetBlock>] {
    let how = PageBlock(
      SheetBlock.how, height: paragraphs(words.how), keepsWithNext: true)
    let groups = plan.groups(of: form)
    guard form == .round else {
      return [how]
        + CardDeck(layout: self).cards(of: groups).map { card in
          PageBlock(.card(card), height: height(of: card))
        }
    }
    let isScored = plan.role.isScored
    let tables = groups.enumerated().map { number, group in
      let head = height(ofHead: group)
      let fitted = group.with(group.items.flatMap { self.fitted($0, below: head) })
      return PageBlock(
        SheetBlock.group(fitted),
        table: .init(head: head, rows: fitted.items.map { height(of: $0) }),
        keepsWithNext: isScored && number == groups.count - 1)
    }
    return [how] + tables + (isScored ? [PageBlock(.score, height: score)] : [])
  }

  /// An item, or its parts if it alone is too high for a sheet.
  private func fitted(_ item: ChecklistItem, below head: Double) -> [ChecklistItem] {
    guard head + height(of: item) > room, let halves = item.halves else { return [item] }
    return halves.flatMap { fitted($0, below: head) }
  }

  /// The sheets so far: what stands on each and how high that is; where something is higher than
  /// a sheet, one with everything.
  private var pages: [(blocks: [SheetBlock], height: Double, overflow: [SheetOverflow])] {
    let blocks = blocks
    let paginator = Paginator(pageHeight: room)
    do throws(PageOverflow) {
      let pages =
        form == .round ? try paginator.evenPages(of: blocks) : try paginator.pages(of: blocks)
      return pages.map { ($0.pieces.map(SheetBlock.init), $0.height, []) }
    } catch {
      let overflow = error.faults.map { fault in
        let check = blocks[fault.block].content.items.dropFirst(fault.row ?? 0).first?.check
        return SheetOverflow(check: check?.key ?? "", excess: fault.height - fault.room)
      }
      return [(blocks.map(\.content), room, overflow)]
    }
  }

  /// The sheets with the lines that are left on them.
  private var sheets: [ChecklistSheet] {
    let pages = pages
    return pages.enumerated().map { number, page in
      let lines = Self.fewestNotes + max(0, Int((room - page.height) / type[.line]))
      return ChecklistSheet(
        layout: self, blocks: page.blocks, part: number + 1, parts: pages.count,
        noteLines: form == .round ? lines : min(Self.mostNotes, lines), overflow: page.overflow)
    }
  }
}

extension SheetBlock {
  /// What of a block is on a page.
  fileprivate init(_ piece: Page<SheetBlock>.Piece) {
    switch (piece.content, piece.rows) {
    case (.group(let group), let rows?): self = .group(group.with(Array(group.items[rows])))
    default: self = piece.content
    }
  }

  /// The checks in it.
  var items: [ChecklistItem] {
    switch self {
    case .group(let group): group.items
    case .card(let card): card.items
    case .how, .score: []
    }
  }
}
