// SPDX-License-Identifier: Apache-2.0
import { after, test } from "node:test";
import { program } from "./program.mjs";
import { closeBrowser, open } from "./stage.mjs";

after(closeBrowser);

test("a team signs in; an account that is closed or changed on the command line is out with the next click, and so are its other browsers", async () => {
  const team = await program([["Amina", "admin"], ["Jonas", "coder"]]);
  const enter = async (name, password = `password of ${name}`) => {
    team.cookies = undefined;
    const opened = await open({ server: team, hash: "#/report", inside: false });
    await opened.page.getByLabel("Name").fill(name);
    await opened.page.getByLabel("Password", { exact: true }).fill(password);
    await opened.page.getByRole("button", { name: "Enter" }).click();
    await opened.page.waitForSelector("report-list");
    return opened;
  };
  const isOut = async ({ page }) => {
    await page.getByRole("link", { name: "Incidents" }).click(); // reading is enough
    await page.getByLabel("Password", { exact: true }).waitFor();
  };
  const amina = await enter("Amina");
  await amina.go("#/people");
  await amina.page.getByRole("button", { name: "Change Jonas" }).waitFor();
  const [here, there] = [await enter("Jonas"), await enter("Jonas")];
  await here.go("#/people");
  await here.page.getByLabel("The one you have").fill("password of Jonas");
  await here.page.getByLabel(/^The new one/).fill("quite another sentence");
  await here.page.getByRole("button", { name: "Change it" }).click();
  await here.page.getByText("Your password is another now").waitFor();
  await isOut(there);
  await here.go("#/report");
  await here.page.waitForSelector("report-list");
  team.account("Jonas", "--close");
  await isOut(here);
  await amina.go("#/report");
  await amina.go("#/people");
  await amina.page.getByText("closed").waitFor();
  team.account("Amina", "--role", "admin");
  await isOut(amina);
  for (const each of [amina, here, there]) await each.close();
  team.close();
});
