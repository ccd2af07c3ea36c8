// SPDX-License-Identifier: Apache-2.0
// A browser with the page in it, watched: whatever goes wrong in the page, or asks another server, fails the test.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "../../dev/serve.mjs";

const places = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** Where the system's Chromium is; undefined when there is none. */
export const executablePath = places.find((place) => place && existsSync(place));

let browser;
const servers = new Set();

/** Closes what a test has left open, too: one that fails must not keep the others waiting. */
export async function closeBrowser() {
  await browser?.close();
  browser = undefined;
  for (const server of servers) server.close();
}

/**
 * Opens the page.
 *
 * @param options.inside whether one is expected to get in
 * @param options.project project of dev/project.mjs; options.events how many made-up events; options.address of another server, with its token
 */
export async function open({ hash = "#/explore", scheme = "light", width = 1440, height = 900, server, inside = true, ...options } = {}) {
  const own = server ?? (await serve(options));
  servers.add(own);
  browser ??= await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce", locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const origin = new URL(own.address).origin;
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    // A refusal that the page handles is also written by the browser itself.
    if (message.type() === "error" && !/status of (401|404|409)/.test(message.text())) wrong.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:")) wrong.push(`foreign request: ${url}`);
  });
  await page.addInitScript(() => {
    window.broken = [];
    window.asked = 0;
    const ask = window.fetch;
    window.fetch = (...what) => {
      window.asked++;
      return ask(...what).finally(() => setTimeout(() => window.asked--, 20));
    };
    document.addEventListener("securitypolicyviolation", (event) => window.broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  if (own.token) {
    await page.goto(`${own.address}#token=${own.token}`);
    await page.waitForSelector("explore-view");
    own.token = undefined;
    own.cookies = await context.cookies();
  } else if (own.cookies) {
    await context.addCookies(own.cookies);
  }
  await page.goto(own.address + hash);
  if (inside) await page.waitForSelector("main[aria-label] > :not(.wait)");
  await settle(page);
  return {
    page, server: own,
    async go(to) {
      await page.evaluate((hash) => (location.hash = hash), to);
      await settle(page);
    },
    settle: () => settle(page),
    /** Fails when anything went wrong since the page was opened. */
    async check() {
      assert.deepEqual([...wrong, ...(await page.evaluate(() => window.broken))], []);
    },
    async close() {
      await context.close();
      if (!server) own.close();
    },
  };
}

/** Waits until nothing is asked and nothing is painted any more. */
export async function settle(page) {
  for (let quiet = 0; quiet < 3; ) {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    quiet = (await page.evaluate(() => window.asked)) === 0 ? quiet + 1 : 0;
  }
}
