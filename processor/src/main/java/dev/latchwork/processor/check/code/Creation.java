package dev.latchwork.processor.check.code;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * {@code new}, or a reference to it.
 *
 * @param type the class that is named
 * @param anonymous whether a subclass follows
 * @param fate when methods of the object run
 */
public record Creation(
    TypeElement type,
    boolean anonymous,
    Escape fate,
    List<Optional<AccessPath>> arguments,
    Site site) {}
