package dev.latchwork.processor.check.code;

import com.sun.source.util.TreePath;
import javax.lang.model.element.TypeElement;

/** The declaration of a class, at any nesting depth. */
public record Declaration(TypeElement type, TreePath path) {}
