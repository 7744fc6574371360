import Foundation
import Model
import Rendering
import Rules
import Testing

@testable import Views

/// What a book measures is what a browser sets: no page is higher than it was thought to be when
/// its lines were counted.
@Suite struct MeasureTests {
  /// A book as it is printed, with how high the text on each of its pages measures, in points.
  private struct Job: Sendable {
    let name: String
    let html: String
    let heights: [Double]
  }

  /// What a page may be higher than it measures, in points: hairlines of rows add up, and a sheet
  /// keeps so much room above its foot.
  private static let tolerance = 6.5

  @Test(.timeLimit(.minutes(30))) func noPageIsHigherThanItMeasures() async throws {
    let jobs = try ["service-hall", "e-channel"].flatMap(Self.jobs)
    #expect(jobs.count > 80)
    await PrintPress.share(jobs) { job, press in
      do {
        let printed = try await press.run([Self.script], in: job.html, onPaper: true)
          .split(separator: " ").compactMap { Double($0) }
        #expect(printed.count == job.heights.count, "\(job.name)")
        for (page, heights) in zip(printed, job.heights).enumerated() {
          let tooHigh = heights.0 - heights.1
          #expect(tooHigh < Self.tolerance, "page \(page + 1) of \(job.name)")
        }
      } catch {
        Issue.record("\(job.name): \(error)")
      }
    }
  }

  private static func jobs(of set: String) throws -> [Job] {
    let templates = try PrintSamples.library()
    let catalogue = try PrintSamples.catalogue(of: set)
    return try PrintSamples.contexts(catalogue).flatMap { context in
      try books(in: context).map { book in
        let document = book.document(at: "book")
        return Job(
          name: "\(document.id) in \(document.language)",
          html: try templates.render("book.html", document.root),
          heights: book.chapters.flatMap(\.pages).map(\.height))
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

  /// The height of what stands on each sheet below its upper margin, in points.
  private static let script = """
    [...document.querySelectorAll('.sheet')].map(sheet => {
      const parts = [...sheet.children].filter(e => e.getClientRects().length && getComputedStyle(e).position !== 'absolute');
      const top = sheet.getBoundingClientRect().top + parseFloat(getComputedStyle(sheet).paddingTop);
      return parts.length ? (Math.max(...parts.map(e => e.getBoundingClientRect().bottom)) - top) * .75 : 0;
    }).join(' ')
    """
}
