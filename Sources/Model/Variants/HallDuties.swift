import Findings

/// Who does whose duties in a hall.
public struct HallDuties: Sendable {
  private let posts: [ID<Role>: Post]

  /// The duties of a hall; of a role that is listed twice the first counts.
  public init(of hall: Hall) {
    posts = Dictionary(
      hall.posts.map { ($0.role.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The post that does a role's duties: its own if somebody is on it, else the one at the end
  /// of the chain of those that cover it; nil if nobody does them.
  public func post(for role: ID<Role>) -> ID<Role>? {
    var at = role
    var seen: Set<ID<Role>> = []
    while seen.insert(at).inserted, let post = posts[at] {
      if post.staff != nil { return at }
      guard let next = post.coveredBy?.value else { return nil }
      at = next
    }
    return nil
  }

  /// The posts that cover each other in a circle, from a role on; nil if its chain has an end.
  public func circle(from role: ID<Role>) -> [ID<Role>]? {
    var chain: [ID<Role>] = []
    var at = role
    while let post = posts[at], post.staff == nil, let next = post.coveredBy?.value {
      if let start = chain.firstIndex(of: at) { return Array(chain[start...]) }
      chain.append(at)
      at = next
    }
    return nil
  }

  /// The minutes a day that all people on a post have for checks together; nil if there is no
  /// limit.
  public func checkMinutes(of role: Role) -> Tenths? {
    guard let post = posts[role.id.value], let staff = post.staff?.value else { return nil }
    return (post.checkMinutes ?? role.checkMinutes).map {
      Tenths(tenths: $0.value.tenths * staff)
    }
  }
}
