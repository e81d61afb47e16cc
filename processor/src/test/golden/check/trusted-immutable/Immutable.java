package trusted;

@interface Immutable {}
