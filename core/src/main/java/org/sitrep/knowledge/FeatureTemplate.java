// SPDX-License-Identifier: Apache-2.0
package org.sitrep.knowledge;

import java.util.List;

/**
 * One kind of feature of a {@link LinearModel}: values of words around the place of the decision,
 * joined by an underscore. A field with several values stands alone, and gives a feature for each.
 */
public record FeatureTemplate(List<Item> items) {
    /** Where counting begins. */
    public enum Origin {
        /** The word to be tagged; in parsing, the word on top of the stack. */
        STACK,
        /** In parsing, the next word of the input. */
        INPUT,
        /** In parsing, the stack itself, counted downwards. */
        BELOW;

        /** The number in the file, and of an array by it. */
        @SuppressWarnings("EnumOrdinal") // the order is the file's
        int code() {
            return ordinal();
        }
    }

    /**
     * A value.
     *
     * @param window words to go from the origin, negative to the left
     */
    public record Item(Origin origin, int window, WordRelation relation, WordField field) {
        boolean isSet() {
            return field.code() >= WordField.SINGLE;
        }
    }

    public FeatureTemplate {
        items = List.copyOf(items);
        if (items.isEmpty() || (items.size() > 1 && items.stream().anyMatch(Item::isSet))) {
            throw new IllegalArgumentException("no template: " + items);
        }
    }

    /** Whether the words have several values each, and so several features of this kind. */
    public boolean isSet() {
        return items.getFirst().isSet();
    }
}
