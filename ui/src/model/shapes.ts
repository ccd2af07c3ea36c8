// SPDX-License-Identifier: Apache-2.0
import type { Quarter } from "./types.js";

/** The outline of a quarter's mark around (0, 0), as an SVG path that canvases read too. All have about the same area for one r. */
export function shapePath(quarter: Quarter, r: number): string {
  const n = (value: number) => Number(value.toFixed(2));
  switch (quarter) {
    case "verbal-cooperation":
      return `M${n(-r)} 0A${n(r)} ${n(r)} 0 1 1 ${n(r)} 0A${n(r)} ${n(r)} 0 1 1 ${n(-r)} 0Z`;
    case "material-cooperation": {
      const s = r * 0.89;
      return `M${n(-s)} ${n(-s)}H${n(s)}V${n(s)}H${n(-s)}Z`;
    }
    case "verbal-conflict": {
      const s = r * 1.25;
      return `M0 ${n(-s)}L${n(s * 0.98)} ${n(s * 0.72)}H${n(-s * 0.98)}Z`;
    }
    case "material-conflict": {
      const s = r * 1.25;
      return `M0 ${n(-s)}L${n(s)} 0L0 ${n(s)}L${n(-s)} 0Z`;
    }
    default: {
      const s = r * 1.08;
      return `M${n(-s)} 0L${n(-s / 2)} ${n(-s * 0.87)}H${n(s / 2)}L${n(s)} 0L${n(s / 2)} ${n(s * 0.87)}H${n(-s / 2)}Z`;
    }
  }
}
