package dev.latchwork.processor.check;

import com.sun.source.util.TreePath;
import javax.lang.model.element.TypeElement;

/** A class, at any depth. */
record Declaration(TypeElement type, TreePath path) {}
