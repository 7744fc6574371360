import Findings
import Model

/// A reference that names nothing, and what was probably meant.
struct Dangling: Sendable {
  let reference: Reference
  let meant: String?
}

// What is said about it.
extension Facts {
  /// The kind the written id has, if it names something after all.
  private func otherKind(of dangling: Dangling) -> EntityKind? {
    directory.kinds(named: dangling.reference.id).first
  }

  /// What is wrong with a reference: it names nothing, or something of another kind.
  func fault(of dangling: Dangling) -> Phrase {
    let (kind, id) = (dangling.reference.kind.name, dangling.reference.id)
    if let other = otherKind(of: dangling)?.name {
      return Phrase(
        "\(other) '\(id)' is named where a \(kind) belongs",
        zh: "这里应填\(kind)，“\(id)”却是\(other)")
    }
    let question = NearMiss.question(dangling.meant)
    return Phrase(
      "\(kind) '\(id)' is declared nowhere\(question)",
      zh: "\(kind)“\(id)”没有声明\(question)")
  }

  /// Where the written id is declared as another kind, or else where the meant one is.
  func places(of dangling: Dangling) -> [Note] {
    if let other = otherKind(of: dangling) { return note(on: dangling.reference.id, as: other) }
    return dangling.meant.map { note(on: $0, as: dangling.reference.kind) } ?? []
  }

  /// Write what was meant; else name or declare something of the right kind.
  func hints(for dangling: Dangling) -> [Phrase] {
    let (kind, id) = (dangling.reference.kind.name, dangling.reference.id)
    let change = dangling.meant.map { Phrase("change it to '\($0)'", zh: "改为“\($0)”") }
    let other =
      otherKind(of: dangling) == nil
      ? Phrase("declare the \(kind) '\(id)'", zh: "声明\(kind)“\(id)”")
      : Phrase("name a \(kind) instead", zh: "改填\(kind)的编号")
    return [change, other].compactMap { $0 }
  }

  /// A note at the place where something is declared.
  func note(on id: String, as kind: EntityKind) -> [Note] {
    directory.place(of: id, as: kind).map {
      [Note(Phrase("'\(id)' is declared here", zh: "“\(id)”在这里声明"), at: $0)]
    } ?? []
  }
}
