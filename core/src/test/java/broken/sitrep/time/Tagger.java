// SPDX-License-Identifier: Apache-2.0
package broken.sitrep.time;

import broken.sitrep.pipeline.Order;
import broken.sitrep.place.Resolver;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A stage that knows another, knows who runs it, prints, keeps state and asks the clock. */
public class Tagger {
    private static int count;

    public LocalDate today(@Nullable Resolver resolver, Order order) {
        count++;
        System.out.println(order.name() + resolver + count);
        return LocalDate.now(ZoneId.systemDefault());
    }
}
