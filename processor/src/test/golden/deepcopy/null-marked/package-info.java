@NullMarked
package tree;

import org.jspecify.annotations.NullMarked;
