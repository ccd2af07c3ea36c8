// SPDX-License-Identifier: Apache-2.0
package broken.sitrep.pipeline;

/** What a stage must not know. */
public final class Order {
    public String name() {
        return "order";
    }
}
