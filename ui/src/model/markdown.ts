// SPDX-License-Identifier: Apache-2.0

/** A codebook page in blocks. Only what the pages use is read; everything else stays text, and no address in it is ever a link. */
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly inline: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly inline: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "code"; readonly language: string; readonly text: string }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly Inline[])[])[] };

export interface Inline {
  readonly text: string;
  readonly style: "plain" | "strong" | "code";
}

/** Reads a page. Linear in its length. */
export function readMarkdown(markdown: string): Block[] {
  const lines = markdown.split(/\r?\n/);
  const blocks: Block[] = [];
  let at = 0;
  const take = (holds: (line: string) => boolean): string[] => {
    const found: string[] = [];
    while (at < lines.length && holds(lines[at]!)) found.push(lines[at++]!);
    return found;
  };
  while (at < lines.length) {
    const line = lines[at]!;
    if (line.trim() === "") {
      at++;
    } else if (line.startsWith("```") || line.startsWith("~~~")) {
      const fence = line.slice(0, 3);
      at++;
      const text = take((each) => !each.startsWith(fence)).join("\n");
      at++;
      blocks.push({ kind: "code", language: line.slice(3).trim(), text });
    } else if (/^#{1,6} /.test(line)) {
      const level = line.indexOf(" ");
      at++;
      blocks.push({ kind: "heading", level, inline: readInline(line.slice(level + 1).trim()) });
    } else if (line.startsWith("|")) {
      const rows = take((each) => each.startsWith("|")).map(cells);
      blocks.push({ kind: "table", rows: rows.filter((row) => !row.every((cell) => /^:?-+:?$/.test(cell))).map((row) => row.map(readInline)) });
    } else if (isItem(line)) {
      const ordered = /^\d/.test(line);
      const items: string[] = [];
      for (const each of take((next) => next.trim() !== "" && (isItem(next) || next.startsWith(" ")))) {
        if (isItem(each)) items.push(each.replace(/^(?:[-*]|\d{1,9}\.) /, ""));
        else items[items.length - 1] += ` ${each.trim()}`;
      }
      blocks.push({ kind: "list", ordered, items: items.map(readInline) });
    } else {
      const text = take((each) => each.trim() !== "" && !isItem(each) && !/^(?:#{1,6} |```|~~~|\|)/.test(each));
      blocks.push({ kind: "paragraph", inline: readInline(text.map((each) => each.trim()).join(" ")) });
    }
  }
  return blocks;
}

function isItem(line: string): boolean {
  return /^(?:[-*]|\d{1,9}\.) /.test(line);
}

function cells(line: string): string[] {
  return line.replace(/^\|/, "").replace(/\|\s*$/, "").split("|").map((cell) => cell.trim());
}

/** Strong words, code, and links as their words. */
export function readInline(text: string): Inline[] {
  const out: Inline[] = [];
  const plain = text.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
  for (const part of plain.split(/(`[^`]+`|\*\*[^*]+\*\*)/)) {
    if (part === "") continue;
    if (part.length > 2 && part.startsWith("`") && part.endsWith("`")) out.push({ text: part.slice(1, -1), style: "code" });
    else if (part.length > 4 && part.startsWith("**") && part.endsWith("**")) out.push({ text: part.slice(2, -2), style: "strong" });
    else out.push({ text: part, style: "plain" });
  }
  return out;
}
