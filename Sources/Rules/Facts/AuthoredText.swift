import Findings
import Model

/// A text of the sources, and what it is to whom.
struct AuthoredText: Sendable {
  /// What kind of text it is; decides which words are looked for in it.
  enum Use: Sendable {
    /// A sentence that says what is done: standards, promises, questions, pass lines.
    case instruction
    /// What an observer sees or measures.
    case criterion
    /// What staff say.
    case say
    /// What staff do not say.
    case dontSay
    /// Any other words of our own.
    case plain
    /// Words of a source or about the document itself, kept as they are.
    case quoted
  }

  /// What it is, such as `criterion`.
  let name: String
  /// The id of the element it belongs to.
  let subject: String
  let use: Use
  let text: LocalizedText
  /// The words of each language, in the author's order.
  let scanned: [ScannedText]

  /// How messages speak of it, such as `criterion of 'M08-S1'`.
  var title: String { "\(name) of '\(subject)'" }
}

/// Texts of one element, gathered one by one.
private struct Texts {
  let subject: String
  var all: [AuthoredText] = []

  init(of subject: String) { self.subject = subject }

  mutating func add(
    _ name: String, _ text: LocalizedText, as use: AuthoredText.Use = .plain
  ) {
    guard !text.isEmpty else { return }
    all.append(
      AuthoredText(
        name: name, subject: subject, use: use, text: text,
        scanned: text.entries.map(ScannedText.init)))
  }

  mutating func add(
    _ name: String, _ texts: [LocalizedText], as use: AuthoredText.Use = .plain
  ) {
    for text in texts { add(name, text, as: use) }
  }
}

extension Catalogue {
  /// Every text that is printed, the set's before the moments'.
  var authoredTexts: [AuthoredText] {
    self.set.organisationTexts + set.controlTexts + set.studyTexts + moments.flatMap(\.texts)
  }
}

extension StandardSet {
  /// Names of the hall's own things.
  fileprivate var organisationTexts: [AuthoredText] {
    let named =
      segments.map { ($0.key, $0.name) } + roles.map { ($0.key, $0.name) }
      + departments.map { ($0.key, $0.name) } + departments.map { ($0.key, $0.short) }
      + stages.map { ($0.key, $0.name) } + paths.map { ($0.key, $0.name) }
    return named.flatMap { subject, name in
      var texts = Texts(of: subject)
      texts.add("name", name)
      return texts.all
    } + channels.flatMap(\.texts)
  }

  /// What the control block, the glossary and the survey say.
  fileprivate var controlTexts: [AuthoredText] {
    var texts = Texts(of: edition.id.value.value)
    texts.add("title", title, as: .quoted)
    texts.add("subtitle", subtitle, as: .quoted)
    if let mandate {
      texts.add("mandate title", mandate.title, as: .quoted)
      texts.add("mandate issuer", mandate.issuer, as: .quoted)
    }
    for change in changeLog {
      texts.add("change", change.what, as: .quoted)
      texts.add("reason for a change", change.why, as: .quoted)
    }
    for phase in rollout {
      texts.add("phase name", phase.name, as: .quoted)
      texts.add("phase text", phase.text, as: .quoted)
    }
    return texts.all + survey.texts + glossary.flatMap(\.texts)
  }

  /// What the sources say, in their own words.
  fileprivate var studyTexts: [AuthoredText] {
    let quoted: [(String, String, [LocalizedText])] =
      sources.map { ($0.key, "citation", [$0.citation, $0.note]) }
      + bases.map { ($0.key, "citation", [$0.citation]) }
      + findings.map { ($0.key, "title", [$0.title]) }
      + statistics.map { ($0.key, "label", [$0.title] + $0.parts.map(\.label)) }
      + transformations.map { ($0.key, "text", [$0.area, $0.from, $0.to, $0.note]) }
      + methods.map { ($0.key, "step", [$0.title] + $0.steps) }
      + results.map { ($0.key, "name", [$0.name]) }
      + statements.map { ($0.key, "text", [$0.text]) }
      + milestones.map { (edition.id.value.value, "milestone", [$0.text]) }
      + benchmarks.map {
        ($0.key, "text", [$0.company, $0.brandValue] + $0.peaks + $0.ends + $0.lows)
      }
    return quoted.flatMap { subject, name, quotes in
      var texts = Texts(of: subject)
      texts.add(name, quotes, as: .quoted)
      return texts.all
    }
  }
}

extension Channel {
  fileprivate var texts: [AuthoredText] {
    var texts = Texts(of: key)
    texts.add("name", name)
    texts.add("strength", strengths, as: .quoted)
    texts.add("problem", problems, as: .quoted)
    return texts.all
  }
}

extension Survey {
  fileprivate var texts: [AuthoredText] {
    var texts = Texts(of: key)
    texts.add("population", population)
    texts.add("scale meaning", scaleMeaning)
    texts.add("weight basis", weightBasis)
    texts.add("note", note)
    return texts.all
  }
}

extension GlossaryTerm {
  fileprivate var texts: [AuthoredText] {
    var texts = Texts(of: key)
    texts.add("term", preferred, as: .quoted)
    texts.add("note", note, as: .quoted)
    return texts.all
  }
}

extension Moment {
  fileprivate var texts: [AuthoredText] {
    ownTexts + needs.flatMap(\.texts) + standards.flatMap(\.texts)
      + say.flatMap { $0.texts(as: .say) } + dontSay.flatMap { $0.texts(as: .dontSay) }
      + evidence.flatMap(\.texts) + support.flatMap(\.texts) + checks.flatMap(\.texts)
      + drills.flatMap(\.texts)
  }

  private var ownTexts: [AuthoredText] {
    var texts = Texts(of: key)
    texts.add("name", name)
    texts.add("alias", aliases, as: .quoted)
    texts.add("lead", lead)
    texts.add("customer action", action.text)
    texts.add("customer action", action.short)
    texts.add("caption", experience.caption)
    if let effectiveness {
      texts.add("customer", effectiveness.customer)
      texts.add("brand value", effectiveness.brandValue)
      texts.add("memory", effectiveness.memory)
    }
    texts.add("fail point", failPoints)
    return texts.all
  }
}

extension Need {
  fileprivate var texts: [AuthoredText] {
    var texts = Texts(of: key)
    texts.add("text", text)
    texts.add("short line", short)
    return texts.all
  }
}

extension Standard {
  fileprivate var texts: [AuthoredText] {
    var texts = Texts(of: key)
    texts.add("text", text, as: .instruction)
    texts.add("short line", short)
    texts.add("criterion", criterion, as: .criterion)
    texts.add("reason", why)
    for point in keyPoints {
      texts.add("step", point.step)
      texts.add("key point", point.point)
      texts.add("reason", point.reason)
    }
    return texts.all
  }
}

extension ScriptLine {
  fileprivate func texts(as use: AuthoredText.Use) -> [AuthoredText] {
    var texts = Texts(of: key)
    texts.add("line", text, as: use)
    texts.add("situation", situation)
    return texts.all
  }
}

extension PhysicalEvidence {
  fileprivate var texts: [AuthoredText] {
    var texts = Texts(of: key)
    texts.add("text", text)
    texts.add("short line", short)
    texts.add("place", place)
    return texts.all
  }
}

extension Support {
  fileprivate var texts: [AuthoredText] {
    var texts = Texts(of: key)
    texts.add("promise", commitment, as: .instruction)
    texts.add("short line", short)
    texts.add("resource", resource)
    return texts.all
  }
}

extension Check {
  fileprivate var texts: [AuthoredText] {
    var texts = Texts(of: key)
    texts.add("question", question, as: .instruction)
    return texts.all
  }
}

extension Drill {
  fileprivate var texts: [AuthoredText] {
    var texts = Texts(of: key)
    texts.add("title", title)
    texts.add("scenario", scenario)
    texts.add("step", steps)
    texts.add("pass line", pass, as: .instruction)
    texts.add("debrief", debrief)
    return texts.all
  }
}
