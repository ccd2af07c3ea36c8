// SPDX-License-Identifier: Apache-2.0

/** No day: what a date column holds where nothing is known. */
export const NO_DAY = -0x80000000;

const MILLIS = 86_400_000;

/** Days since 1 January 1970 of an ISO date such as `2024-03-04`; NO_DAY for anything else. */
export function dayOf(iso: string | null | undefined): number {
  const parts = /^([+-]?\d{4,6})-(\d{2})-(\d{2})/.exec(iso ?? "");
  if (!parts) return NO_DAY;
  const at = new Date(0);
  at.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  const back = at.getUTCMonth() + 1 === Number(parts[2]) && at.getUTCDate() === Number(parts[3]);
  return back ? Math.round(at.getTime() / MILLIS) : NO_DAY;
}

/** The ISO date of a day; empty for NO_DAY. */
export function isoOf(day: number): string {
  if (day === NO_DAY) return "";
  return new Date(day * MILLIS).toISOString().replace(/T.*$/, "");
}

/** A span of days as people read it: `4 Mar 2024`, `4–9 Mar 2024`, `28 Feb – 3 Mar 2024`. */
export function spanOf(from: number, until: number): string {
  if (from === NO_DAY && until === NO_DAY) return "";
  if (from === NO_DAY) return `until ${dayText(until)}`;
  if (until === NO_DAY) return `from ${dayText(from)}`;
  if (from === until) return dayText(from);
  const a = new Date(from * MILLIS);
  const b = new Date(until * MILLIS);
  if (a.getUTCFullYear() !== b.getUTCFullYear()) return `${dayText(from)} – ${dayText(until)}`;
  if (a.getUTCMonth() !== b.getUTCMonth()) return `${a.getUTCDate()} ${month(a)} – ${dayText(until)}`;
  return `${a.getUTCDate()}–${dayText(until)}`;
}

/** One day as people read it: `4 Mar 2024`. */
export function dayText(day: number): string {
  if (day === NO_DAY) return "";
  const at = new Date(day * MILLIS);
  return `${at.getUTCDate()} ${month(at)} ${at.getUTCFullYear()}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function month(at: Date): string {
  return MONTHS[at.getUTCMonth()] ?? "";
}

/** A step of a time axis: its length and how its ticks are called. */
export type Step = "day" | "week" | "month" | "quarter" | "year" | "five years" | "decade" | "century";

const STEPS: [Step, number][] = [
  ["day", 1], ["week", 7], ["month", 30.4], ["quarter", 91.3], ["year", 365.25], ["five years", 1826], ["decade", 3652], ["century", 36525],
];

/** The ticks of an axis from one day to another, at most `most` of them, each at the start of a calendar unit. */
export function ticks(from: number, until: number, most: number): { day: number; text: string; major: boolean }[] {
  const length = Math.max(1, until - from);
  const step = (STEPS.find(([, days]) => length / days <= most) ?? STEPS[STEPS.length - 1]!)[0];
  const found: { day: number; text: string; major: boolean }[] = [];
  for (let day = startOf(from, step); day <= until && found.length <= most * 2 + 2; day = next(day, step)) {
    if (day < from) continue;
    const at = new Date(day * MILLIS);
    const newYear = at.getUTCMonth() === 0 && at.getUTCDate() === 1;
    const big = step === "day" || step === "week" ? at.getUTCDate() <= (step === "day" ? 1 : 7) : newYear;
    found.push({ day, text: tickText(at, step, big || found.length === 0), major: big });
  }
  return found;
}

function tickText(at: Date, step: Step, whole: boolean): string {
  if (step === "day" || step === "week") {
    return whole ? `${at.getUTCDate()} ${month(at)} ${at.getUTCFullYear()}` : `${at.getUTCDate()}`;
  }
  if (step === "month" || step === "quarter") return whole ? `${month(at)} ${at.getUTCFullYear()}` : month(at);
  return `${at.getUTCFullYear()}`;
}

function startOf(day: number, step: Step): number {
  const at = new Date(day * MILLIS);
  const year = at.getUTCFullYear();
  switch (step) {
    case "day":
      return day;
    case "week": // weeks begin on Monday; 5 January 1970 was one
      return day - ((((day - 4) % 7) + 7) % 7);
    case "month":
      return dayAt(year, at.getUTCMonth());
    case "quarter":
      return dayAt(year, at.getUTCMonth() - (at.getUTCMonth() % 3));
    default:
      return dayAt(Math.floor(year / years(step)) * years(step), 0);
  }
}

function next(day: number, step: Step): number {
  const at = new Date(day * MILLIS);
  if (step === "day") return day + 1;
  if (step === "week") return day + 7;
  if (step === "month") return dayAt(at.getUTCFullYear(), at.getUTCMonth() + 1);
  if (step === "quarter") return dayAt(at.getUTCFullYear(), at.getUTCMonth() + 3);
  return dayAt(at.getUTCFullYear() + years(step), 0);
}

function years(step: Step): number {
  return step === "century" ? 100 : step === "decade" ? 10 : step === "five years" ? 5 : 1;
}

function dayAt(year: number, monthIndex: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, monthIndex, 1);
  return Math.round(at.getTime() / MILLIS);
}
