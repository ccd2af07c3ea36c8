// SPDX-License-Identifier: Apache-2.0
// Makes target/page, the page that the program serves, when it is not there or what it is made of has changed. Called by the program's build.
// Packages are fetched only when the lock file is another than that of the installed ones: without a network the build works from those.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...names) => join(root, ...names);

/** Everything that the page is made of, in a fixed order. */
function sources() {
  const inside = (folder) =>
    readdirSync(at(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const single = ["package-lock.json", "package.json", "tsconfig.json", "tsconfig.page.json", "vite.config.ts", "index.html", "../core/src/main/resources/org/sitrep/knowledge/countries.tsv"];
  return [...single.map((name) => at(name)), ...inside("src"), ...inside("scripts")].sort();
}

function hash(files) {
  const digest = createHash("sha256");
  for (const file of files) digest.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  return digest.digest("hex");
}

const read = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Installs what the lock file names; it carries the hash of each package and no address. */
export function install() {
  const lock = hash([at("package-lock.json")]);
  const mark = at("node_modules", ".sitrep-lock");
  if (read(mark) === lock) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  execFileSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root, stdio: ["ignore", "ignore", "inherit"], shell: process.platform === "win32" });
  writeFileSync(mark, lock);
}

const tool = (script, ...options) => execFileSync(process.execPath, [at("node_modules", script), ...options], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });

/** Compiles everything for the unit tests. */
export function compile() {
  install();
  try {
    execFileSync(process.execPath, [at("node_modules/typescript/bin/tsc")], { cwd: root, stdio: "inherit" });
  } catch {
    process.exit(1);
  }
}

export function build() {
  const now = hash(sources());
  const mark = at("target", "page.stamp");
  if (read(mark) === now && existsSync(at("target", "page", "index.html"))) return false;
  install();
  mkdirSync(at("target"), { recursive: true });
  writeFileSync(mark, "");
  execFileSync(process.execPath, [at("node_modules/typescript/bin/tsc"), "--noEmit", "--project", "tsconfig.page.json"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  tool("vite/bin/vite.js", "build", "--logLevel", "warn");
  writeFileSync(mark, now);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (build()) console.log("ui: the page is built");
  } catch (problem) {
    console.error(`ui: the page could not be built: ${problem.message}`);
    process.exit(1);
  }
}
