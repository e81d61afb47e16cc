package crunch;

/** The pool of a nested class is to be closed too. */
class Batch {
  static void warned(Work.Index index) {
    Work_IndexPool.open(index);
  }

  static void accepted(Work.Index index) {
    Work_IndexPool.open(index).close();
  }
}
