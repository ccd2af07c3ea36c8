// SPDX-License-Identifier: Apache-2.0
import { colour, isDark } from "../theme/colours.js";
import type { BaseMap } from "./base-map.js";

/** Which part of the world, how large: `scale` pixels a world, `left` and `top` of the window in such pixels. */
export interface Window {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly base: BaseMap | undefined;
}

/** Sea, land, borders and names, kept as a picture: while people filter, the world stays where it is and only the events are painted anew. */
export class Backdrop {
  private readonly canvas = document.createElement("canvas");
  private key = "";
  private base: BaseMap | undefined;
  private readonly widths = new Map<string, number>();

  /** The picture of a window on the world. */
  picture(window: Window, ratio: number): HTMLCanvasElement {
    const key = [window.width, window.height, window.scale, window.left, window.top, ratio, isDark()].join();
    if (key !== this.key || window.base !== this.base) this.paint(window, ratio);
    this.key = key;
    this.base = window.base;
    return this.canvas;
  }

  private paint(window: Window, ratio: number): void {
    const { width, height, scale, left, top, base } = window;
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(height * ratio);
    const context = this.canvas.getContext("2d")!;
    context.fillStyle = colour("sea");
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    if (!base) return;
    context.setTransform(ratio * scale, 0, 0, ratio * scale, -left * ratio, -top * ratio);
    context.fillStyle = colour("land");
    context.fill(base.land, "evenodd");
    context.lineJoin = "round";
    context.strokeStyle = colour("border");
    context.lineWidth = 0.8 / scale;
    context.stroke(base.borders);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.names(context, window, base);
  }

  private names(context: CanvasRenderingContext2D, { scale, left, top, width, height }: Window, base: BaseMap): void {
    context.font = `500 11px ${colour("sans")}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = colour("label");
    for (const { name, x: middle, y: row, width: room } of base.countries.values()) {
      const x = middle * scale - left;
      const y = row * scale - top - 4;
      if (x < -50 || x > width + 50 || y < -20 || y > height + 20) continue;
      let wide = this.widths.get(name);
      if (wide === undefined) this.widths.set(name, (wide = context.measureText(name).width));
      if (wide < room * scale * 0.9) context.fillText(name, x, y);
    }
  }
}
