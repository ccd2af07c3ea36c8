// SPDX-License-Identifier: Apache-2.0
// Compiles the page's sources and runs the tests of its pure parts.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { compile, root } from "./build.mjs";

rmSync(join(root, "target/units"), { recursive: true, force: true });
compile();
const folder = join(root, "target/units/test/unit");
const tests = readdirSync(folder).filter((name) => name.endsWith(".test.js")).map((name) => join(folder, name));
process.exit(spawnSync(process.execPath, ["--test", "--test-reporter=dot", ...tests], { stdio: "inherit" }).status ?? 1);
