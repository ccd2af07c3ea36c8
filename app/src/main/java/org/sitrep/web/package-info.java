// SPDX-License-Identifier: Apache-2.0
/**
 * The server of a project: the interface that {@code docs/openapi.yaml} describes, and the page.
 *
 * <p>The only package that knows Javalin. It takes every request for hostile until the {@link
 * org.sitrep.web.Guard} has let it through.
 */
@NullMarked
package org.sitrep.web;

import org.jspecify.annotations.NullMarked;
