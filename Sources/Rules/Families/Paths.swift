import Findings
import Model

extension RuleFamily {
  /// Every moment lies on a way through the visit, and every way has its peak.
  static let paths = RuleFamily(
    "paths", title: Phrase("Paths and surroundings", zh: "路径与环境")
  ) {
    Rule(
      "moment-on-no-path", .warning, alias: "SB-J03", reach: .journey,
      purpose: Phrase(
        "Where paths are told, each moment lies on one of them.", zh: "写了路径的，每个时刻都在某条路径上。"),
      explanation: Phrase(
        """
        Paths are the ways customers really take: paying at a machine, the counter, trying, \
        buying. A moment on none of them is standardised, checked and drilled for nobody.
        """,
        zh: """
          路径是客户真正的走法：自助交费、柜台办理、体验、购机。不在任何路径上的时刻，定了标准、做了检\
          查和演练，却没有客户走到。
          """),
      passing: #"""
        <path id="P1">
          <name xml:lang="zh-Hans">柜台办理</name>
          <step moment="M01"/>
          <step moment="M02"/>
          <step moment="M03"/>
          <step moment="M04"/>
        </path>
        """#,
      failing: .removing(#"<step moment="M03"/>"#)
    ) { facts, report in
      guard !facts.set.paths.isEmpty, !facts.hasUnknownStep else { return }
      let reached = Set(facts.set.paths.flatMap(\.steps).map(\.value))
      for moment in facts.moments where !moment.isEnd && !reached.contains(moment.id.value) {
        report(
          Phrase(
            "moment '\(moment.key)' lies on no path", zh: "时刻“\(moment.key)”不在任何路径上"),
          at: moment.id.span, about: moment.key,
          hints: [
            Phrase(
              "add <step moment=\"\(moment.key)\"/> to a path",
              zh: "在一条路径里加上 <step moment=\"\(moment.key)\"/>")
          ])
      }
    }

    Rule(
      "path-without-peak", .warning, alias: "SB-P07", reach: .journey,
      purpose: Phrase(
        "Every path meets a peak, or names one of its own.", zh: "每条路径都经过一个峰值，或指定自己的峰值。"),
      explanation: Phrase(
        """
        Memory keeps the peak and the end. A visit that meets no peak, such as paying at \
        a machine, leaves nothing but its end; local-peak names the moment that is to be its \
        own.
        """,
        zh: """
          记忆留下峰与终。一次到访若没遇到峰值，比如自助交费，除了终值什么也留不下；可用\
          local-peak指定哪个时刻当这条路径的峰值。
          """),
      passing: #"""
        <path id="P2" local-peak="M03">
          <name xml:lang="zh-Hans">自助交费</name>
          <step moment="M01"/>
          <step moment="M03"/>
          <step moment="M04"/>
        </path>
        """#,
      failing: .removing(#"local-peak="M03""#)
    ) { facts, report in
      guard !facts.peaks.isEmpty, !facts.hasUnknownStep else { return }
      let peaks = Set(facts.peaks.map(\.id.value))
      for path in facts.set.paths where path.localPeak == nil {
        guard !path.steps.contains(where: { peaks.contains($0.value) }) else { continue }
        report(
          Phrase("path '\(path.key)' meets no peak", zh: "路径“\(path.key)”没有经过峰值"),
          at: path.id.span, about: path.key,
          notes: facts.peaks.map {
            Note(Phrase("'\($0.key)' is a peak", zh: "“\($0.key)”是峰值"), at: $0.kind.span)
          },
          hints: [
            Phrase(
              "add local-peak=\"…\" with the moment that is to be its peak",
              zh: "加上 local-peak=\"…\"，指定哪个时刻当它的峰值")
          ])
      }
    }

    Rule(
      "surroundings-unattached", .warning, alias: "SB-J03",
      purpose: Phrase("Surroundings say which moment they surround.", zh: "环境类时刻写明它环绕哪个时刻。"),
      explanation: Phrase(
        """
        The source tells two findings of a moment and its surroundings: arriving \
        with the frontage, entering with the interior. The poster sets the one beside the other.
        """,
        zh: """
          来源把一个时刻和它的环境放在同一个发现里：“到达”与“门前环境”，“进\
          厅”与“厅内环境”。海报把两者并排。
          """),
      passing: #"""
        <moment id="M03" seq="3" slug="pay" stage="S1" kind="ordinary" type="ambient"
          attaches-to="M02"/>
        """#,
      failing: .removing(#"attaches-to="M02""#)
    ) { facts, report in
      for moment in facts.moments where moment.type.value == .ambient {
        guard moment.attachesTo == nil else { continue }
        report(
          Phrase(
            "moment '\(moment.key)' is ambient and surrounds no other",
            zh: "时刻“\(moment.key)”属于环境，却没写环绕哪个时刻"),
          at: moment.type.span, about: moment.key,
          hints: [
            Phrase(
              "add attaches-to=\"…\" with the moment it surrounds",
              zh: "加上 attaches-to=\"…\"，写明环绕哪个时刻")
          ])
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
