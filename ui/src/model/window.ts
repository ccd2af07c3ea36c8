// SPDX-License-Identifier: Apache-2.0

/** Rows above and below those in view that are in the page, too, for a fast wheel. guess */
const MORE = 6;

/**
 * Which rows of a long list are in the page: those in view and a few more.
 *
 * @param top how far it is scrolled, pixels
 * @param room height of the view, pixels
 * @param row height of each row, pixels
 * @return half-open
 */
export function rowsInView(top: number, room: number, row: number, count: number): { first: number; last: number } {
  const first = Math.max(0, Math.min(count, Math.floor(top / row)) - MORE);
  return { first, last: Math.max(first, Math.min(count, Math.ceil((top + room) / row) + MORE)) };
}
