import Findings
import Model

extension Facts {
  /// Whether two inspectors would come to the same answer: a number, words in quotation marks
  /// or a state that both see. A feeling has no state, wherever somebody has it. A vague word is
  /// told by a rule of its own.
  func isObservable(_ criterion: ScannedText) -> Bool {
    criterion.numerals.measures
      || criterion.mentions.quotes.contains { $0.count > 2 }
      || !words.hits(.vague, in: criterion).isEmpty
      || (words.hits(.feeling, in: criterion).isEmpty
        && !words.hits(.visible, in: criterion).isEmpty)
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
