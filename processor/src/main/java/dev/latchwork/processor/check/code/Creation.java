package dev.latchwork.processor.check.code;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A {@code new} expression, or a reference to a constructor.
 *
 * @param type the class that the expression names
 * @param anonymous whether the expression creates an anonymous subclass
 * @param fate when methods of the new object run
 * @param arguments the names of the arguments, each empty if the argument has no name; an empty
 *     list for a constructor reference
 */
public record Creation(
    TypeElement type,
    boolean anonymous,
    Escape fate,
    List<Optional<AccessPath>> arguments,
    Site site) {}
