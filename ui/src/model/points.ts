// SPDX-License-Identifier: Apache-2.0

/**
 * Turns offsets in code points, which records use, into offsets in UTF-16 code units, which the browser's strings use, and back.
 *
 * Texts without characters beyond the basic plane, nearly all, need no table. Else one number is kept for every such character.
 */
export class Points {
  /** UTF-16 offsets of the leading surrogates of pairs, ascending. A surrogate without its partner is one code point. */
  private readonly pairs: number[] = [];

  constructor(readonly text: string) {
    for (let i = 0; i + 1 < text.length; i++) {
      if ((text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
        this.pairs.push(i);
        i++;
      }
    }
  }

  /** How many code points the text has. */
  get length(): number {
    return this.text.length - this.pairs.length;
  }

  /** The UTF-16 offset of a code point offset, kept inside the text. */
  unit(point: number): number {
    const at = Math.max(0, Math.min(point, this.length));
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      // The pair number mid begins at code point pairs[mid] - mid.
      if (this.pairs[mid]! - mid < at) low = mid + 1;
      else high = mid;
    }
    return at + low;
  }

  /** The code point offset of a UTF-16 offset; inside a pair, that of the pair. */
  point(unit: number): number {
    const at = Math.max(0, Math.min(unit, this.text.length));
    let low = 0;
    let high = this.pairs.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.pairs[mid]! < at) low = mid + 1;
      else high = mid;
    }
    return at - low;
  }

  /** The words of a half-open range of code points. */
  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end));
  }
}
