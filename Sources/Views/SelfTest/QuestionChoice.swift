import Model

/// Which questions a self-test asks: some about every moment its reader is on stage, more about
/// the peaks and the end, of as many kinds as there are.
struct QuestionChoice: Sendable {
  private let maker: QuestionMaker
  private let slices: [HandbookSlice]

  /// How many questions a moment gets, if its standards give so many.
  private static func count(for kind: MomentKind) -> Int {
    switch kind {
    case .ordinary, .low: 2
    case .peak, .end: 4
    }
  }

  /// The choice for the readers of slices, which are all moments of the journey.
  init(_ slices: [HandbookSlice], in context: ViewContext) {
    self.slices = slices
    maker = QuestionMaker(context)
  }

  /// The questions, moment by moment.
  var questions: [Question] {
    slices.indices.filter { slices[$0].isOnStage }.flatMap { questions(about: slices[$0], at: $0) }
  }

  private func questions(about slice: HandbookSlice, at index: Int) -> [Question] {
    let moment = slice.moment
    let journey: Question? =
      switch moment.kind.value {
      case .peak, .end: maker.kind(of: moment)
      // Every second moment will do to know the order.
      case .ordinary, .low: index % 2 == 0 ? maker.order(after: moment, at: index) : nil
      }
    return chosen(slice, at: index) + [journey].compactMap { $0 }
  }

  /// As many questions as the moment gets, each of another kind and about another standard while
  /// there are any. From moment to moment another kind comes first, so that all have their turn.
  private func chosen(_ slice: HandbookSlice, at index: Int) -> [Question] {
    let kinds = candidates(slice)
    var left = kinds.indices.map { kinds[($0 + index) % kinds.count] }.filter { !$0.isEmpty }
    var chosen: [Question] = []
    while chosen.count < Self.count(for: slice.moment.kind.value), !left.isEmpty {
      var kind = left.removeFirst()
      let fresh = kind.firstIndex { question in
        !chosen.contains { $0.standard.key == question.standard.key }
      }
      chosen.append(kind.remove(at: fresh ?? 0))
      if !kind.isEmpty { left.append(kind) }
    }
    return chosen
  }

  /// The questions that a moment gives, by kind.
  private func candidates(_ slice: HandbookSlice) -> [[Question]] {
    let moment = slice.moment
    let standards = asked(slice)
    let all = slices.flatMap { asked($0) }
    let pool = standards + all
    let say = (slice.say + slices.flatMap(\.say))
    return [
      standards.compactMap { maker.number(of: $0, at: moment) },
      slice.dontSay.compactMap { maker.script($0, at: moment, say: say) },
      standards.compactMap { maker.redLine($0, at: moment, among: pool) },
      slice.support.compactMap { maker.support($0, at: moment) },
      standards.compactMap { maker.truth(of: $0, at: moment) },
      standards.compactMap { maker.level(of: $0, at: moment) },
    ]
  }

  /// The standards somebody has to know of a moment: their own, or else those they check, or
  /// else those they practise with others.
  private func asked(_ slice: HandbookSlice) -> [Standard] {
    guard slice.standards.isEmpty else { return slice.standards }
    let probed = slice.checks.flatMap(\.probes).map(\.value)
    let known = Set(probed.isEmpty ? slice.drills.flatMap(\.covers).map(\.value) : probed)
    return slice.moment.standards.filter { known.contains($0.id.value) }
  }
}
