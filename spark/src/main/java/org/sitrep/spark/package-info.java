// SPDX-License-Identifier: Apache-2.0
/**
 * The job that codes archives on Apache Spark (docs/adr/0025-spark.md). It shares the work out and
 * puts what comes back in order; what is done to a page or a collection is done by the pipeline and
 * the clusterer, as on one machine.
 */
@NullMarked
package org.sitrep.spark;

import org.jspecify.annotations.NullMarked;
