import Model

/// What a segment's edition shows otherwise than everybody's: the order of the peaks, and the
/// moments in which another need comes first.
struct VariantDifference {
  let context: ViewContext

  /// The sentence that says by whose ratings needs and peaks are ordered; nil for others.
  var order: String? {
    name.map { context.labels("variant.order", [("name", $0)]) }
  }

  /// What differs, a sentence for peaks and one for needs; none for everybody's.
  var lines: [String] { name == nil ? [] : [peaks, needs] }

  private var name: String? {
    switch context.variant.kind {
    case .whole, .hall: nil
    case .segment: context.variant.names.last.map(context.plain)
    }
  }

  private var whole: Catalogue { context.variant.whole }

  private var peaks: String {
    let (own, all) = (Self.peaks(of: context.catalogue), Self.peaks(of: whole))
    guard own.map(\.key) != all.map(\.key) else { return context.labels("variant.peaks-same") }
    return context.labels("variant.peaks", [("own", names(own)), ("all", names(all))])
  }

  private static func peaks(of catalogue: Catalogue) -> [Moment] {
    catalogue.moments.filter { $0.peakRank != nil }.sorted {
      ($0.peakRank?.value ?? 0) < ($1.peakRank?.value ?? 0)
    }
  }

  private func names(_ peaks: [Moment]) -> String {
    context.joined(
      peaks.enumerated().map { "\($0.offset + 1) " + $0.element.key })
  }

  private var needs: String {
    let changed = context.catalogue.moments.filter { moment in
      let first = context.catalogue.rankedNeeds(of: moment).first?.key
      return first != whole.moment(moment.id.value).flatMap { whole.rankedNeeds(of: $0).first?.key }
    }
    return changed.isEmpty
      ? context.labels("variant.needs-same")
      : context.labels("variant.needs", [("moments", context.joined(changed.map(\.key)))])
  }
}
