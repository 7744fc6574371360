/// A sound hall of the examples, parts of it put otherwise.
enum HallExample {
  static let days = "mon tue wed thu fri sat sun"
  static let hours = "<open days=\"\(days)\" from=\"09:00\" to=\"18:00\"/>"
  static let posts = """
    <post role="GD" staff="1"/>
      <post role="DM" staff="1"/>
    """

  static func of(
    _ id: String = "NC03", slug: String = "sample", grade: String = "small",
    phone: String = "000-00000003", facilities: String? = nil, hours: String = hours,
    posts: String = posts
  ) -> String {
    let has = facilities.map { " facilities=\"\($0)\"" } ?? ""
    return """
      <hall id="\(id)" slug="\(slug)" grade="\(grade)" phase="explicit" status="illustrative"
        phone="\(phone)"\(has)>
        <name xml:lang="zh-Hans">示例厅</name>
        <city xml:lang="zh-Hans">示例市</city>
        <address xml:lang="zh-Hans">示例路3号</address>
        \(hours)
        \(posts)
      </hall>
      """
  }

  /// A facility, as the set declares it.
  static func facilities(_ ids: String...) -> String {
    let all = ids.map {
      """
        <facility id="\($0)">
          <name xml:lang="zh-Hans">示例设施</name>
        </facility>
      """
    }
    return "<facilities>\n\(all.joined(separator: "\n"))\n</facilities>"
  }

  /// A permission that requires something of a hall.
  static func permission(requiring facilities: String) -> String {
    """
    <standard id="M01-S71" level="may" role="GD" channels="SMS" requires="\(facilities)">
      <text xml:lang="zh-Hans">可在门口放一块防滑垫。</text>
      <short xml:lang="zh-Hans">门口防滑垫</short>
      <criterion xml:lang="zh-Hans">如放置，防滑垫≥1块。</criterion>
      <covers need="M01-N71"/>
      <covers need="M01-N72"/>
    </standard>
    """
  }
}
