import Testing
import Views

@testable import Publishing

/// What colour tells is told without it: pages are read on paper without colour and by people
/// who see colours otherwise.
@Suite struct ColourVisionTests {
  /// A poster, a panel, a handbook with its moments, a sheet and the index of one sample in
  /// Chinese are looked at.
  static let kinds: Set = ["poster", "panels", "handbook", "checklist", "index"]

  private static func pages() throws -> [PrintSamples.PrintPage] {
    let pages = try PrintSamples.all().filter { $0.look.dotsPerInch != nil }
    try #require(Set(pages.map(\.kind)) == kinds && pages.count == kinds.count)
    return pages
  }

  @Test(.timeLimit(.minutes(30))) func everyColourKeepsItsContrast() async throws {
    try await Printouts.check(Self.pages()) { page, printout in
      let pairs = Self.pairs(in: try printout.answer(to: .colours))
      #expect(pairs.count { $0.isText } > 1, "\(page)")
      for pair in pairs {
        for vision in ColourVision.allCases {
          let contrast = vision.seen(pair.ink).contrast(with: vision.seen(pair.ground))
          let least = pair.isText ? 4.5 : 3
          #expect(contrast >= least, "\(page): \(pair.words) for \(vision)")
        }
      }
    }
  }

  @Test(.timeLimit(.minutes(30))) func noColourIsTheOnlySign() async throws {
    let pages = try Self.pages()
    try await Printouts.check(pages) { page, printout in
      let faults = try printout.answer(to: .signs)
      #expect(faults == "", "\(page)")
    }
    // The probe itself: it must see what pages must not have.
    let coloured = try #require(pages.first { $0.kind == "poster" }).html
      .replacing("<span class=\"badge\"><i>▲</i>", with: "<span class=\"badge\"><i></i>")
      .replacing("峰值 ", with: "")
    #expect(
      try await PressRoom.withPress { try await $0.answer(to: .signs, in: coloured) } != "")
  }

  /// The picture shows no colour but those whose contrast was proved.
  @Test(.timeLimit(.minutes(30))) func picturesShowNoOtherColours() async throws {
    try await Printouts.check(Self.pages()) { page, printout in
      let pairs = Self.pairs(in: try printout.answer(to: .colours))
      let known = Set(pairs.flatMap { [$0.ink, $0.ground] })
      #expect(printout.colours.count > 1, "\(page)")
      let strange = printout.colours.filter { colour in
        !known.contains { $0.distance(to: colour) < 0.02 }
      }
      #expect(strange == [], "\(page)")
    }
  }

  @Test func theMatricesKeepGreyGrey() {
    let grey = Colour(bytes: (120, 120, 120))
    for vision in ColourVision.allCases {
      #expect(vision.seen(grey).distance(to: grey) < 0.001, "\(vision)")
    }
    let (red, green) = (Colour(bytes: (255, 0, 0)), Colour(bytes: (0, 128, 0)))
    let (told, confused) = (ColourVision.normal, ColourVision.deuteranopia)
    #expect(
      confused.seen(red).distance(to: confused.seen(green))
        < told.seen(red).distance(to: told.seen(green)) / 2)
    #expect(Colour(bytes: (0, 0, 0)).contrast(with: Colour(bytes: (255, 255, 255))) == 21)
  }

  private struct Pair {
    let isText: Bool
    let ink: Colour
    let ground: Colour
    let words: String
  }

  /// A pair a line: what it is, the two colours, an example.
  private static func pairs(in report: String) -> [Pair] {
    report.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "|", maxSplits: 3, omittingEmptySubsequences: false)
      guard parts.count == 4, let ink = Colour(parts[1]), let ground = Colour(parts[2]) else {
        Issue.record("no pair of colours: \(line)")
        return nil
      }
      return Pair(isText: parts[0] == "text", ink: ink, ground: ground, words: String(line))
    }
  }
}

extension Question {
  /// Every colour of letters and of drawn shapes with every colour it stands on. A hairline or
  /// the track of a bar says nothing, and neither does white around a shape.
  static let colours = Question(
    name: "colours",
    scripts: [
      """
      (() => {
        const pairs = new Map(), quiet = ['none', 'rgb(255, 255, 255)', 'rgb(195, 201, 209)'];
        const solid = c => c && c !== 'transparent' && !/^rgba.*, 0\\)$/.test(c);
        const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (solid(c)) return c } return 'rgb(255, 255, 255)' };
        const grounds = e => { const s = e.closest('svg'); return s && s.parentElement ? [...new Set([ground(s.parentElement), ...[...s.parentElement.querySelectorAll('.bands div')].map(ground)])] : [ground(e)] };
        const add = (kind, ink, e, words) => { for (const g of grounds(e)) { const k = kind + '|' + ink + '|' + g; if (!pairs.has(k)) pairs.set(k, words.trim().slice(0, 20).replaceAll('\\n', ' ')) } };
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let n; n = walk.nextNode();) {
          const e = n.parentElement;
          if (!n.data.trim() || e.closest('script, style, title, desc, template') || !e.getClientRects().length) continue;
          const s = getComputedStyle(e);
          add('text', e.closest('svg') ? s.fill : s.color, e, n.data);
        }
        for (const e of document.querySelectorAll('svg path, svg circle, svg rect')) {
          const s = getComputedStyle(e);
          for (const ink of [s.fill, s.stroke]) if (!quiet.includes(ink) && solid(ink)) add('mark', ink, e, e.localName);
        }
        return [...pairs].map(([k, words]) => k + '|' + words).join('\\n');
      })()
      """
    ])

  /// What is told by colour alone: coloured words without a sign, a shape or a word of their
  /// kind (the words of a link say where it leads),
  /// coloured columns whose head has none, shapes of two colours that are alike.
  static let signs = Question(
    name: "signs",
    scripts: [
      """
      (() => {
        const orange = 'rgb(168, 67, 0)', blue = 'rgb(11, 79, 138)', tints = ['rgb(251, 241, 232)', 'rgb(234, 241, 248)'];
        const tells = t => /[▲△■□▼▽]|峰值|终值|低谷|Peak|End|Low|错误|警告/.test(t);
        const faults = [], say = (e, why) => faults.push(why + ': ' + e.localName + '.' + e.getAttribute('class') + ' ' + e.textContent.trim().slice(0, 20));
        // A number of a drawing stands at a mark of its colour, whose shape tells.
        const hasMark = (e, ink) => { const own = n => [...e.closest('svg').querySelectorAll(n)].filter(x => getComputedStyle(x).fill === ink).length; return own('path, rect') >= own('text') };
        const shapes = { [orange]: new Set(), [blue]: new Set() };
        for (const e of document.querySelectorAll('main *')) {
          const s = getComputedStyle(e), own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
          if (e.closest('svg')) {
            for (const ink of [s.fill, s.stroke]) if (ink in shapes && /^(path|rect|circle)$/.test(e.localName)) shapes[ink].add(e.localName + (e.getAttribute('d') || '').replace(/[^a-z]/gi, ''));
            if (own && e.localName === 'text' && s.fill in shapes && !tells(e.textContent) && !hasMark(e, s.fill)) say(e, 'coloured words');
            continue;
          }
          if (own && !e.closest('a') && (s.color === orange || s.color === blue) && !tells(e.parentElement.textContent)) say(e, 'coloured words');
          if (s.backgroundColor === orange && !tells(e.textContent)) say(e, 'coloured area');
          if (!tints.includes(s.backgroundColor)) continue;
          const table = e.closest('table'), cell = e.closest('td, th');
          if (!table) { if (!tells(e.closest('.sheet').textContent)) say(e, 'tint'); continue }
          const index = e.parentElement.matches('.bands') ? [...e.parentElement.children].indexOf(e) + 1 : cell.cellIndex;
          const head = table.querySelector('tr.name');
          if (!head || !tells(head.cells[index].textContent)) say(e, 'tinted column');
        }
        for (const shape of shapes[orange]) if (shapes[blue].has(shape)) faults.push('one shape, two colours: ' + shape);
        return [...new Set(faults)].slice(0, 8).join('; ');
      })()
      """
    ])
}
