class Patch {
  Graph plan;

  public void follow(Graph plan) {
    this.plan = plan;
  }
}
