/// Fields of a hall.
public enum HallField: CaseIterable, Sendable {
  case slug, grade, phase, status, phone, name, city, address, facility
  case opening, openingDay, openingFrom, openingTo, closedDay
  case busy, busyDay, busyFrom, busyTo, season, seasonID, seasonFrom, seasonTo
  case post, postRole, postStaff, postCoveredBy, postCheckMinutes

  /// How it is called.
  public var words: FieldWords {
    switch self {
    case .slug: FieldWords("slug", "name in file names", "文件名用名")
    case .grade: FieldWords("grade", "grade", "厅级")
    case .phase: FieldWords("phase", "rollout phase", "推广阶段")
    case .status: FieldWords("status", "status", "数据状态")
    case .phone: FieldWords("phone", "telephone", "电话")
    case .name: FieldWords("name", "name", "名称")
    case .city: FieldWords("city", "city", "城市")
    case .address: FieldWords("address", "address", "地址")
    case .facility: FieldWords("facilities", "facility", "设施")
    case .opening: FieldWords("open", "opening hours", "营业时间")
    case .openingDay: FieldWords("open.days", "day", "营业日")
    case .openingFrom: FieldWords("open.from", "opening time", "开门时间")
    case .openingTo: FieldWords("open.to", "closing time", "关门时间")
    case .closedDay: FieldWords("closed.days", "closed day", "不营业日")
    case .busy: FieldWords("busy", "traffic peak", "客流高峰")
    case .busyDay: FieldWords("busy.days", "day", "高峰日")
    case .busyFrom: FieldWords("busy.from", "beginning", "高峰起始")
    case .busyTo: FieldWords("busy.to", "end", "高峰结束")
    case .season: FieldWords("season", "days of a season", "季节起止日")
    case .seasonID: FieldWords("season.id", "season", "季节")
    case .seasonFrom: FieldWords("season.from", "first day", "首日")
    case .seasonTo: FieldWords("season.to", "last day", "末日")
    case .post: FieldWords("post", "post", "岗位")
    case .postRole: FieldWords("post.role", "role", "岗位")
    case .postStaff: FieldWords("post.staff", "staff", "人数")
    case .postCoveredBy: FieldWords("post.covered-by", "covering post", "兼任岗位")
    case .postCheckMinutes: FieldWords("post.check-minutes", "minutes for checks", "每日检查分钟数")
    }
  }
}
