// SPDX-License-Identifier: Apache-2.0
// Starts the program itself with a project of its samples. SITREP names another command than ./sitrep.
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const command = process.env.SITREP ?? join(root, "sitrep");

/**
 * Resolves to the address, the token that opens one session, and a way to stop it.
 *
 * @param people names and roles of accounts, each with the password "password of NAME"; then nobody gets in with a token, and nothing is coded
 */
export async function program(people = []) {
  const folder = mkdtempSync(join(tmpdir(), "sitrep-page-"));
  const project = join(folder, "samples.sitrep");
  const cwd = process.env.SITREP_IN ?? root;
  const run = (...options) => execFileSync(command, options, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  const account = (name, ...options) => execFileSync(command, ["account", project, name, ...options], { cwd, input: `password of ${name}\n`, stdio: ["pipe", "ignore", "pipe"] });
  run("init", project);
  for (const [name, role] of people) account(name, "--role", role);
  try {
    if (people.length === 0) run("add", project, join(root, "samples"));
  } catch (ended) {
    if (ended.status !== 1) throw ended; // 1: some samples are there to be rejected
  }
  const server = spawn(command, ["serve", project, "--port", "0", "--no-open"], { cwd, stdio: ["pipe", "pipe", "pipe"] });
  const said = [];
  const address = await new Promise((resolve, reject) => {
    const wait = setTimeout(() => reject(new Error(`the program did not say where it is: ${said.join("")}`)), 60_000);
    const listen = (chunk) => {
      said.push(String(chunk));
      const pattern = people.length > 0 ? /(http:\/\/[\w.:[\]]+\/)/ : /(http:\/\/[\w.:[\]]+\/)#token=([\w-]+)/;
      const found = pattern.exec(said.join(""));
      if (!found) return;
      clearTimeout(wait);
      resolve(found);
    };
    server.stdout.on("data", listen);
    server.stderr.on("data", listen);
    server.on("exit", (code) => reject(new Error(`the program ended with ${code}: ${said.join("")}`)));
  });
  return {
    address: address[1], token: address[2], account,
    close() {
      server.removeAllListeners("exit");
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
