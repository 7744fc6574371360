/// A sound hall of the examples, parts of it put otherwise.
enum HallExample {
  static let hours = #"<open days="mon tue wed thu fri sat sun" from="09:00" to="18:00"/>"#
  private static let posts = [#"<post role="GD" staff="1"/>"#, #"<post role="DM" staff="1"/>"#]

  /// A hall that is open daily, with a guide and a duty manager, unless lines say otherwise.
  static func of(
    _ id: String = "NC03", slug: String = "sample", facilities: String? = nil, hours: String...,
    posts: String...
  ) -> String {
    let has = facilities.map { " facilities=\"\($0)\"" } ?? ""
    let lines = (hours.isEmpty ? [Self.hours] : hours) + (posts.isEmpty ? Self.posts : posts)
    return """
      <hall id="\(id)" slug="\(slug)" grade="small" phase="explicit" status="illustrative"
        phone="000-00000003"\(has)>
        <name xml:lang="zh-Hans">示例厅</name>
        <city xml:lang="zh-Hans">示例市</city>
        <address xml:lang="zh-Hans">示例路3号</address>
        \(lines.joined(separator: "\n  "))
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
