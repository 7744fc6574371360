import Model
import Rendering

/// What every page says about the edition it was printed from.
enum EditionView {
  static func record(in context: ViewContext) -> Record {
    let catalogue = context.catalogue
    let edition = catalogue.set
    return [
      "set": .text(edition.id.value.value),
      "title": .text(context.words(catalogue.set.title)),
      "subtitle": .text(context.words(catalogue.set.subtitle)),
      "variant": .optional(context.name(of: context.variant)),
      "hall": .optional(
        context.variant.hall.map { HallWords(edition: $0, context: context).record }),
      "revision": .number(edition.revision.value),
      "effective": .text(edition.effectiveFrom.value.description),
      "effectiveTo": .optional(edition.effectiveTo?.value.description),
      "reviewBy": .text(edition.reviewBy.value.description),
      "supersedes": .optional(edition.supersedes.map { context.told($0.value) }),
      "owner": .text(department(edition.owner.value, in: context)),
      "approver": .optional(edition.approver.map { department($0.value, in: context) }),
      "status": .text(context.labels("status.\(edition.status.value.rawValue)")),
      "isPublished": .flag(edition.status.value == .published),
      "isIllustrative": .flag(isIllustrative(in: context)),
    ]
  }

  /// Whether any number on a page may be an example, the hall's own data too.
  private static func isIllustrative(in context: ViewContext) -> Bool {
    context.catalogue.hasIllustrativeNumbers
      || context.variant.hall?.hall.status.value == .illustrative
  }

  static func department(_ id: ID<Department>, in context: ViewContext) -> String {
    context.catalogue.department(id).map { context.plain($0.name) } ?? id.value
  }
}

extension Catalogue {
  /// Whether any rating or experience value is an example rather than a measurement.
  var hasIllustrativeNumbers: Bool {
    self.set.survey.status.value == .illustrative
      || moments.contains { moment in
        moment.importance.status.value == .illustrative
          || moment.experience.status.value == .illustrative
          || moment.needs.contains { $0.status.value == .illustrative }
      }
  }
}
