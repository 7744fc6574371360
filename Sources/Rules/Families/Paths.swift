import Findings
import Model

extension RuleFamily {
  /// Every moment lies on a way through the visit, and every way has its peak.
  static let paths = RuleFamily("paths") {
    Rule(
      "moment-on-no-path", .warning, alias: "SB-J03", reach: .wholeSet,
      purpose: "Where paths are told, each moment lies on one of them.",
      explanation: """
        Paths are the ways customers really take: paying at a machine, the counter, trying, \
        buying. A moment on none of them is standardised, checked and drilled for nobody.
        """,
      failing: #"""
        <path id="P1">
          <name xml:lang="zh-Hans">柜台办理</name>
          <step moment="M01"/>
          <step moment="M02"/>
          <step moment="M04"/>
        </path>
        """#,
      passing: #"""
        <path id="P1">
          <name xml:lang="zh-Hans">柜台办理</name>
          <step moment="M01"/>
          <step moment="M02"/>
          <step moment="M03"/>
          <step moment="M04"/>
        </path>
        """#
    ) { facts, report in
      guard !facts.set.paths.isEmpty, !facts.hasUnknownStep else { return }
      let reached = Set(facts.set.paths.flatMap(\.steps).map(\.value))
      for moment in facts.moments where !moment.isEnd && !reached.contains(moment.id.value) {
        report(
          "moment '\(moment.key)' lies on no path", at: moment.id.span, about: moment.key,
          hints: ["add <step moment=\"\(moment.key)\"/> to a path"])
      }
    }

    Rule(
      "path-without-peak", .warning, alias: "SB-P07", reach: .wholeSet,
      purpose: "Every path meets a peak, or names one of its own.",
      explanation: """
        Memory keeps the peak and the end (F3.1). A visit that meets no peak, such as paying at \
        a machine, leaves nothing but its end; local-peak names the moment that is to be its \
        own.
        """,
      failing: #"""
        <path id="P2">
          <name xml:lang="zh-Hans">自助交费</name>
          <step moment="M01"/>
          <step moment="M03"/>
          <step moment="M04"/>
        </path>
        """#,
      passing: #"""
        <path id="P2" local-peak="M03">
          <name xml:lang="zh-Hans">自助交费</name>
          <step moment="M01"/>
          <step moment="M03"/>
          <step moment="M04"/>
        </path>
        """#
    ) { facts, report in
      guard !facts.peaks.isEmpty, !facts.hasUnknownStep else { return }
      let peaks = Set(facts.peaks.map(\.id.value))
      for path in facts.set.paths where path.localPeak == nil {
        guard !path.steps.contains(where: { peaks.contains($0.value) }) else { continue }
        report(
          "path '\(path.key)' meets no peak", at: path.id.span, about: path.key,
          notes: facts.peaks.map { Note("'\($0.key)' is a peak", at: $0.kind.span) },
          hints: ["add local-peak=\"…\" with the moment that is to be its peak"])
      }
    }

    Rule(
      "surroundings-unattached", .warning, alias: "SB-J03",
      purpose: "Surroundings say which moment they surround.",
      explanation: """
        The source tells two findings of a moment and its surroundings (F5.5, F5.6): arriving \
        with the frontage, entering with the interior. The poster sets the one beside the other.
        """,
      failing: #"""
        <moment id="M03" seq="3" slug="pay" stage="S1" kind="ordinary" type="ambient"/>
        """#,
      passing: #"""
        <moment id="M03" seq="3" slug="pay" stage="S1" kind="ordinary" type="ambient"
          attaches-to="M02"/>
        """#
    ) { facts, report in
      for moment in facts.moments where moment.type.value == .ambient {
        guard moment.attachesTo == nil else { continue }
        report(
          "moment '\(moment.key)' is ambient and surrounds no other", at: moment.type.span,
          about: moment.key, hints: ["add attaches-to=\"…\" with the moment it surrounds"])
      }
    }
  }
}

extension Facts {
  /// Whether a path names a moment that is declared nowhere; the one it means may be any.
  fileprivate var hasUnknownStep: Bool {
    self.set.paths.flatMap(\.steps).contains { catalogue.moment($0.value) == nil }
  }
}
