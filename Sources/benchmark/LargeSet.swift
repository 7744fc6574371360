import Foundation

/// A standards folder many times the size of a sample: its moments repeated under new ids, so
/// that the time for each moment can be compared with the sample's.
struct LargeSet {
  /// The folder of the sample.
  let sample: URL
  /// How often each moment is repeated.
  let copies: Int

  /// Writes the folder and returns how many moments it has.
  func write(to folder: URL) throws -> Int {
    let files = FileManager.default
    let moments = folder.appendingPathComponent("moments")
    try files.createDirectory(at: moments, withIntermediateDirectories: true)
    let names = try files.contentsOfDirectory(
      atPath: sample.appendingPathComponent("moments").path
    ).filter { $0.hasSuffix(".xml") }.sorted()
    for (place, name) in names.enumerated() {
      let source = try read("moments/\(name)")
      for copy in 0..<copies {
        let number = copy * names.count + place + 1
        let sequence = place * copies + copy + 1
        let text = moment(source, sequence: sequence, copy: copy, of: names.count)
        try text.write(
          to: moments.appendingPathComponent("\(number)-\(name)"), atomically: false,
          encoding: .utf8)
      }
    }
    try set(momentsPerCopy: names.count).write(
      to: folder.appendingPathComponent("set.xml"), atomically: false, encoding: .utf8)
    return names.count * copies
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOf: sample.appendingPathComponent(path), encoding: .utf8)
  }

  /// One repetition of a moment. Repetitions follow each other, so that stages stay in order. Only
  /// the first copy keeps its peaks and only the last its
  /// end; a repetition is rated lower, so that the peaks stay the top of the survey.
  private func moment(_ source: String, sequence: Int, copy: Int, of perCopy: Int) -> String {
    var text = renumbered(source, copy: copy, of: perCopy)
    text = text.replacing(#/ seq="\d+"/#, with: " seq=\"\(sequence)\"")
    text = text.replacing(#/ slug="([^"]+)"/#) { " slug=\"\($0.1)-\(copy + 1)\"" }
    // A card at a pause holds nine items at most; a large hall walks rounds instead.
    text = text.replacing("species=\"pause-point\"", with: "species=\"round\"")
    // A sheet of a large hall has more columns, and narrower ones, than its words were cut for.
    text = text.replacing(#/(<short xml:lang="zh-Hans">)[^<]*/#) { "\($0.1)一句话" }
    text = text.replacing(#/(<short xml:lang="en">)[^<]*/#) { "\($0.1)A line" }
    text = text.replacing(#/(<name xml:lang="en">)[^<]*/#) { "\($0.1)A moment" }
    let isLast = copy == copies - 1
    let losesPeak = copy > 0 && text.contains("kind=\"peak\"")
    let losesEnd = !isLast && text.contains("kind=\"end\"")
    if losesPeak || losesEnd {
      text = text.replacing(#/ kind="(peak|end)"/#, with: " kind=\"ordinary\"", maxReplacements: 1)
      text = text.replacing(#/ peak-rank="\d+"/#, with: "")
      text = text.replacing(#/(?s)<effectiveness.*?</effectiveness>/#, with: "")
    }
    if copy > 0 { text = text.replacing(#/ value="9\.\d"/#, with: " value=\"8.0\"") }
    return text
  }

  private func set(momentsPerCopy: Int) throws -> String {
    var text = renumbered(try read("set.xml"), copy: 0, of: momentsPerCopy)
    let end = identifier(momentsPerCopy * copies)
    text = text.replacing(
      "<step moment=\"\(identifier(momentsPerCopy))\"/>", with: "<step moment=\"\(end)\"/>")
    // The findings and the minutes of the sample are those of its own moments.
    text = text.replacing(#/(?s)<findings>.*?</findings>/#, with: "")
    text = text.replacing(#/\s+(?:check|training)-minutes="[^"]+"/#, with: "")
    return text
  }

  private func renumbered(_ text: String, copy: Int, of perCopy: Int) -> String {
    text.replacing(#/\bM(\d\d)\b/#) { match in
      identifier(copy * perCopy + (Int(match.1) ?? 0))
    }
  }

  private func identifier(_ number: Int) -> String {
    let digits = String(number)
    return "M" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
