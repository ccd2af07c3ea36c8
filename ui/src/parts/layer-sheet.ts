// SPDX-License-Identifier: Apache-2.0
import { css } from "lit";

/**
 * How the layers of a text look: each has a colour and a line of its own, so that none is told by colour alone. What somebody says has a
 * ground of its own, under all others.
 */
export const layerSheet = css`
  .claim { background-color: var(--claim-soft); box-decoration-break: clone; }
  .actor, .place, .time, .count, .trigger {
    text-decoration-line: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
    text-decoration-skip-ink: none;
  }
  .actor { text-decoration-style: solid; text-decoration-color: var(--actor); }
  .place { text-decoration-style: dashed; text-decoration-color: var(--place); }
  .time { text-decoration-style: dotted; text-decoration-color: var(--time); }
  .count { text-decoration-style: double; text-decoration-color: var(--count); }
  .trigger {
    text-decoration: none;
    background-color: var(--trigger-soft);
    color: var(--trigger);
    font-weight: 650;
    border-radius: 3px;
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--trigger) 35%, transparent);
  }
  .source { font-weight: 650; }
  .cue { font-style: italic; text-decoration: underline wavy 1px var(--claim); text-underline-offset: 4px; }
  .lit { box-shadow: 0 0 0 2px var(--line-2); border-radius: 2px; }
  .lit.actor { background-color: var(--actor-soft); }
  .lit.place { background-color: var(--place-soft); }
  .lit.time { background-color: var(--time-soft); }
  .lit.count { background-color: var(--count-soft); }
  .chosen.actor { background-color: var(--actor-soft); }
  .chosen.place { background-color: var(--place-soft); }
  .chosen.time { background-color: var(--time-soft); }
  .chosen.count { background-color: var(--count-soft); }
  .chosen.trigger { box-shadow: 0 0 0 2px var(--trigger); }
  .cursor { background-color: var(--accent) !important; color: var(--accent-ink) !important; text-decoration: none; border-radius: 2px; }
  [class*="trigger"], [class*="actor"], [class*="place"], [class*="time"], [class*="count"] { cursor: pointer; }
`;
