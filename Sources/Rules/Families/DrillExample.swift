/// Fragments with drills.
enum DrillExample {
  /// A drill of the first peak, which has a piece of advice beside a must that is supported.
  static func ofAdvice(roles: String, covering standard: String) -> String {
    """
    <standard id="M02-S2" level="should" role="DM">
      <text xml:lang="zh-Hans">宜让客户多试一遍。</text>
      <short xml:lang="zh-Hans">多试一遍</short>
      <criterion xml:lang="zh-Hans">抽5位，试2遍的≥3位。</criterion>
      <covers need="M02-N1"/>
    </standard>
    <support id="M02-B1" kind="support" department="CH" sla-value="24" sla-unit="h">
      <commitment xml:lang="zh-Hans">体验机坏了24小时内换好</commitment>
      <short xml:lang="zh-Hans">体验机报修</short>
      <supports standard="M02-S1"/>
    </support>
    <drill id="M02-D1" roles="\(roles)" minutes="10" cadence="monthly">
      <title xml:lang="zh-Hans">体验演练</title>
      <scenario xml:lang="zh-Hans">两人一组。</scenario>
      <pass xml:lang="zh-Hans">三次里三次做到</pass>
      <covers standard="\(standard)"/>
    </drill>
    """
  }

  /// A duty manager with two monthly drills of ten minutes, and a third that comes quarterly.
  static func budget(_ minutes: Int) -> String {
    """
    <role id="DM" slug="duty-manager" kind="onstage" check-minutes="60"
      training-minutes="\(minutes)">
      <name xml:lang="zh-Hans">值班经理</name>
    </role>
    <drill id="M03-D1" roles="DM GD" minutes="10" cadence="quarterly">
      <title xml:lang="zh-Hans">交费演练</title>
      <scenario xml:lang="zh-Hans">两人一组。</scenario>
      <pass xml:lang="zh-Hans">三次里三次做到</pass>
      <covers standard="M03-S1"/>
    </drill>
    """
  }
}
