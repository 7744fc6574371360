import Model
import Rendering

/// What stands at the right of a poster's header: which edition it is.
struct WallControl {
  /// Names with what they are, and whether that is marked.
  let terms: [(name: String, words: String, isMarked: Bool)]

  init(in context: ViewContext) {
    let (labels, edition) = (context.labels, context.catalogue.set)
    let status = edition.status.value
    terms = [
      (labels("edition.revision"), edition.revision.value.description, false),
      (labels("edition.effective"), edition.effectiveFrom.value.description, false),
      (
        labels("edition.status"), labels("status.\(status.rawValue)"), status != .published
      ),
      (
        labels("edition.owner"), EditionView.department(edition.owner.value, in: context), false
      ),
    ]
  }

  /// Of all terms with the space before each, in millimetres.
  func width(_ style: WallStyle) -> Double {
    terms.reduce(0) { width, term in
      width + style[.termGap]
        + max(
          style.width(term.name, size: style[.control]),
          style.width(term.words, size: style[.lane], weight: .bold))
    }
  }
}
