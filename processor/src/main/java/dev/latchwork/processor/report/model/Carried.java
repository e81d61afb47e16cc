package dev.latchwork.processor.report.model;

import java.util.List;

/**
 * Annotations of other libraries that a generated declaration repeats.
 *
 * @param on the declaration that has the annotations: the class, or the signature of a constructor
 *     or method
 */
public record Carried(String on, List<String> annotations) {}
