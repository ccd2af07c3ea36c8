// SPDX-License-Identifier: Apache-2.0

/** A line of the frames of a codebook page: words, their part of speech, what follows from them; or a remark between them. */
export interface FrameLine {
  readonly kind: "frame" | "remark";
  readonly words: string;
  readonly part: string;
  readonly then: string;
}

const PARTS = /^(.*?)\s(verb|noun|adjective|adverb|other)(?:\s(.*))?$/;

/** Reads the frames of a page; what is no frame is a remark. */
export function readFrames(text: string): FrameLine[] {
  const out: FrameLine[] = [];
  for (const line of text.split("\n")) {
    const cut = line.search(/(^|\s)#/);
    const frame = (cut < 0 ? line : line.slice(0, cut)).trim();
    const remark = cut < 0 ? "" : line.slice(cut).trim().replace(/^#[\s-]*/, "").replace(/[\s-]+$/, "");
    const parts = PARTS.exec(frame);
    if (parts) out.push({ kind: "frame", words: parts[1]!.trim(), part: parts[2]!, then: [parts[3]?.trim().replace(/\s+/g, " ") ?? "", remark && `# ${remark}`].filter(Boolean).join("  ") });
    else if (frame !== "" || remark !== "") out.push({ kind: "remark", words: frame || remark, part: "", then: "" });
  }
  return out;
}

/** Whether a rule such as "ASSAULT/gun down:12" names one of the predicates of a line. */
export function ruleHits(rule: string, line: FrameLine): boolean {
  const predicate = /^[^/]*\/(.*?)(?::\d+)?$/.exec(rule)?.[1]?.trim() ?? "";
  if (predicate === "" || line.kind === "remark") return false;
  return line.words.split(",").some((each) => each.trim() === predicate);
}
