package dev.latchwork.processor.deepcopy.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPart;
import java.util.List;

/**
 * A copier of guarded objects.
 *
 * @param copier what is copied under the lock; other guarded objects are kept as they are
 * @param rawType the guarded class
 * @param type the guarded class with its type variables
 * @param copyLocked its method that copies under the lock
 * @param laterNests whether the fields in {@code later} lead to guarded objects without limit
 * @param later the fields with other guarded objects, which have their own locks
 */
public record GuardedCopyModel(
    DeepCopyModel copier,
    ClassName rawType,
    TypeName type,
    String copyLocked,
    boolean laterNests,
    List<CopyPart> later) {}
