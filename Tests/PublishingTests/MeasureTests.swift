import Foundation
import Model
import Rendering
import Rules
import Testing

@testable import Views

/// What a book measures is what a browser sets: no page is higher than it was thought to be when
/// its lines were counted.
@Suite struct MeasureTests {
  /// What a page may be higher than it measures, in points: hairlines of rows add up, and a sheet
  /// keeps so much room above its foot.
  private static let tolerance = 6.5

  @Test(.timeLimit(.minutes(30))) func noPageIsHigherThanItMeasures() async throws {
    let pages = try PrintSamples.all()
    let heights = try ["service-hall", "e-channel"].flatMap(Self.heights)
    #expect(heights.count > 80)
    let measured = Dictionary(uniqueKeysWithValues: heights)
    // Of books with changes and without, those without come first.
    var found: Set<String> = []
    let books = pages.filter {
      measured[Self.name($0)] != nil && found.insert(Self.name($0)).inserted
    }
    #expect(books.count == measured.count)
    try await Printouts.check(books) { book, printout in
      let expected = measured[Self.name(book)] ?? []
      let printed = try printout.answer(to: .heights).split(separator: " ").compactMap {
        Double($0)
      }
      #expect(printed.count == expected.count, "\(book)")
      for (page, heights) in zip(printed, expected).enumerated() {
        #expect(heights.0 - heights.1 < Self.tolerance, "page \(page + 1) of \(book)")
      }
    }
  }

  private static func name(_ page: PrintSamples.PrintPage) -> String {
    "\(page.set) \(page.document.id) \(page.document.language)"
  }

  /// How high the text on each page of each book measures, in points.
  private static func heights(of set: String) throws -> [(String, [Double])] {
    try PrintSamples.contexts(PrintSamples.catalogue(of: set)).flatMap { context in
      books(in: context).map { book in
        ("\(set) \(book.id) \(context.language)", book.chapters.flatMap(\.pages).map(\.height))
      }
    }
  }

  private static func books(in context: ViewContext) -> [Book] {
    let scopes = HandbookScope.wanted(in: context)
    return scopes.flatMap { scope in
      [
        Handbook(context: context, scope: scope).book, Trainer(context: context, scope: scope).book,
        SelfTest(context: context, scope: scope).book,
      ]
    } + [Registers(context: context).book, RuleBook(context: context).book]
  }

}

extension Question {
  /// The height of what stands on each sheet below its upper margin, in points.
  static let heights = Question(
    name: "heights",
    scripts: [
      """
      [...document.querySelectorAll('.sheet')].map(sheet => {
        const parts = [...sheet.children].filter(e => e.getClientRects().length && getComputedStyle(e).position !== 'absolute');
        const top = sheet.getBoundingClientRect().top + parseFloat(getComputedStyle(sheet).paddingTop);
        return parts.length ? (Math.max(...parts.map(e => e.getBoundingClientRect().bottom)) - top) * .75 : 0;
      }).join(' ')
      """
    ], isOnPaper: true)
}
