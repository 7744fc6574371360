import Model

extension HouseMeasure {
  /// A measure of a house style.
  init(reading element: Element) {
    self.init(
      style: element.value("of"), name: element.value("name"), value: element.value("value"),
      latin: element.optional("latin"))
  }
}
