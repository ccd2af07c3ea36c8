-- The tables of a project, alike on SQLite and PostgreSQL. Statements are parted by lines of four hyphens.
-- What differs (search, refusing triggers) stands in 001-tables.sqlite.sql and 001-tables.postgresql.sql.

-- What the project is and how far it is: schema, revision, head of the log, mark of the last incidents.
CREATE TABLE meta (
  name text NOT NULL PRIMARY KEY,
  value text NOT NULL
)
----
-- What the coder made of an input; n counts from 1 in the order of adding.
CREATE TABLE document (
  n bigint NOT NULL PRIMARY KEY,
  id text NOT NULL UNIQUE,
  input_sha256 text NOT NULL,
  program text NOT NULL,
  knowledge text NOT NULL,
  revision bigint NOT NULL,
  added_at text NOT NULL,
  record text NOT NULL,
  record_sha256 text NOT NULL,
  -- Of the current view:
  title text,
  outlet text,
  report_date text,
  language text NOT NULL,
  state text NOT NULL,
  events bigint NOT NULL,
  coders text NOT NULL,
  -- Where words went when the text changed between two codings; JSON, see Moves.
  moves text NOT NULL
)
----
-- Codings that a newer one took the place of, as they were written.
CREATE TABLE earlier_coding (
  document bigint NOT NULL,
  revision bigint NOT NULL,
  input_sha256 text NOT NULL,
  program text NOT NULL,
  knowledge text NOT NULL,
  added_at text NOT NULL,
  record text NOT NULL,
  record_sha256 text NOT NULL,
  PRIMARY KEY (document, revision)
)
----
-- What people did. Grows only; each entry carries the hash of the one before.
CREATE TABLE log (
  seq bigint NOT NULL PRIMARY KEY,
  at text NOT NULL,
  who text NOT NULL,
  layer text,
  kind text NOT NULL,
  target text NOT NULL,
  field text,
  before text,
  after text,
  why text NOT NULL,
  base_version bigint NOT NULL,
  prev_hash text NOT NULL,
  hash text NOT NULL,
  -- The document of the target, for the index alone; 0 for an incident.
  document bigint NOT NULL
)
----
CREATE INDEX log_document ON log (document, seq)
----
CREATE INDEX log_target ON log (target, seq)
----
-- The events of the current view, flat. Made from record and log, and made again when in doubt.
CREATE TABLE event (
  key text NOT NULL PRIMARY KEY,
  document bigint NOT NULL,
  ordinal bigint NOT NULL,
  event text NOT NULL,
  happening text NOT NULL,
  type text NOT NULL,
  modes text NOT NULL,
  contexts text NOT NULL,
  status text NOT NULL,
  historical bigint NOT NULL,
  state text NOT NULL,
  rejected bigint NOT NULL,
  version bigint NOT NULL,
  trigger_text text NOT NULL,
  score double precision NOT NULL,
  day_from bigint,
  day_until bigint,
  day_precision text,
  place_name text,
  lat double precision,
  lon double precision,
  radius_km double precision,
  place_precision text,
  country text,
  admin1 text,
  actor text,
  actor_countries text,
  actor_sectors text,
  recipient text,
  recipient_countries text,
  recipient_sectors text,
  countries text NOT NULL,
  dead_low bigint,
  dead_high bigint,
  injured_low bigint,
  injured_high bigint
)
----
CREATE UNIQUE INDEX event_order ON event (document, ordinal)
----
-- Why a person should look at an event, in words.
CREATE TABLE flag (
  document bigint NOT NULL,
  key text NOT NULL,
  reason text NOT NULL,
  why text NOT NULL,
  PRIMARY KEY (key, reason)
)
----
CREATE INDEX flag_document ON flag (document)
----
CREATE INDEX flag_reason ON flag (reason)
----
-- The incidents as they were found last.
CREATE TABLE incident (
  id text NOT NULL PRIMARY KEY,
  ordinal bigint NOT NULL,
  record text NOT NULL,
  keys text NOT NULL,
  sources bigint NOT NULL,
  contradiction text NOT NULL
)
----
-- Inputs that could not be used.
CREATE TABLE rejection (
  id text NOT NULL PRIMARY KEY,
  path text NOT NULL,
  input_sha256 text NOT NULL,
  program text NOT NULL,
  knowledge text NOT NULL,
  record text NOT NULL
)
----
-- People who may use the project over the network.
CREATE TABLE account (
  name text NOT NULL PRIMARY KEY,
  role text NOT NULL,
  secret text NOT NULL,
  created_at text NOT NULL,
  disabled bigint NOT NULL
)
----
-- Values kept beside the project: saved filters.
CREATE TABLE setting (
  name text NOT NULL PRIMARY KEY,
  value text NOT NULL
)
