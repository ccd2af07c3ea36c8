-- What only PostgreSQL says so. See 001-tables.sql.

CREATE FUNCTION log_only_grows() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the log only grows'; END $$
----
CREATE TRIGGER log_keeps_what_is_written BEFORE UPDATE OR DELETE OR TRUNCATE ON log
FOR EACH STATEMENT EXECUTE FUNCTION log_only_grows()
----
-- The words of each event: its sentence, its names, the title; cut into words by the program, so that both databases find the same.
CREATE TABLE event_words (
  document bigint NOT NULL,
  key text NOT NULL PRIMARY KEY,
  words tsvector NOT NULL
)
----
CREATE INDEX event_words_document ON event_words (document)
----
CREATE INDEX event_words_index ON event_words USING gin (words)
