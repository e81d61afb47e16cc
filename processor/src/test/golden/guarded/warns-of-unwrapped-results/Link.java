package links;

interface Link<S extends Link<S>> {
  S next();
}
