package music;

import dev.latchwork.LatchworkGenerated;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/** Makes deep copies of {@link Playlists.Shelf}. */
@LatchworkGenerated
@Generated("dev.latchwork.processor.LatchworkProcessor")
final class Playlists_ShelfCopier {
  private Playlists_ShelfCopier() {
  }

  /** Returns a deep copy of the source, or null for null. */
  static Playlists.Shelf copy(Playlists.Shelf source) {
    if (source == null) {
      return null;
    }
    Playlists.Shelf copy = new Playlists.Shelf();
    if (fills(source.titles, copy.titles, "Shelf.titles")) {
      copy.titles.clear();
      copy.titles.addAll(source.titles);
    }
    return copy;
  }

  /**
   * Returns a copy that is part of a larger copy, or null for null.
   *
   * @param copies maps originals, by identity, to their copies; new copies are added
   */
  static Playlists.Shelf copy(Playlists.Shelf source, Map<Object, Object> copies) {
    if (source == null) {
      return null;
    }
    Playlists.Shelf known = (Playlists.Shelf) copies.get(source);
    if (known != null) {
      return known;
    }
    Playlists.Shelf copy = new Playlists.Shelf();
    copies.put(source, copy);
    boolean fillsTitles = fills(source.titles, copy.titles, "Shelf.titles", copies);
    if (fillsTitles) {
      copy.titles.clear();
      copy.titles.addAll(source.titles);
    }
    return copy;
  }

  /**
   * Returns whether {@code made} must be filled: true if the constructor created it just for
   * this copy, false if it and {@code source} are null or the same constant empty collection.
   * Throws an exception in all other cases.
   */
  private static boolean fills(Object source, Object made, String field) {
    if (source == made && (made == null || made == Collections.emptyList()
        || made == Collections.emptySet() || made == Collections.emptyMap() || made == List.of()
        || made == Set.of() || made == Map.of())) {
      return false;
    }
    if (source == null || made == null || source == made) {
      throw new IllegalStateException(
          field + " is null or shared by several objects: a copy has none of its own to fill");
    }
    return true;
  }

  /**
   * Like the method without {@code copies}, but also records {@code made} as the copy of
   * {@code source}. Returns false if {@code made} was recorded before, since it is filled
   * only once. Throws an exception if another copy was recorded before.
   */
  private static boolean fills(Object source, Object made, String field,
      Map<Object, Object> copies) {
    if (!fills(source, made, field)) {
      return false;
    }
    Object known = copies.putIfAbsent(source, made);
    if (known != null && known != made) {
      throw new IllegalStateException(
          field + " was copied before the object whose constructor creates it");
    }
    return known == null;
  }
}
