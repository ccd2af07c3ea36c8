// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Project } from "../../dev/project.mjs";
import { closeBrowser, open } from "./stage.mjs";

after(closeBrowser);

function team(role = "admin") {
  const project = new Project();
  project.session = { mode: "team", who: role === "admin" ? "Amina" : "Jonas", role, csrf: "dev" };
  project.people = [
    { name: "Amina", role: "admin", disabled: false, created: "2026-02-01T08:00:00Z" }, { name: "Jonas", role: "coder", disabled: false, created: "2026-02-03T08:00:00Z" },
    { name: "نورا", role: "reader", disabled: true, created: "2026-02-04T08:00:00Z" },
  ];
  return project;
}

const person = (server, name) => server.project.people.find((each) => each.name === name);

test("an admin adds a person, gives another role, closes the account and opens it again, all with the keyboard", async () => {
  const { page, server, settle, check, close } = await open({ project: team() });
  for (const key of ["g", "p"]) await page.keyboard.press(key);
  await page.getByRole("heading", { name: "People" }).waitFor();
  await page.getByLabel("Name, as it stands").focus();
  await page.keyboard.type("Zoë");
  await page.keyboard.press("Tab");
  await page.keyboard.type("reviewer");
  await page.keyboard.press("Tab");
  await page.keyboard.type("short");
  await page.keyboard.press("Enter");
  assert.equal(person(server, "Zoë"), undefined, "the password is too short");
  await page.keyboard.type(" of a long sentence");
  await page.keyboard.press("Enter");
  await page.getByText("Zoë has an account, as reviewer.").waitFor();
  assert.deepEqual([person(server, "Zoë").role, person(server, "Zoë").disabled], ["reviewer", false]);

  await page.getByRole("button", { name: "Change Zoë" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("coder");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Zoë is coder now; open sessions have ended.").waitFor();
  assert.equal(person(server, "Zoë").role, "coder");
  await settle();
  assert.equal(await page.evaluate(() => document.querySelector("sitrep-app").shadowRoot.querySelector("people-view").shadowRoot.activeElement?.dataset.name), "Zoë", "the focus is where it was");

  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Close the account …" }).press("Enter");
  await page.getByRole("alertdialog").waitFor();
  await page.keyboard.press("Enter"); // the focus is on what changes nothing
  assert.equal(person(server, "Zoë").disabled, false);
  await page.getByRole("button", { name: "Close the account …" }).press("Enter");
  await page.getByRole("button", { name: "Close the account", exact: true }).press("Enter");
  await page.getByText("What Zoë wrote stays.").waitFor();
  assert.equal(person(server, "Zoë").disabled, true);
  await page.getByRole("button", { name: "Change Zoë" }).press("Enter");
  await page.getByRole("button", { name: "Open again" }).press("Enter");
  await page.getByText("Zoë may come in again.").waitFor();
  assert.equal(person(server, "Zoë").disabled, false);
  await check();
  await close();
});

test("what the server has against a change stands at its form", async () => {
  const { page, server, check, close } = await open({ project: team(), hash: "#/people" });
  await page.getByRole("button", { name: "Change Amina" }).click();
  await page.locator("form.edit select").selectOption("reader");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("alert").filter({ hasText: "This is the last admin; make another person an admin first." }).waitFor();
  assert.equal(person(server, "Amina").role, "admin");
  await page.keyboard.press("Escape");
  await page.getByLabel("Name, as it stands").fill("Jonas");
  await page.getByRole("button", { name: "Suggest one" }).last().waitFor();
  await page.locator("form.add").first().getByRole("button", { name: "Suggest one" }).click();
  assert.match(await page.locator('form.add input[name="password"]').first().inputValue(), /^\w{5}(-\w{5}){3}$/);
  assert.equal(await page.locator('form.add input[name="password"]').first().getAttribute("type"), "text", "it can be read out");
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByText("There is a Jonas already").waitFor();
  await close();
  void check;
});

test("who is no admin changes their own password and sees nobody else", async () => {
  const { page, check, close } = await open({ project: team("coder") });
  assert.equal(await page.getByRole("link", { name: "People" }).count(), 0);
  await page.getByRole("link", { name: "Jonas" }).click();
  await page.getByText("You work here as Jonas, coder.").waitFor();
  assert.equal(await page.getByText("Amina").count(), 0);
  await page.getByLabel("The one you have").fill("a wrong one");
  await page.getByLabel(/^The new one/).fill("another long sentence");
  await page.getByRole("button", { name: "Change it" }).click();
  await page.getByText("That is not your password.").waitFor();
  await page.getByLabel("The one you have").fill("the old one");
  await page.getByRole("button", { name: "Change it" }).click();
  await page.getByText("Your password is another now").waitFor();
  assert.equal(await page.getByLabel("The one you have").inputValue(), "");
  await close();
  void check;
});

test("a project without accounts says what the first one does", async () => {
  const { page, server, check, close } = await open({ hash: "#/people" });
  await page.getByText("Nobody has an account yet").waitFor();
  await page.getByLabel("Name, as it stands").fill("Amina");
  await page.getByLabel(/^Password/).fill("a long enough sentence");
  await page.getByRole("button", { name: "Add" }).click();
  await page.getByText("From the next start of the program on, everybody signs in.").waitFor();
  assert.deepEqual(server.project.people.map(({ name, role }) => [name, role]), [["Amina", "admin"]]);
  await check();
  await close();
});
