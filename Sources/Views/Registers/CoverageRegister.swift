import Model
import Rendering

/// What serves which need: needs down, standards across, and below them what proves, backs and
/// practises each standard.
struct CoverageRegister {
  let context: ViewContext
  private let served: ServedNeeds

  init(context: ViewContext) {
    self.context = context
    served = ServedNeeds(in: context.catalogue)
  }

  private var words: HandbookWords { HandbookWords(context: context) }

  /// The most standards side by side.
  private static let most = 10

  /// The figures of all moments, then the matrix of each.
  var chapters: [BookChapter] {
    let moments = context.catalogue.moments
    return [
      .titled(
        label("coverage"), anchor: "coverage", lead: label("coverage.lead"), in: context
      ) { flow in
        flow.prose(sentence(served.service(at: moments)))
        flow.table(figures)
        for moment in moments {
          flow.section(context.plain(moment.name), number: words.number(moment))
          flow.remark(sentence(served.service(at: [moment])))
          for part in parts(of: moment) { flow.table(matrix(of: moment, part)) }
        }
        flow.remark(label("coverage.signs"))
      }
    ]
  }

  private func label(_ key: String, _ values: [(String, String)] = []) -> String {
    context.labels("registers.\(key)", values)
  }

  private func sentence(_ service: NeedService) -> String {
    label(
      "coverage.figure",
      [
        ("share", service.share.fixed), ("needs", "\(service.needs)"),
        ("binding", "\(service.binding)"), ("advised", "\(service.advised)"),
        ("unserved", "\(service.unserved)"),
      ])
  }

  private var figures: BookTable {
    BookTable(
      style: "figures",
      columns: [
        .init(heading: words.label("glance.moment"), width: 196, text: "*"),
        .init(heading: label("coverage.share"), width: 70, text: "8r", isNumber: true),
        .init(heading: label("coverage.needs"), width: 50, text: "6r", isNumber: true),
        .init(heading: label("coverage.binding"), width: 60, text: "8r", isNumber: true),
        .init(heading: label("coverage.advised"), width: 50, text: "8r", isNumber: true),
        .init(heading: label("coverage.unserved"), width: 50, text: "8r", isNumber: true),
      ],
      rows: context.catalogue.moments.map { moment in
        let service = served.service(at: [moment])
        let numbers = [service.needs, service.binding, service.advised, service.unserved]
        return .init(
          cells: [
            .init(words.numbered(moment), .strong, isHead: true),
            .init(service.share.fixed + "%", .number),
          ] + numbers.map { .init("\($0)", .number) })
      })
  }

  /// The standards in groups that fit side by side.
  private func parts(of moment: Moment) -> [ArraySlice<Standard>] {
    stride(from: 0, to: moment.standards.count, by: Self.most).map {
      moment.standards[$0..<min($0 + Self.most, moment.standards.count)]
    }
  }

  private func matrix(of moment: Moment, _ standards: ArraySlice<Standard>) -> BookTable {
    let width = 26.0
    let first = BookSheet.width - 56 - width * Double(standards.count)
    let needs = context.catalogue.rankedNeeds(of: moment).map { need in
      BookTable.Row(
        id: need.key,
        cells: [
          .init(context.plain(need.text), isHead: true),
          .init(context.catalogue.weighted(need.ratings).rounded.fixed, .number),
        ] + standards.map { .init($0.serves(need) ? sign(of: $0.level.value) : "") })
    }
    let below = [
      row("coverage.checks", standards) { standard in
        moment.checks.filter { $0.probes.contains { $0.value == standard.id.value } }.map(\.key)
      },
      row("coverage.support", standards) { standard in
        moment.support.filter { $0.standards.contains { $0.value == standard.id.value } }
          .map(\.key)
      },
      row("coverage.drills", standards) { standard in
        moment.drills.filter { $0.covers.contains { $0.value == standard.id.value } }.map(\.key)
      },
    ]
    return BookTable(
      style: "matrix",
      columns: [
        .init(heading: words.label("need.text"), width: first, text: "*"),
        .init(heading: words.label("need.weighted"), width: 56, text: "8r", isNumber: true),
      ]
        + standards.map {
          .init(heading: words.tail($0.key, of: moment), width: width, text: "4")
        },
      rows: needs + below)

    func row(
      _ key: String, _ standards: ArraySlice<Standard>, _ ids: (Standard) -> [String]
    ) -> BookTable.Row {
      .init(
        cells: [.init(label(key), .strong, isHead: true), .init("")]
          + standards.map { .init(ids($0).map { words.tail($0, of: moment) }) })
    }
  }

  private func sign(of level: Level) -> String {
    switch level {
    case .must, .mustNot: context.labels("sign.required")
    case .should, .shouldNot: context.labels("sign.advised")
    case .may: "·"
    }
  }
}

extension Standard {
  fileprivate func serves(_ need: Need) -> Bool {
    covers.contains { $0.need.value == need.id.value }
  }
}
