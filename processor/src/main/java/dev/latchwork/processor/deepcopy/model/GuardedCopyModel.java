package dev.latchwork.processor.deepcopy.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.latchwork.processor.copy.plan.CopyPart;
import java.util.List;

/**
 * A copier of guarded objects.
 *
 * @param copier what is copied under the lock; other guarded objects are taken over as they are
 * @param rawType the guarded class
 * @param type the same with its type variables
 * @param copyLocked its method that runs that under the lock
 * @param laterNests whether those lead to guarded objects without end
 * @param later the fields with other guarded objects, which have locks of their own
 */
public record GuardedCopyModel(
    DeepCopyModel copier,
    ClassName rawType,
    TypeName type,
    String copyLocked,
    boolean laterNests,
    List<CopyPart> later) {}
