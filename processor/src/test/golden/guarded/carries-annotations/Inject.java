package demo;

@interface Inject {}
