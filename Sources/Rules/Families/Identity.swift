import Findings
import Model

extension RuleFamily {
  /// Ids are unique, every reference names something, and what is declared is used.
  static let identity = RuleFamily(
    "identity", title: Phrase("Ids and references", zh: "编号与引用")
  ) {
    Rule(
      "duplicate-id", .error, alias: "SB-I01", isFirm: true, reach: .text,
      purpose: Phrase("An id is given to one thing only.", zh: "一个编号只给一样东西。"),
      explanation: Phrase(
        """
        Checks, drills, filled sheets and change reports name standards by id. If two things \
        bear the same id, a tick on a sheet proves neither. Ids are unique in the whole set, \
        across kinds, and stay with their meaning for good.
        """,
        zh: """
          检查项、演练、填好的检查表和变更报告都凭编号指认标准。两样东西同一个编号，表上打的勾\
          就什么也证明不了。编号在整个标准集内唯一，不分种类，含义定了就不再改。
          """),
      passing: """
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业务？</text></say>
        <dont-say id="M01-X2"><text xml:lang="zh-Hans">您等着。</text></dont-say>
        """,
      failing: .replacing(#"id="M01-X2""#, with: #"id="M01-Y1""#)
    ) { facts, report in
      for repeated in facts.directory.repeated {
        let (first, again) = (repeated.first, repeated.again)
        report(
          repeated.fault,
          at: again.span, about: again.id,
          notes: [
            Note(
              Phrase(
                "\(first.kind.name) '\(first.id)' is declared here",
                zh: "\(first.kind.name)“\(first.id)”在这里声明"),
              at: first.span)
          ],
          hints: [
            repeated.copied == nil
              ? facts.changeToFreeID(like: again.id)
              : Phrase(
                "take out the copy, or give all in it ids of their own", zh: "删去副本，或给其中内容都另编编号")
          ])
      }
    }

    Rule(
      "unknown-reference", .error, alias: "SB-I02", isFirm: true, reach: .text,
      purpose: Phrase(
        "Every reference names something that is declared.", zh: "引用的编号都有声明。"),
      explanation: Phrase(
        """
        The chain from need to standard to check to drill is made of references. One that \
        names nothing breaks the chain where nobody sees it: the standard is printed, but no \
        sheet asks for it. The name nearest to what is written is offered; what would only \
        follow from the slip is not reported.
        """,
        zh: """
          从需求到标准、检查项、演练，这条链全靠引用连着。引用落空，链就在没人看见的地方断了：\
          标准照样印出来，却没有一张检查表去查它。报告会给出写法最接近的编号；由此引出的其他问题\
          不再另报。
          """),
      passing: """
        <check id="M01-C1" role="GD" species="round" when="in-hours" frequency="daily"
          method="look" minutes="1">
          <question xml:lang="zh-Hans">抽看3位，10秒内有人问候？</question>
          <probe standard="M01-S1"/>
        </check>
        """,
      failing: .replacing(#"role="GD""#, with: #"role="GDD""#)
    ) { facts, report in
      for dangling in facts.dangling where !facts.directory.isRenamed(dangling.reference) {
        report(
          facts.fault(of: dangling), at: dangling.reference.span, about: dangling.reference.subject,
          notes: facts.places(of: dangling), hints: facts.hints(for: dangling))
      }
    }

    Rule(
      "slug-repeated", .error, isFirm: true, reach: .text,
      purpose: Phrase(
        "No two halls, roles or moments have the same name in file names.",
        zh: "两个厅、岗位或时刻不用同一个文件名用名。"),
      explanation: Phrase(
        """
        Documents stand in files and folders of that name. With the same name twice, the sheets \
        of one would take the place of the other's. Capitals make no difference: on Windows and \
        macOS they do not tell two files apart.
        """,
        zh: """
          文档的文件和文件夹以此命名。名称相同，一个的表单就会覆盖另一个的。大小写不算区别：Windows 和 \
          macOS 上分不清这样的两个文件。
          """),
      passing: HallExample.of() + "\n" + HallExample.of("NC04", slug: "sample-two"),
      failing: .replacing(#"slug="sample-two""#, with: #"slug="sample""#)
    ) { facts, report in
      for repeated in facts.repeatedSlugs {
        let (kind, slug) = (repeated.again.kind.name, repeated.again.slug)
        report(
          Phrase(
            "slug '\(slug.value)' of \(kind) '\(repeated.again.id)' is taken",
            zh: "\(kind)“\(repeated.again.id)”的文件名用名“\(slug.value)”已有人用"),
          at: slug.span, about: repeated.again.id,
          notes: [
            Note(
              Phrase("'\(repeated.first.id)' has it", zh: "“\(repeated.first.id)”在用"),
              at: repeated.first.slug.span)
          ],
          hints: [
            Phrase(
              "change it to '\(slug.value)-2', or another", zh: "改为“\(slug.value)-2”，或别的名称")
          ])
      }
    }

    Rule(
      "retired-id-reused", .error, alias: "SB-I03",
      purpose: Phrase(
        "An id that was retired is not given to anything new.", zh: "停用的编号不再给新内容使用。"),
      explanation: Phrase(
        """
        Filled sheets are kept for years and name standards by id. An id that comes back with \
        another meaning turns an old record into a false one, so retired ids stay listed.
        """,
        zh: """
          填好的检查表要存几年，凭编号指认标准。编号换个含义再用，旧记录就成了假记录，所以停用的\
          编号一直列着。
          """),
      passing: #"""
        <retired id="M01-Y7" revision="1">
          <note xml:lang="zh-Hans">旧问候语停用</note>
        </retired>
        <say id="M01-Y1"><text xml:lang="zh-Hans">您好，请问办什么业务？</text></say>
        """#,
      failing: .replacing(#"id="M01-Y7""#, with: #"id="M01-Y1""#)
    ) { facts, report in
      let retired = Dictionary(
        facts.set.retiredIDs.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
      for declared in facts.directory.declarations {
        guard let old = retired[declared.id] else { continue }
        let (kind, revision) = (declared.kind.name, old.revision.value)
        report(
          Phrase(
            "\(kind) id '\(declared.id)' was retired in revision \(revision)",
            zh: "\(kind)编号“\(declared.id)”已在第\(revision)次修订停用"),
          at: declared.span, about: declared.id,
          notes: [Note(Phrase("it is retired here", zh: "在这里停用"), at: old.id.span)],
          hints: [facts.changeToFreeID(like: declared.id)])
      }
    }

    Rule(
      "unused-declaration", .warning, alias: "SB-I04", reach: .halls,
      purpose: Phrase(
        "What the set declares for the moments to name is named somewhere.",
        zh: "标准集里声明、供各时刻引用的内容，总有一处用到。"),
      explanation: Phrase(
        """
        A department that supports nothing, a role that does nothing or a source nothing rests \
        on is left over from an older edition, or the standard that should name it is missing. \
        Asked about are roles, departments, stages, channels, segments, sources and bases; the \
        owner and the approver of the set count as named. Terms are not asked about: the \
        printed pages use them too.
        """,
        zh: """
          部门什么也不支撑，岗位什么也不做，来源没有任何内容依据它：要么是旧版留下的，要么是该提到\
          它的标准漏写了。查的是岗位、部门、阶段、渠道、客户品牌、来源和依据；标准集的归口部门和\
          批准部门算用到。术语不查，因为印出的页面也在用。
          """),
      passing: #"""
        <department id="NW" contact="8101">
          <name xml:lang="zh-Hans">网络部</name>
        </department>
        <support id="M01-B1" kind="support" department="NW" sla-value="24" sla-unit="h">
          <commitment xml:lang="zh-Hans">厅内信号弱点24小时内处理</commitment>
          <short xml:lang="zh-Hans">信号处理</short>
          <supports standard="M01-S1"/>
        </support>
        """#,
      failing: .removing(#"<support id="M01-B1""#, through: "</support>")
    ) { facts, report in
      // A need that names no evidence may be the one that rests on an unused source.
      let lacksEvidence = facts.moments.flatMap(\.needs).contains(where: \.sources.isEmpty)
      for declared in facts.usage.unused where !(lacksEvidence && declared.kind == .source) {
        let (kind, id) = (declared.kind.name, declared.id)
        report(
          Phrase(
            "\(kind) '\(id)' is declared, but nothing uses it",
            zh: "\(kind)“\(id)”声明了，但没有一处用到"),
          at: declared.span, about: id,
          hints: [
            Phrase(
              "name '\(id)' where it belongs, or take it out",
              zh: "在该用“\(id)”的地方写上它，或删去这条声明")
          ])
      }
    }
  }
}

extension Facts {
  /// What to do about an id that is taken.
  fileprivate func changeToFreeID(like id: String) -> Phrase {
    let free = directory.freeID(like: id)
    return Phrase("change it to '\(free)', which is free", zh: "改为“\(free)”，这个编号没人用")
  }
}

extension DeclaredIDs.Repeated {
  /// What is wrong: an id is given again, or a whole file is.
  fileprivate var fault: Phrase {
    let (kind, id, file) = (again.kind.name, again.id, first.span.file)
    guard let copied else {
      if again.id != first.id {
        return Phrase(
          "\(kind) id '\(id)' differs from '\(first.id)' only in capitals",
          zh: "\(kind)编号“\(id)”与“\(first.id)”只有大小写不同")
      }
      return Phrase("\(kind) id '\(id)' is given twice", zh: "\(kind)编号“\(id)”用了两次")
    }
    return again.kind == first.kind && again.isWholeFile
      ? Phrase(
        "\(kind) '\(id)' is a copy of the one in '\(file)'",
        zh: "\(kind)“\(id)”是“\(file)”的副本")
      : Phrase(
        "\(copied) ids from '\(id)' on are copied from '\(file)'",
        zh: "从“\(id)”起有 \(copied) 个编号抄自“\(file)”")
  }
}

/// A name in file names, and whose it is.
struct Slug: Sendable {
  let kind: EntityKind
  let id: String
  let slug: Located<String>
}

extension Facts {
  /// Slugs that are taken, each with the one that had it first. A second thing with the same id
  /// is reported for its id.
  fileprivate var repeatedSlugs: [(first: Slug, again: Slug)] {
    let halls = catalogue.halls.firsts(by: \.id.value)
      .map { Slug(kind: .hall, id: $0.key, slug: $0.slug) }
    let roles = set.roles.firsts(by: \.id.value)
      .map { Slug(kind: .role, id: $0.key, slug: $0.slug) }
    let own = moments.map { Slug(kind: .moment, id: $0.key, slug: $0.slug) }
    var repeated: [(first: Slug, again: Slug)] = []
    for slugs in [halls, roles, own] {
      var first: [String: Slug] = [:]
      for slug in slugs where !slug.slug.value.isEmpty {
        let name = slug.slug.value.lowercased()
        if let other = first[name] { repeated.append((other, slug)) }
        first[name] = first[name] ?? slug
      }
    }
    return repeated
  }
}
