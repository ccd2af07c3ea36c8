// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import { wordsOf } from "../api/client.js";
import type { Person, Role } from "../api/types.js";
import { desk } from "../app/desk.js";
import { dayOf, dayText } from "../model/dates.js";
import { SHORTEST, suggestion } from "../model/passwords.js";
import type { Place } from "../model/permalink.js";
import { sheet } from "../theme/sheets.js";

const ROLES: readonly [Role, string][] = [
  ["reader", "reads, searches, exports"],
  ["coder", "corrects, adds, merges, imports"],
  ["reviewer", "reviews and publishes, takes back what others wrote"],
  ["admin", "gives accounts"],
];

/** Who may come into the project and what they may do; for everybody, their own password. */
export class PeopleView extends LitElement {
  static override properties = { place: {}, people: { state: true }, editing: { state: true }, closing: { state: true }, wrong: { state: true }, shown: { state: true } };
  place: Place = { view: "people", id: "", state: new URLSearchParams() };
  private people: Person[] | undefined;
  /** The name whose account is being changed. */
  private editing = "";
  /** The name that is asked about before it is closed. */
  private closing = "";
  /** What went wrong, by form. */
  private wrong: { form: string; words: string } = { form: "", words: "" };
  /** The form whose password can be read. */
  private shown = "";

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  private async read(): Promise<void> {
    if (!desk.isAdmin) return void (this.people = []);
    try {
      this.people = (await desk.client.people()).items;
    } catch (problem) {
      desk.fail(problem);
    }
  }

  /** Carries something out; what the server has against it stands at the form. */
  private async write(form: string, what: () => Promise<unknown>, said: string): Promise<boolean> {
    this.wrong = { form: "", words: "" };
    try {
      await what();
    } catch (problem) {
      this.wrong = { form, words: wordsOf(problem) };
      return false;
    }
    desk.say(said);
    this.shown = "";
    await this.read();
    return true;
  }

  private async add(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [name, role, password] = [this.value(form, "name").trim(), this.value(form, "role") as Role, this.value(form, "password")];
    if (this.people?.some((each) => each.name === name)) return void (this.wrong = { form: "add", words: `There is a ${name} already; change that account above.` });
    const first = this.people?.length === 0;
    const said = first ? `${name} has an account. From the next start of the program on, everybody signs in.` : `${name} has an account, as ${role}.`;
    if (await this.write("add", () => desk.client.putPerson({ name, role, password }), said)) form.reset();
  }

  private async save(event: Event, person: Person): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [role, password] = [this.value(form, "role") as Role, this.value(form, "password")];
    const own = person.name === desk.session?.who && role === person.role;
    const said = `${person.name} is ${role === person.role ? "changed" : `${role} now`}${own || desk.session?.mode === "local" ? "." : "; open sessions have ended."}`;
    if (await this.write(person.name, () => desk.client.putPerson({ name: person.name, role, disabled: person.disabled, ...(password ? { password } : {}) }), said)) await this.rest(person.name);
  }

  private async close(person: Person, disabled: boolean): Promise<void> {
    const said = disabled ? `${person.name}'s account is closed, and every session of it has ended. What ${person.name} wrote stays.` : `${person.name} may come in again.`;
    this.closing = "";
    await this.write(person.name, () => desk.client.putPerson({ name: person.name, role: person.role, disabled }), said);
    await this.rest(person.name);
  }

  private async own(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [old, password] = [this.value(form, "old"), this.value(form, "password")];
    if (await this.write("own", () => desk.client.changePassword(old, password), "Your password is another now; your other sessions have ended.")) form.reset();
  }

  private value(form: HTMLFormElement, name: string): string {
    return String(new FormData(form).get(name) ?? "");
  }

  private async open(name: string): Promise<void> {
    this.editing = name;
    this.closing = "";
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("form.edit select")?.focus();
  }

  /** Closes the form of a person and goes back to where one came from. */
  private async rest(name: string): Promise<void> {
    this.editing = this.closing = this.shown = "";
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`button[data-name="${CSS.escape(name)}"]`)?.focus();
  }

  private async ask(name: string): Promise<void> {
    this.closing = name;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>("button.no")?.focus();
  }

  /** Puts a made-up password into the form and shows it, so that it can be handed over. */
  private suggest(event: Event, form: string): void {
    const field = (event.target as HTMLElement).closest("form")!.querySelector<HTMLInputElement>('input[name="password"]')!;
    this.shown = form;
    field.value = suggestion();
  }

  override render() {
    const team = desk.session?.mode === "team";
    return html`<div class="inner">
      <h1>People</h1>
      ${desk.isAdmin ? this.all(team) : html`<p class="muted">You work here as <b dir="auto">${desk.session?.who ?? ""}</b>, ${desk.session?.role ?? ""}. An admin gives accounts and roles.</p>`}
      ${team ? this.ownPassword() : nothing}
    </div>`;
  }

  private all(team: boolean) {
    const { people } = this;
    if (!people) return html`<p class="muted" role="status">Reading the accounts …</p>`;
    return html`
      ${people.length === 0
        ? html`<div class="card empty"><h2>Nobody has an account yet</h2>
            <p>Whoever opens the address that the program printed works here, as <b dir="auto">${desk.session?.who ?? ""}</b>. To work as a team, give the first account to an admin: from the next start of the program on, everybody signs in with a name and a password.</p></div>`
        : html`${team ? nothing : html`<p class="muted">These accounts count from the next start of the program on.</p>`}
          <div class="frame card" tabindex="0" role="region" aria-label="Accounts"><table>
            <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col" class="since">Since</th><th scope="col">State</th><th scope="col"><span class="hidden">Change</span></th></tr></thead>
            <tbody>${people.map((person) => this.row(person))}</tbody>
          </table></div>`}
      ${this.adding(people.length === 0)}
    `;
  }

  private row(person: Person) {
    const { name, role, disabled, created } = person;
    const editing = this.editing === name;
    return html`<tr class=${disabled ? "closed" : ""}>
        <th scope="row"><bdi>${name}</bdi>${name === desk.session?.who ? html` <span class="tag">you</span>` : nothing}</th>
        <td>${role}</td>
        <td class="since number">${dayText(dayOf(created.slice(0, 10)))}</td>
        <td>${disabled ? html`<span class="tag bad">closed</span>` : html`<span class="tag good">open</span>`}</td>
        <td class="end"><button data-name=${name} aria-expanded=${editing} @click=${() => (editing ? this.rest(name) : this.open(name))}>Change<span class="hidden"> ${name}</span></button></td>
      </tr>
      ${editing ? html`<tr class="form"><td colspan="5">${this.form(person)}</td></tr>` : nothing}`;
  }

  private form(person: Person) {
    const { name, role, disabled } = person;
    if (this.closing === name) {
      return html`<div class="sure" role="alertdialog" aria-label="Close the account of ${name}?">
        <p>Close the account of <b dir="auto">${name}</b>? Every session of it ends at once; what ${name} wrote stays. It can be opened again.</p>
        <div class="row"><button class="danger" @click=${() => this.close(person, true)}>Close the account</button><button class="no" @click=${() => this.open(name)}>Leave it open</button></div>
      </div>`;
    }
    return html`<form class="edit" @submit=${(event: Event) => this.save(event, person)} @keydown=${(event: KeyboardEvent) => event.key === "Escape" && this.rest(name)}>
      <div><label for="role-of">Role</label>${this.roles("role-of", role)}</div>
      <div class="wide"><label for="password-of">New password; empty leaves the old one</label>${this.password("password-of", name, false)}</div>
      <p class="error small" role="alert">${this.wrong.form === name ? this.wrong.words : ""}</p>
      <div class="row"><button class="primary">Save</button><button type="button" @click=${() => this.rest(name)}>Cancel</button><span class="grow"></span>
        ${disabled ? html`<button type="button" @click=${() => this.close(person, false)}>Open again</button>` : html`<button type="button" @click=${() => this.ask(name)}>Close the account …</button>`}</div>
    </form>`;
  }

  private adding(first: boolean) {
    return html`<form class="card add" @submit=${this.add} aria-labelledby="add-title">
      <h2 id="add-title">${first ? "The first account" : "Add a person"}</h2>
      <div><label for="name">Name, as it stands in the log</label><input id="name" name="name" type="text" required maxlength="64" autocomplete="off" dir="auto" /></div>
      <div><label for="role">Role</label>${first ? html`<input name="role" type="hidden" value="admin" /><p class="fixed">admin</p>` : this.roles("role", "coder")}</div>
      <div class="wide"><label for="password">Password, ${SHORTEST} characters or more</label>${this.password("password", "add", true)}</div>
      <p class="error small" role="alert">${this.wrong.form === "add" ? this.wrong.words : ""}</p>
      <button class="primary">Add</button>
    </form>`;
  }

  private roles(id: string, now: Role) {
    return html`<select id=${id} name="role">${ROLES.map(([role, what]) => html`<option value=${role} ?selected=${role === now}>${role}: ${what}</option>`)}</select>`;
  }

  private password(id: string, form: string, required: boolean) {
    return html`<span class="password"><input id=${id} name="password" type=${this.shown === form ? "text" : "password"} minlength=${SHORTEST} maxlength="1000" ?required=${required} autocomplete="new-password" spellcheck="false" />
      <button type="button" aria-pressed=${this.shown === form} @click=${() => (this.shown = this.shown === form ? "" : form)}>Show</button>
      <button type="button" @click=${(event: Event) => this.suggest(event, form)}>Suggest one</button></span>`;
  }

  private ownPassword() {
    return html`<form class="card add" @submit=${this.own} aria-labelledby="own-title">
      <h2 id="own-title">Your own password</h2>
      <input class="hidden" type="text" autocomplete="username" tabindex="-1" aria-hidden="true" .value=${desk.session?.who ?? ""} readonly />
      <div><label for="old">The one you have</label><input id="old" name="old" type="password" required autocomplete="current-password" /></div>
      <div class="wide"><label for="own">The new one, ${SHORTEST} characters or more; your other sessions end</label>${this.password("own", "own", true)}</div>
      <p class="error small" role="alert">${this.wrong.form === "own" ? this.wrong.words : ""}</p>
      <button class="primary">Change it</button>
    </form>`;
  }

  static override styles = [
    sheet,
    css`
      :host { height: 100%; overflow-y: auto; }
      .inner { max-width: 920px; margin: 0 auto; padding: 20px 16px 60px; display: grid; gap: 14px; grid-template-columns: minmax(0, 1fr); }
      .frame { overflow-x: auto; }
      table { width: 100%; }
      thead th { font-size: 12px; color: var(--ink-2); }
      th, td { padding: 6px 12px; border-bottom: 1px solid var(--line); white-space: nowrap; }
      tbody tr:last-child > * { border-bottom: 0; }
      tbody th { font-weight: 600; white-space: normal; overflow-wrap: anywhere; }
      tr.closed th, tr.closed td { color: var(--ink-2); }
      .end { text-align: end; }
      tr.form td { white-space: normal; background: var(--ground); padding: 12px; }
      .empty { padding: 16px 18px; display: grid; gap: 6px; }
      .empty p { max-width: 78ch; }
      .add { padding: 16px 18px; }
      form { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 10px 14px; align-items: start; }
      form h2, form .wide, form p.error, form .row { grid-column: 1 / -1; }
      form > div { display: grid; gap: 3px; min-width: 0; }
      form > div.row { display: flex; }
      form .primary { justify-self: start; }
      p.error:empty { display: none; }
      label { font-size: 12px; color: var(--ink-2); }
      input, select { width: 100%; min-height: 32px; }
      .fixed { min-height: 32px; padding: 6px 0; }
      .password { display: flex; gap: 6px; }
      .password input { flex: 1; min-width: 0; font-family: var(--mono); }
      .password button { white-space: nowrap; }
      .grow { flex: 1; }
      .sure { display: grid; gap: 8px; }
      .danger { background: var(--danger); border-color: var(--danger); color: var(--surface); }
      .danger:hover:not(:disabled) { background: color-mix(in srgb, var(--danger) 86%, var(--ink)); }
      @media (max-width: 640px) {
        .since { display: none; }
        th, td { padding-inline: 8px; }
        form { grid-template-columns: minmax(0, 1fr); }
        .password { flex-wrap: wrap; }
        .password input { flex-basis: 100%; }
      }
    `,
  ];
}
customElements.define("people-view", PeopleView);
