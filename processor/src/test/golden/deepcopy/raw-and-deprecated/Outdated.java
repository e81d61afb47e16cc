package ranks;

@Deprecated(forRemoval = true)
class Outdated {
  @Deprecated
  interface Kind {}
}
