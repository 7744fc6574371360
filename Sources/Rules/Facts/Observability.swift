import Findings
import Model

extension Facts {
  /// Whether two inspectors would come to the same answer: a number, words in quotation marks
  /// or something that is there or not. A vague word is told by a rule of its own.
  func isObservable(_ criterion: ScannedText) -> Bool {
    Numerals(in: criterion).measures || criterion.quotesWords
      || !words.hits(.visible, in: criterion).isEmpty
      || !words.hits(.vague, in: criterion).isEmpty
  }

  /// How the author's own words could be observed: a line that staff say for the standard is
  /// quoted, else what the criterion says is counted in a sample.
  func observable(
    _ criterion: ScannedText, of standard: Standard, in moment: Moment
  ) -> Phrase {
    let language = criterion.language
    let line = moment.say.first { $0.standard?.value == standard.id.value }
    if let said = line?.text.words(in: language) {
      return Phrase("write that staff say “\(said)”", zh: "写：说出“\(said)”")
    }
    let words = criterion.written(criterion.clause(around: 0..<0))
    let counted =
      criterion.isChinese
      ? "抽__位，\(words)≥__位" : "\(words) in at least __ of __ sampled"
    return Phrase("write '\(counted)'", zh: "写：“\(counted)”")
  }
}

extension ScannedText {
  /// Whether some words stand between quotation marks.
  fileprivate var quotesWords: Bool {
    let pairs: [(UInt32, UInt32)] = [(0x201C, 0x201D), (0x300C, 0x300D), (0x22, 0x22)]
    return pairs.contains { open, close in
      guard let start = scalars.firstIndex(of: open) else { return false }
      return scalars[(start + 1)...].firstIndex(of: close).map { $0 > start + 1 } ?? false
    }
  }
}
