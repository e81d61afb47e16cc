package dev.latchwork.processor.check.code;

import com.sun.source.util.TreePath;
import javax.lang.model.element.TypeElement;

/** A class, at any depth. */
public record Declaration(TypeElement type, TreePath path) {}
