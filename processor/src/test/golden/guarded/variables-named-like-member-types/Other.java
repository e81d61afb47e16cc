package shop;

interface Other<Content> extends Holder<Content> {}
