import Model
import Publishing
import Views

/// The documents that some build of the standards would write, whatever is chosen. A build that
/// is asked for a part leaves the rest of what earlier ones wrote, but not what no build writes
/// any more: the handbook of a role that is gone, a language that was dropped.
final class PossibleDocuments {
  private let choice: BuildChoice
  private let contexts: (BuildChoice) throws -> [ViewContext]
  /// Their paths, found out when they are first asked for.
  private var places: Set<String>?

  /// The documents of the standards of which a choice wants a part.
  ///
  /// - Parameters:
  ///   - choice: What is wanted.
  ///   - contexts: What the documents of a choice are made from.
  init(of choice: BuildChoice, contexts: @escaping (BuildChoice) throws -> [ViewContext]) {
    self.choice = choice
    self.contexts = contexts
  }

  /// Whether a document that an earlier build wrote is one of them. Sheets of other days are, and
  /// so is a report of what changed: it takes another call to write them.
  func contains(_ entry: Manifest.Entry) throws -> Bool {
    let days = Set(choice.days.map(\.description))
    if !days.isSuperset(of: entry.days) || entry.kind == DocumentKind.changes.name { return true }
    return try known().contains(entry.path)
  }

  private func known() throws -> Set<String> {
    if let places { return places }
    let dated = choice.days.isEmpty ? [] : try contexts(choice.whole(on: choice.days))
    let all = try contexts(choice.whole(on: [])) + dated
    let found = Set(Publisher.places(all, Selection()))
    places = found
    return found
  }
}

extension BuildChoice {
  /// Whether it is a part of what there is.
  var isNarrow: Bool {
    !documents.isEmpty || !formats.isEmpty || !locales.isEmpty || !roles.isEmpty
      || !segments.isEmpty || !halls.isEmpty || !papers.isEmpty || !days.isEmpty
  }

  /// All there is for some days.
  fileprivate func whole(on days: [CivilDate]) -> BuildChoice {
    BuildChoice(
      documents: [], formats: [], locales: [], roles: [], segments: [], allSegments: true,
      halls: [], allHalls: true, papers: Paper.allCases, finishing: Set(Finishing.allCases),
      days: days)
  }
}
