// SPDX-License-Identifier: Apache-2.0
// Serves the built page with a project in memory, under the policy that the program serves it with.
//   npm run build && npm run dev [-- --port 8099] [-- --events 100000]
import { createReadStream, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { columnsOf, madeUpRows } from "./columns.mjs";
import { Project, Refusal } from "./project.mjs";

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";
const page = fileURLToPath(new URL("../target/page/", import.meta.url));
const kinds = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json" };

/** Starts a server; resolves to its address and a way to close it. */
export function serve({ port = 0, project = new Project(), events = 0 } = {}) {
  const made = events > 0 ? madeUpRows(events) : undefined;
  const columns = made && JSON.stringify(columnsOf(made));
  const server = createServer((request, response) => {
    const url = new URL(request.url, "http://localhost");
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      response.setHeader("Content-Security-Policy", POLICY);
      try {
        if (!url.pathname.startsWith("/api/v1/")) return file(url.pathname, response);
        answer(request.method, url, body === "" ? undefined : JSON.parse(body), response);
      } catch (problem) {
        if (!(problem instanceof Refusal)) console.error(problem);
        json(request, response, problem.status ?? 500, problem.body ?? { title: String(problem), status: 500 }, "application/problem+json");
      }
    });

    function answer(method, { pathname, searchParams }, sent, response) {
      const [name, id, more] = pathname.slice("/api/v1/".length).split("/").map(decodeURIComponent);
      const ok = (value, status = 200) => json(request, response, status, value);
      const limit = Number(searchParams.get("limit") ?? 100);
      const list = (items) => ok({ items, next: null, total: items.length });
      if (name === "session" && !id && (method === "GET" || method === "POST")) return ok(project.session);
      if (method !== "GET" && request.headers["x-sitrep-token"] !== "dev") throw new Refusal(403, "No token");
      if (name === "session" && id === "password") return sent.old === "the old one" ? response.writeHead(204).end() : refuse("That is not your password.");
      if (name === "accounts" && method === "GET") return ok({ items: project.people });
      if (name === "accounts") {
        const known = project.people.find((each) => each.name === sent.name);
        if (known?.role === "admin" && (sent.disabled || sent.role !== "admin")) refuse("This is the last admin; make another person an admin first.");
        const person = { name: sent.name, role: sent.role, disabled: sent.disabled ?? false, created: known?.created ?? "2026-03-01T10:00:00Z" };
        project.people = [...project.people.filter((each) => each !== known), person].sort((a, b) => (a.name < b.name ? -1 : 1));
        return ok(person);
      }
      if (name === "project") {
        const rows = made ?? project.rows();
        return ok({
          name: "samples", program: "dev", knowledge: "0", documents: made ? rows.at(-1).document : project.records.length, events: rows.length, incidents: project.machine.length,
          states: { auto: rows.length }, layers: ["Amina", "Jonas"], revision: project.log.length, head: project.log.length, hash: project.log.at(-1)?.hash ?? "",
        });
      }
      if (name === "events" && id === "columns") return columns ? raw(request, response, 200, columns) : ok(project.columns());
      if (name === "events" && id) {
        const row = (made ?? project.rows()).find((each) => each.key === id);
        if (!row) throw new Refusal(404, "There is no such event");
        const record = project.records[row.document - 1];
        const event = project.find(id) ?? { id: id.split(".")[1], type: row.type, status: row.status };
        return ok({ row, event, claims: (record?.claims ?? []).filter((claim) => claim.events?.includes(event.id)), log: project.log.filter((entry) => entry.target === id) });
      }
      if (name === "events") {
        const keys = (searchParams.get("keys") ?? "").split(",");
        const rows = new Map((made ?? project.rows()).map((row) => [row.key, row]));
        return list(keys.flatMap((key) => (rows.has(key) ? [rows.get(key)] : [])));
      }
      if (name === "documents" && id) return ok(project.document(Number(id), searchParams.get("layer")));
      if (name === "documents") {
        return list(project.records.map((_, at) => project.documentRow(at + 1)));
      }
      if (name === "search") return ok(made ? { keys: made.filter((_, at) => at % 7 === 0).map((row) => row.key) } : project.search(searchParams.get("q")));
      if (name === "incidents" && id) {
        const found = project.incidents().find((each) => each.id === id);
        if (!found) throw new Refusal(404, "There is no such incident");
        return ok(found);
      }
      if (name === "incidents") return list(project.incidents());
      if (name === "rejections") return ok({ items: [{ id: "page-empty.html", stage: "extract", reason: "no-article-text", detail: "no article was found on the page" }], next: null });
      if (name === "codebook") return ok(id ? project.codebookPage(id) : project.codebook());
      if (name === "queue") return ok(project.queue(searchParams.get("reason"), limit));
      if (name === "agreement") return ok(project.agreement(searchParams.get("a"), searchParams.get("b")));
      if (name === "log") {
        const after = Number(searchParams.get("after") ?? 0);
        return ok({ items: project.log.filter((entry) => entry.seq > after).slice(0, limit), head: project.log.length });
      }
      if (name === "corrections") return ok(project.correct(sent));
      if (name === "filters" && method === "GET") return ok(project.saved);
      if (name === "filters") return ok((project.saved = { version: sent.version + 1, filters: sent.filters }));
      if (name === "exports" && !id) return ok({ items: [{ profile: "sitrep", title: "All that is coded", formats: ["csv", "jsonl", "geojson", "parquet"] }, { profile: "acled", title: "Columns of ACLED", formats: ["csv"] }] });
      if (name === "imports" && more === "progress") return progress(response, id);
      if (name === "imports" && id) return ok(project.imports.find((job) => job.id === id));
      if (name === "imports" && method === "GET") return ok({ items: project.imports });
      if (name === "imports") {
        const inputs = (sent.documents?.length ?? 0) + (sent.files?.length ?? 0);
        const job = { id: `i${project.imports.length + 1}`, by: "analyst", state: "running", inputs, read: 0, coded: 0, unchanged: 0, rejected: 0, events: 0, rejections: [] };
        project.imports.unshift(job);
        return ok(job, 202);
      }
      throw new Refusal(404, "There is nothing here");
    }

    function progress(response, id) {
      const job = project.imports.find((each) => each.id === id);
      response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      const step = () => {
        job.read++;
        if (job.read === 1 && job.inputs > 1) {
          job.rejected++;
          job.rejections.push({ id: "a.html", stage: "extract", reason: "no-article-text", detail: "no article was found on the page" });
        } else {
          job.coded++;
          job.events += 3;
        }
        const end = job.read >= job.inputs;
        if (end) job.state = "done";
        response.write(`event: ${end ? "end" : "progress"}\ndata: ${JSON.stringify(job)}\n\n`);
        if (end) response.end();
        else setTimeout(step, 60);
      };
      setTimeout(step, 60);
    }
  });
  return new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () => resolve({ address: `http://127.0.0.1:${server.address().port}/`, project, close: () => (server.close(), server.closeAllConnections()) }));
  });
}

function refuse(detail) {
  throw new Refusal(422, "The request is understood and cannot be carried out", { detail });
}

function json(request, response, status, value, type = "application/json") {
  raw(request, response, status, JSON.stringify(value), type);
}

function raw(request, response, status, text, type = "application/json") {
  const zip = text.length > 2000 && /gzip/.test(request.headers["accept-encoding"] ?? "");
  response.writeHead(status, { "Content-Type": type, "Cache-Control": "no-store", ...(zip ? { "Content-Encoding": "gzip" } : {}) });
  response.end(zip ? gzipSync(text, { level: 1 }) : text);
}

function file(path, response) {
  const name = join(page, normalize(path === "/" ? "/index.html" : path).replace(/^([.]{2}[/\\])+/, ""));
  if (!name.startsWith(page) || !existsSync(name) || name === page) return response.writeHead(404).end();
  response.writeHead(200, { "Content-Type": kinds[extname(name)] ?? "application/octet-stream" });
  createReadStream(name).pipe(response);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name, otherwise) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise);
  const { address } = await serve({ port: option("--port", 8099), events: option("--events", 0) });
  console.log(`The page with a project in memory: ${address}`);
}
