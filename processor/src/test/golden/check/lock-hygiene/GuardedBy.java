package depot;

@interface GuardedBy {
  String value();
}
