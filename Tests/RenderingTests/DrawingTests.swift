import Testing

@testable import Rendering

struct BarTests {
  @Test(
    arguments: [
      (45.0, 52.0, "M0 1.5H45.0"), (60, 52, "M0 1.5H52.0"), (26, 100, "M0 1.5H13.5"),
    ])
  func drawsItsShare(value: Double, whole: Double, path: String) {
    #expect(Bar(value, of: whole).svg().contains("<path d=\"\(path)\" stroke=\"#14181F\""))
  }

  @Test(arguments: [(0.0, 52.0), (-3, 52), (5, 0)])
  func drawsOnlyTheHairlineForNothing(value: Double, whole: Double) {
    #expect(
      Bar(value, of: whole).svg() == """
        <svg class="bar" viewBox="0 0 52.0 3.0" aria-hidden="true">\
        <path d="M0 1.5H52.0" stroke="#C3C9D1" stroke-width="0.5"/></svg>
        """)
  }

  @Test func namesItselfWhereItStandsAlone() {
    let svg = Bar(1, of: 2).svg(id: "b1", title: "A & B", description: "1 < 2")
    #expect(svg.contains("role=\"img\" aria-labelledby=\"b1-t b1-d\""))
    #expect(svg.contains("<title id=\"b1-t\">A &amp; B</title><desc id=\"b1-d\">1 &lt; 2</desc>"))
  }

  @Test(arguments: [(0.05, "0.1"), (-0.04, "0.0"), (-1.25, "-1.3"), (12, "12.0"), (99.96, "100.0")])
  func printsNumbersWithOneDecimal(value: Double, text: String) {
    #expect(SVG.number(value) == text)
  }
}

struct MonotoneCurveTests {
  @Test(
    arguments: [
      [0.5, 0.7, 0.9, 1.4, 1.2, 0.8, 1.3, 0.2, 1.2, 0.5, 2.6, 2.4, 2.7, 2.3],
      [0, 0, 5, 5, 5, -9, -9, 0.1], [3, 1], [2], [0, 100, 0, 100, 99, 1],
    ])
  func neverLeavesTheRangeOfItsNeighbours(values: [Double]) {
    let points = values.enumerated().map { index, value in
      // Uneven steps are harder to follow than even ones.
      MonotoneCurve.Point(x: Double(index * 10 + index % 3 * 4), y: value)
    }
    for (start, end) in zip(points, points.dropFirst()) {
      let range = min(start.y, end.y)...max(start.y, end.y)
      let between = MonotoneCurve(points).samples(spacing: 0.5)
        .filter { $0.x >= start.x && $0.x <= end.x }
      #expect(between.count > 5)
      #expect(
        between.allSatisfy { $0.y >= range.lowerBound - 1e-9 && $0.y <= range.upperBound + 1e-9 })
    }
  }

  @Test func goesThroughItsPoints() {
    let curve = MonotoneCurve([.init(x: 0, y: 1), .init(x: 3, y: 2), .init(x: 6, y: 1)])
    #expect(curve.path == "M0.0 1.0C1.0 1.3 2.0 2.0 3.0 2.0C4.0 2.0 5.0 1.3 6.0 1.0")
    #expect(MonotoneCurve([]).path == "")
  }
}

struct LabelPlacerTests {
  private static let frame = Box(left: 0, top: 0, right: 100, bottom: 100)
  private static func box(_ x: Double, _ y: Double) -> Box {
    Box(left: x, top: y, right: x + 10, bottom: y + 10)
  }

  @Test func takesTheFirstFreePlaceAndKeepsIt() {
    var placer = LabelPlacer(
      frame: Self.frame, marks: [Self.box(0, 0)], lines: [.init(x: 25, y: 5)], margin: 0)
    let places = [Self.box(5, 5), Self.box(20, 0), Self.box(40, 0), Self.box(60, 0)]
    #expect(placer.place(places) == Self.box(40, 0))
    #expect(placer.place(places) == Self.box(60, 0))
    // Nothing is free: a line behind words is the least evil, words on words the greatest.
    #expect(placer.place(places) == Self.box(20, 0))
  }

  @Test func staysInsideTheFrame() {
    var placer = LabelPlacer(frame: Self.frame, marks: [], lines: [], margin: 0)
    #expect(placer.place([Self.box(95, -4)]) == Self.box(90, 0))
    #expect(placer.place([Self.box(-5, 96)]) == Self.box(0, 90))
  }
}

struct CurveTests {
  private static let scale = Curve.Scale(
    width: 300, height: 100, values: -2...3, ticks: [-2, 0, 2], typeSize: 8)

  private static func curve(_ points: [Curve.Point]) -> String {
    Curve(points, scale: scale).svg(id: "c", title: "T", description: "D")
  }

  @Test func drawsEachMarkInItsOwnShape() {
    let shapes = Curve.Mark.allCases.map { $0.markup(x: 0, y: 0, unit: 8) }
    let outlines = shapes.map { $0.replacing(#/ (fill|stroke|stroke-width)="[^"]*"/#, with: "") }
    #expect(Set(outlines).count == Curve.Mark.allCases.count)
  }

  @Test func drawsTargetSolidAndPresentDashedWithGaps() {
    let points = [1.0, 2, nil, 0.5, 1].enumerated().map { index, value in
      Curve.Point(
        x: Double(index * 60 + 20), target: .init(2, mark: .circle),
        current: value.map { .init($0, mark: .dot) })
    }
    let svg = Self.curve(points)
    #expect(svg.matches(of: /stroke-dasharray/).count == 2)
    #expect(svg.contains("viewBox=\"0 0 300.0 100.0\" role=\"img\" aria-labelledby=\"c-t c-d\""))
    #expect(svg.contains("M0 60.0H300.0"))
    #expect(svg.contains("M20.0 20.0C"))
  }

  @Test func labelsDoNotOverlapAndStayInside() throws {
    let points = (0..<6).map { index in
      Curve.Point(
        x: Double(index * 54 + 15), target: .init(2, mark: .triangle, label: "峰值 \(index)"),
        current: .init(1.6, mark: .dot, label: "现状 +1.6"), note: ["亲手试过，", "当场用上"])
    }
    let boxes = try Self.curve(points).matches(
      of: #/<text x="([0-9.]+)" y="([0-9.]+)"[^>]*>([^<]*)/#
    ).map { match in
      let x = try #require(Double(match.1))
      let y = try #require(Double(match.2))
      let half = TextMeasure.ems(String(match.3), in: Typeface(.cjk)) * 4
      return Box(left: x - half, top: y - 7, right: x + half, bottom: y + 1)
    }
    #expect(boxes.count == 24)
    for (index, box) in boxes.enumerated() {
      #expect(box.left >= -0.1 && box.right <= 300.1 && box.top >= -0.1 && box.bottom <= 100.1)
      for other in boxes[(index + 1)...] { #expect(box.overlap(with: other) < 0.5) }
    }
  }

  /// On a low curve there is no room between the lines: the present value goes beside the remark,
  /// but not where it would seem to be a neighbour's.
  @Test(arguments: [(300.0, true), (40, false)])
  func wordsGoAsideWhereThereIsRoom(distance: Double, goesAside: Bool) throws {
    let points = [1.0, 2].map { place in
      Curve.Point(
        x: place * distance, target: .init(2.6, mark: .triangle, label: "Peak +2.6"),
        current: .init(1, mark: .dot, label: "now +1.0"), note: ["Seen unboxed,", "all moved"])
    }
    let scale = Curve.Scale(
      width: distance * 3, height: 78, values: -4...5, ticks: [0], typeSize: 9.9, family: .latin)
    let svg = Curve(points, scale: scale).svg(id: "c", title: "t", description: "d")
    let now = try #require(svg.components(separatedBy: "<text ").last { $0.contains("now +1.0") })
    let x = try #require(
      now.firstMatch(of: /x="(?<x>[0-9.]+)"/).flatMap { Double($0.output.x) })
    #expect((abs(x - 2 * distance) > 30) == goesAside, "\(x)")
  }

  @Test func wordsAreEscaped() {
    let point = Curve.Point(x: 9, target: .init(0, mark: .dot, label: "<&>"), current: nil)
    #expect(Self.curve([point]).contains(">&lt;&amp;&gt;</text>"))
    #expect(Self.curve([]).contains("</desc>"))
  }
}
