package shop.part0;

import dev.latchwork.DeepCopy;
import java.util.ArrayList;
import java.util.List;

@DeepCopy
final class Line0 {
  private String article = "";
  private int count;
  private long cents;
  private List<String> notes = new ArrayList<>();

  String getArticle() {
    return article;
  }

  void setArticle(String article) {
    this.article = article;
  }

  int getCount() {
    return count;
  }

  void setCount(int count) {
    this.count = count;
  }

  long getCents() {
    return cents;
  }

  void setCents(long cents) {
    this.cents = cents;
  }

  List<String> getNotes() {
    return notes;
  }

  void setNotes(List<String> notes) {
    this.notes = notes;
  }

  long price() {
    return count * cents;
  }
}
