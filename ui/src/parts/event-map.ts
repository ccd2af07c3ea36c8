// SPDX-License-Identifier: Apache-2.0
import * as L from "leaflet";
import leafletSheet from "leaflet/dist/leaflet.css?inline";
import { LitElement, css, html, nothing, unsafeCSS, type PropertyValues } from "lit";
import type { Filters } from "../model/filters.js";
import type { Location, Locations } from "../model/locations.js";
import { worldX, worldY } from "../model/mercator.js";
import type { Sieve } from "../model/sieve.js";
import { mayMove } from "../theme/colours.js";
import { sheet } from "../theme/sheets.js";
import { Backdrop } from "./backdrop.js";
import { type BaseMap, baseMap } from "./base-map.js";
import { FAN_MOST, type Fan, paintFan } from "./map-fan.js";
import "./map-key.js";
import { type Hit, paint } from "./map-paint.js";
import { type ProvinceMap, provinceMap } from "./province-map.js";

/**
 * The events on a map. What is known of a place only to some distance is drawn as large as that; events of one place fan out.
 *
 * Sends `pick` with a row; `brush` with a box while somebody drags, then `box` with west, south, east, north, or with nothing.
 */
export class EventMap extends LitElement {
  static override properties = { arrived: {}, locations: {}, sieve: {}, filters: {}, stamp: {}, lit: { type: Number }, choosing: { state: true } };
  locations: Locations | undefined;
  sieve: Sieve | undefined;
  filters: Filters | undefined;
  /** Changes whenever the sieve has been applied anew. */
  stamp = 0;
  /** Changes whenever somebody came to other filters by an address; the map then shows what passes them. */
  arrived = 0;
  /** The row that is pointed at or chosen elsewhere; -1 for none. */
  lit = -1;
  private choosing = false;
  private map: L.Map | undefined;
  private base: BaseMap | undefined;
  private provinces: ProvinceMap | undefined;
  private readonly backdrop = new Backdrop();
  private counts: Uint32Array | undefined;
  private hits: Hit[] = [];
  private fan: Fan | undefined;
  private fanned: { row: number; x: number; y: number }[] = [];
  private fitted = false;
  private frame = 0;
  private drag: { x: number; y: number } | undefined;
  private readonly again = () => this.paintSoon();

  override render() {
    const nowhere = this.sieve && this.locations ? this.unplaced() : 0;
    return html`
      <div class="stage">
      <div class="map" role="application" aria-label="Map of events. Arrows move it, plus and minus zoom. The table below holds the same events."></div>
      <canvas aria-hidden="true"></canvas>
      <div class="tools">
        <button aria-pressed=${this.choosing} @click=${() => (this.choosing = !this.choosing)} title="Then drag; or hold Shift and drag">Choose an area</button>
        <button @click=${() => this.sendBox(this.window())}>Only what is in view</button>
        ${this.filters?.box ? html`<button @click=${() => this.sendBox(undefined)}>Whole world</button>` : nothing}
      </div>
      </div>
      <map-key>${nowhere > 0 ? html`<span class="nowhere">${nowhere.toLocaleString("en")} with no place on the map</span>` : nothing}</map-key>
    `;
  }

  private unplaced(): number {
    const { sieve, locations } = this;
    let count = 0;
    for (let row = 0; row < locations!.of.length; row++) if (locations!.of[row]! < 0 && sieve!.held[row] === 0) count++;
    return count;
  }

  protected override firstUpdated(): void {
    const place = this.renderRoot.querySelector<HTMLElement>(".map")!;
    const move = mayMove();
    this.map = L.map(place, {
      center: [20, 10], zoom: 2, minZoom: 1, maxZoom: 13, zoomSnap: 0.25, zoomDelta: 0.5, wheelPxPerZoomLevel: 120, attributionControl: false, boxZoom: false,
      zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: move, maxBounds: [[-85, -210], [85, 210]], maxBoundsViscosity: 0.8, worldCopyJump: false,
    });
    this.map.on("move zoom resize", () => this.paintSoon());
    this.map.on("mousemove", (event) => this.point(event));
    this.map.on("click", (event) => this.press(event));
    this.map.on("mousedown", (event) => this.startBox(event));
    this.map.on("mouseup", (event) => this.endBox(event));
    baseMap((base) => {
      this.base = base;
      this.paintSoon();
    });
    new ResizeObserver(() => {
      this.map?.invalidateSize({ animate: false });
      if (!this.fitted) this.fit();
      this.paintSoon();
    }).observe(this.renderRoot.querySelector(".stage")!);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("sitrep-scheme", this.again);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("sitrep-scheme", this.again);
  }

  protected override updated(changed: PropertyValues): void {
    if (this.locations && this.sieve && (changed.has("stamp") || changed.has("locations"))) {
      const sieve = this.sieve;
      this.counts = this.locations.counts((row) => sieve.passesButBox(row));
      this.fan = undefined;
      if (changed.has("locations")) {
        this.fit();
        this.askProvinces();
      } else if (changed.has("arrived")) {
        this.fit();
      }
    }
    if (changed.has("choosing")) this.map?.dragging[this.choosing ? "disable" : "enable"]();
    this.paintSoon();
  }

  /** The shapes of provinces are many: they are asked for only when an event needs one. */
  private askProvinces(): void {
    if (this.provinces || !this.locations!.list.some(({ precision }) => precision === "admin1" || precision === "admin2")) return;
    provinceMap().then((provinces) => {
      this.provinces = provinces;
      this.paintSoon();
    }, () => undefined); // the places are discs then, as those are whose shape the map does not have
  }

  /** Shows all places of events that pass. */
  private fit(): void {
    const { map, locations, sieve } = this;
    if (!map || !locations || !sieve || map.getSize().x === 0 || map.getSize().y === 0) return;
    this.fitted = true;
    if (this.filters?.box) {
      const [west, south, east, north] = this.filters.box;
      return void map.fitBounds([[south, west], [north, east < west ? east + 360 : east]], { animate: false, padding: [30, 30] });
    }
    // What is known to lie somewhere decides; the middle of a country does so only when there is nothing else.
    const bounds = L.latLngBounds([]);
    const countries = L.latLngBounds([]);
    for (let row = 0; row < locations.of.length; row++) {
      const place = locations.list[locations.of[row]!];
      if (place && sieve.held[row] === 0) (place.drawn === "country" ? countries : bounds).extend([place.lat, place.lon]);
    }
    const found = bounds.isValid() ? bounds : countries;
    if (found.isValid()) map.fitBounds(found.pad(0.2), { animate: false, maxZoom: 7 });
  }

  private paintSoon(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.paintNow();
    });
  }

  private paintNow(): void {
    const canvas = this.renderRoot.querySelector("canvas");
    const { map, locations, counts } = this;
    if (!canvas || !map || !locations || !counts) return;
    const { x: width, y: height } = map.getSize();
    if (width === 0 || height === 0) return;
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    const context = canvas.getContext("2d")!;
    const corner = map.getPixelBounds().min!;
    const scale = 256 * 2 ** map.getZoom();
    const box = this.filters?.box;
    const lit = this.lit >= 0 ? locations.of[this.lit]! : -1;
    this.hits = paint(context, {
      width, height, scale, left: corner.x, top: corner.y, base: this.base, provinces: this.provinces, locations, counts, lit,
      box: box ? [worldX(box[0]), worldY(box[3]), worldX(box[2] < box[0] ? box[2] + 360 : box[2]), worldY(box[1])] : undefined,
    }, ratio, this.backdrop);
    const fan = this.fan;
    this.fanned = fan ? paintFan(context, { ...fan, x: fan.x * scale - corner.x, y: fan.y * scale - corner.y }, (row) => locations.events.word("type", row), this.lit) : [];
    this.toggleAttribute("painted", true);
  }

  private under(event: L.LeafletMouseEvent): { row: number } | Hit | undefined {
    const { x, y } = event.containerPoint;
    const row = this.fanned.find((each) => Math.hypot(each.x - x, each.y - y) < 12);
    if (row) return row;
    for (let at = this.hits.length - 1; at >= 0; at--) {
      const hit = this.hits[at]!;
      if (Math.hypot(hit.x - x, hit.y - y) <= hit.r) return hit;
    }
    return this.shapeUnder(x, y);
  }

  /** The province or district, else the country, with events of its own that a point lies in; the smallest first. */
  private shapeUnder(x: number, y: number): Hit | undefined {
    const context = this.renderRoot.querySelector("canvas")!.getContext("2d")!;
    const ratio = window.devicePixelRatio || 1;
    const scale = 256 * 2 ** this.map!.getZoom() * ratio;
    const corner = this.map!.getPixelBounds().min!;
    const order = [...this.hits.filter((hit) => hit.what === "country"), ...this.hits.filter((hit) => hit.what === "area")].reverse();
    context.setTransform(scale, 0, 0, scale, -corner.x * ratio, -corner.y * ratio);
    const found = order.find((hit) => hit.path && context.isPointInPath(hit.path, x * ratio, y * ratio, "evenodd"));
    context.setTransform(1, 0, 0, 1, 0, 0);
    return found;
  }

  private point(event: L.LeafletMouseEvent): void {
    if (this.drag) return this.stretch(event);
    const found = this.under(event);
    this.renderRoot.querySelector<HTMLElement>(".map")!.classList.toggle("over", found !== undefined);
    this.title = !found || !this.locations ? "" : "row" in found ? this.locations.events.word("type", found.row) : this.words(found);
  }

  private words(hit: Hit): string {
    const one = ({ name, km }: Location) => (hit.what === "country" || hit.what === "area" ? `somewhere in ${name}` : km > 0 ? `${name} (within ${Math.round(km)} km)` : name);
    const names = hit.places.slice(0, 3).map((place) => one(this.locations!.list[place]!)).filter(Boolean);
    return `${hit.count} ${hit.count === 1 ? "event" : "events"}: ${names.join(", ")}${hit.places.length > 3 ? ", …" : ""}`;
  }

  private press(event: L.LeafletMouseEvent): void {
    const found = this.under(event);
    if (!found || (this.fan && "path" in found)) {
      this.fan = undefined;
    } else if ("row" in found) {
      this.dispatchEvent(new CustomEvent("pick", { detail: found.row }));
    } else {
      this.openHit(found);
    }
    this.paintSoon();
  }

  /** One event is chosen; several places are zoomed to; several events of one place fan out. */
  private openHit(hit: Hit): void {
    const { map, locations, sieve } = this;
    const rows: number[] = [];
    for (let row = 0; row < locations!.of.length && rows.length <= FAN_MOST; row++) {
      if (hit.places.includes(locations!.of[row]!) && sieve!.passesButBox(row)) rows.push(row);
    }
    const first = locations!.list[hit.places[0]!]!;
    if (hit.count === 1) {
      this.dispatchEvent(new CustomEvent("pick", { detail: rows[0]! }));
    } else if (hit.places.length > 1 && hit.what === "cluster" && map!.getZoom() < 11) {
      const bounds = L.latLngBounds(hit.places.map((place) => [locations!.list[place]!.lat, locations!.list[place]!.lon]));
      map!.fitBounds(bounds.pad(0.3), { animate: false, maxZoom: 12 });
    } else {
      const corner = map!.getPixelBounds().min!;
      const scale = 256 * 2 ** map!.getZoom();
      const at = hit.what === "country" ? { x: (hit.x + corner.x) / scale, y: (hit.y + corner.y) / scale } : first;
      this.fan = { x: at.x, y: at.y, rows: rows.slice(0, FAN_MOST), more: Math.max(0, hit.count - FAN_MOST) };
    }
  }

  private startBox(event: L.LeafletMouseEvent): void {
    if (!this.choosing && !event.originalEvent.shiftKey) return;
    this.map!.dragging.disable();
    this.drag = { x: event.latlng.lng, y: event.latlng.lat };
  }

  /** While somebody drags: what the area would choose is shown at once. */
  private stretch({ latlng }: L.LeafletMouseEvent): void {
    const { x, y } = this.drag!;
    this.dispatchEvent(new CustomEvent("brush", { detail: { box: [Math.min(x, latlng.lng), Math.min(y, latlng.lat), Math.max(x, latlng.lng), Math.max(y, latlng.lat)] } }));
  }

  private endBox(event: L.LeafletMouseEvent): void {
    const from = this.drag;
    if (!from) return;
    this.drag = undefined;
    this.choosing = false;
    this.map!.dragging.enable();
    const { lng, lat } = event.latlng;
    if (from.x !== lng && from.y !== lat) this.sendBox([Math.min(from.x, lng), Math.min(from.y, lat), Math.max(from.x, lng), Math.max(from.y, lat)]);
  }

  private window(): [number, number, number, number] {
    const bounds = this.map!.getBounds();
    return [Math.max(-180, bounds.getWest()), Math.max(-90, bounds.getSouth()), Math.min(180, bounds.getEast()), Math.min(90, bounds.getNorth())];
  }

  private sendBox(box: [number, number, number, number] | undefined): void {
    this.dispatchEvent(new CustomEvent("box", { detail: box }));
  }

  static override styles = [
    unsafeCSS(leafletSheet.replace(/url\([^)]*\)/g, "none")),
    sheet,
    css`
      :host { display: grid; grid-template-rows: minmax(0, 1fr) auto; overflow: hidden; isolation: isolate; }
      .stage { position: relative; overflow: hidden; background: var(--sea); min-height: 0; }
      .map { position: absolute; inset: 0; background: transparent; z-index: 1; font: inherit; }
      .map.over { cursor: pointer; }
      .map:focus-visible { outline: 2px solid var(--focus); outline-offset: -3px; }
      canvas { position: absolute; inset: 0; width: 100%; height: 100%; z-index: 0; }
      .tools { position: absolute; z-index: 2; top: 10px; right: 10px; display: flex; gap: 6px; flex-wrap: wrap; justify-content: end; }
      .tools button { font-size: 12px; background: var(--raised); }
      .leaflet-bar { border: 1px solid var(--line-2) !important; border-radius: var(--radius); box-shadow: none; overflow: hidden; }
      .leaflet-bar a { background: var(--raised); color: var(--ink); border-color: var(--line); }
      .leaflet-bar a:hover { background: var(--accent-soft); color: var(--ink); }
      .leaflet-bar a.leaflet-disabled { background: var(--sunken); color: var(--ink-2); }
    `,
  ];
}
customElements.define("event-map", EventMap);
