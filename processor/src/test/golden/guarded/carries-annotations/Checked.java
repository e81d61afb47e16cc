package demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Of the declaration and of its type: it is seen at both, and written once. */
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@interface Checked {}
