-- Of a correction that was applied from a file: the hash of the entry that it was first, and when it was made. So it is applied once.
ALTER TABLE log ADD COLUMN origin_hash text
----
ALTER TABLE log ADD COLUMN origin_at text
