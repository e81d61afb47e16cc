package dev.latchwork.processor.report.model;

import java.util.List;

/**
 * How an object is copied, field by field.
 *
 * @param copier the simple name of the generated class
 * @param remarks sentences about the copy as a whole
 */
public record CopyTable(String copier, List<String> remarks, List<Row> rows, List<Claim> claims)
    implements Topic {

  /** What happens to a field when its object is copied. */
  public enum Policy {
    COPIED("copied"),
    SHARED("shared"),
    FRESH("recreated"),
    METHOD("copied by a method"),
    NULL("set to null"),
    SKIPPED("skipped");

    private final String title;

    Policy(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  public record Row(String field, String type, Policy policy, String reason) {}
}
