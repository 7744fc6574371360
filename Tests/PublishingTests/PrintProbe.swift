/// A script that measures a page in the browser and yields what is wrong with it.
enum PrintProbe {
  /// The script for paper, with the least size of type in points, or for a screen.
  static func script(_ leastType: Double?) -> String {
    """
    (() => {
    const least = \(leastType.map { "\($0)" } ?? "null"), faults = [];
    \(helpers)
    \(boxes)
    \(texts)
    return [...new Set(faults)].slice(0, 12).join('; ');
    })()
    """
  }

  private static let helpers = """
    const name = e => e.localName + (e.id ? '#' + e.id : e.className.length ? '.' + e.className : '');
    const hides = e => { const s = getComputedStyle(e); return s.overflowX !== 'visible' || s.overflowY !== 'visible' };
    const isForReaders = e => e.clientWidth <= 1 && e.clientHeight <= 1;
    const said = n => '"' + n.data.trim().slice(0, 20) + '"';
    const isDrawn = e => e.namespaceURI.endsWith('svg');
    const scale = e => { if (!isDrawn(e)) return 1; const m = e.getScreenCTM(); return Math.sqrt(Math.abs(m.a * m.d - m.b * m.c)) };
    const size = e => parseFloat(getComputedStyle(e).fontSize) * scale(e);
    function* ancestors(e) { for (; e && e !== document.body; e = e.parentElement) yield e }
    """

  /// What boxes hold more than they show, what runs into the foot of its sheet, whether the wide
  /// margins of a book lie at its binding, and whether all is as narrow as the screen.
  private static let boxes = """
    for (const e of document.querySelectorAll('main, main *')) {
      if (!(e instanceof HTMLElement) || !e.clientWidth || isForReaders(e) || !hides(e)) continue;
      if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
        faults.push(name(e) + ' holds ' + e.scrollWidth + 'x' + e.scrollHeight + ' in ' + e.clientWidth + 'x' + e.clientHeight);
    }
    for (const sheet of least === null ? [] : document.querySelectorAll('.sheet')) {
      const parts = [...sheet.children].filter(e => e.getClientRects().length), isFixed = e => getComputedStyle(e).position === 'absolute';
      const end = Math.max(...parts.filter(e => !isFixed(e)).map(e => e.getBoundingClientRect().bottom)), middle = sheet.getBoundingClientRect().top + sheet.clientHeight / 2;
      for (const e of parts.filter(isFixed)) {
        const top = e.getBoundingClientRect().top;
        if (top > middle && end > top + 1) faults.push('text runs into ' + name(e) + ' by ' + Math.round(end - top));
      }
    }
    for (const [i, sheet] of (least === null ? [] : [...document.querySelectorAll('.sheet:has(>.rh)')]).entries()) {
      const q = sheet.getBoundingClientRect(), head = sheet.querySelector(':scope>.rh').getBoundingClientRect();
      if ((head.left - q.left > q.right - head.right) === (i % 2 === 1)) faults.push('sheet ' + (i + 1) + ' is bound at its narrow margin');
    }
    const page = document.documentElement;
    if (least === null && page.scrollWidth > page.clientWidth + 1) faults.push('the page is ' + page.scrollWidth + ' wide in ' + page.clientWidth);
    """

  /// Words outside their sheet or cell, in type too small, or divided at the end of a line.
  private static let texts = """
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let n; n = walk.nextNode();) {
      const p = n.parentElement;
      if (!n.data.trim() || p.closest('script, style, title, desc')) continue;
      if ([...ancestors(p)].some(e => e instanceof HTMLElement && hides(e) && isForReaders(e))) continue;
      const r = document.createRange(); r.selectNodeContents(n);
      const lines = [...r.getClientRects()].filter(b => b.width >= 1);
      if (!lines.length) continue;
      const sheet = p.closest('.sheet, .leaf'), cell = p.closest('td, th');
      if (!sheet) { if (least !== null) faults.push('text outside any sheet: ' + said(n)); continue }
      for (const b of lines) for (const box of [sheet, cell]) {
        if (!box) continue;
        const q = box.getBoundingClientRect(), t = 2;
        if (b.left < q.left - t || b.right > q.right + t || box === sheet && (b.top < q.top - t || b.bottom > q.bottom + t))
          faults.push(said(n) + ' sticks out of ' + name(box));
      }
      const points = size(p) * .75;
      if (least !== null && points < least - .05) faults.push(said(n) + ' is set in ' + points.toFixed(1) + ' pt');
      if (lines.length > 1 && least !== null && !isDrawn(p)) for (const word of n.data.matchAll(/[A-Za-z]{2,}/g)) {
        r.setStart(n, word.index); r.setEnd(n, word.index + word[0].length);
        if (new Set([...r.getClientRects()].map(b => Math.round(b.top))).size > 1) faults.push('"' + word[0] + '" is divided');
      }
    }
    """
}
