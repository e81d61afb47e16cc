package dev.latchwork.benchmarks.copy;

import dev.latchwork.benchmarks.copy.Models.Flat;
import dev.latchwork.benchmarks.copy.Models.Samples;
import dev.latchwork.benchmarks.copy.Models.TreeOrder;
import org.mapstruct.Mapper;
import org.mapstruct.control.DeepClone;
import org.mapstruct.factory.Mappers;

/**
 * Copies with MapStruct. Without {@code DeepClone}, MapStruct would share values whose type is the
 * same in source and target.
 */
@Mapper(mappingControl = DeepClone.class)
interface Mapping {
  Mapping INSTANCE = Mappers.getMapper(Mapping.class);

  Flat flat(Flat flat);

  Samples samples(Samples samples);

  TreeOrder treeOrder(TreeOrder order);
}
