import Model

/// Whom it touches that an element comes, goes, or moves to another moment.
struct ElementGrades: Equatable {
  let added: ChangeGrade
  let removed: ChangeGrade
  let moved: ChangeGrade
}

extension EntityKind {
  /// Whom it touches that an element of this kind comes, goes or moves.
  var grades: ElementGrades {
    switch self {
    // What was promised is not promised any more; what is promised anew somebody must do.
    case .moment, .standard, .line, .evidence, .hall:
      ElementGrades(added: .staff, removed: .customer, moved: .staff)
    // A need by itself gives nobody work, but what is not seen as a need is soon not served.
    case .need: ElementGrades(added: .trace, removed: .customer, moved: .staff)
    // The hall's promises rest on it; a channel is a way to be served.
    case .support, .channel: ElementGrades(added: .trace, removed: .customer, moved: .trace)
    case .check: ElementGrades(added: .check, removed: .check, moved: .check)
    case .drill, .role: ElementGrades(added: .staff, removed: .staff, moved: .staff)
    // Things that others refer to by their ids.
    case .set, .source, .basis, .segment, .survey, .department, .stage, .facility, .season, .path:
      ElementGrades(added: .trace, removed: .trace, moved: .trace)
    // What the handbook tells; an id that is gone may still be cited.
    case .finding, .benchmark, .statistic, .transformation, .method, .result, .statement:
      ElementGrades(added: .editorial, removed: .trace, moved: .editorial)
    case .term: ElementGrades(added: .editorial, removed: .editorial, moved: .editorial)
    }
  }
}
