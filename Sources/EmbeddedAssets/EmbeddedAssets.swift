/// Templates and standards that travel inside the binary.
public enum EmbeddedAssets {}
