-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sets up a municipality's server for Pejl: one schema, "pejl", in a PostgreSQL database of its own (13 or later).
--
--   createdb pejl
--   psql -d pejl -v ON_ERROR_STOP=1 -v kommune=101 -v kommunenavn='Havneby Kommune' -f pejl-server.sql
--
-- Whoever runs it owns the tables and is nobody's colleague: it should be an administrator whom no konsulent logs in as. Run a
-- second time it stops without having changed anything. docs/server.md says how people are let in, and how the line is encrypted.
--
-- The server keeps entries and hands them on. It decides nothing: every copy of Pejl proves signatures, chains and roles itself,
-- as it does with a packet. What the rules below prevent is that one person's login hides, replaces or blocks another's work.
\set ON_ERROR_STOP on
\if :{?kommune}
\else
  \echo 'Say which municipality it is, by its number: -v kommune=101 -v kommunenavn=…'
  \quit
\endif
\if :{?kommunenavn}
\else
  \set kommunenavn ''
\endif

BEGIN;

-- Roles of the whole PostgreSQL server, as groups; people's logins become members of one of them. Each can do what the one before
-- it can: read; deliver one's own entries; hand on also those of colleagues whose laptops never see a net; take away the contents
-- of what was erased, and say anew whose a copy is.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pejl_laeser') THEN
    CREATE ROLE pejl_laeser NOLOGIN;
    CREATE ROLE pejl_konsulent NOLOGIN IN ROLE pejl_laeser;
    CREATE ROLE pejl_omraadeleder NOLOGIN IN ROLE pejl_konsulent;
    CREATE ROLE pejl_centerchef NOLOGIN IN ROLE pejl_omraadeleder;
  END IF;
END
$$;

REVOKE ALL ON DATABASE :"DBNAME" FROM PUBLIC;
-- TEMPORARY: what is delivered lies in a table of the session's own until all of it is there.
GRANT CONNECT, TEMPORARY ON DATABASE :"DBNAME" TO pejl_laeser;

CREATE SCHEMA pejl;
REVOKE ALL ON SCHEMA pejl FROM PUBLIC;
GRANT USAGE ON SCHEMA pejl TO pejl_laeser;

-- One row: whose server this is, and the version of these tables. Pejl refuses a number that it does not know.
CREATE TABLE pejl.om (
  eneste boolean PRIMARY KEY DEFAULT true CHECK (eneste),
  version integer NOT NULL,
  kommune text NOT NULL CHECK (kommune ~ '^[0-9]{1,4}$'),
  kommunenavn text NOT NULL,
  oprettet timestamptz NOT NULL DEFAULT now()
);
INSERT INTO pejl.om (version, kommune, kommunenavn) VALUES (1, :'kommune', :'kommunenavn');

-- The copies of Pejl that are known here, by their number (of 64 bits, as PostgreSQL has it with a sign).
CREATE TABLE pejl.kopi (
  rid bigint PRIMARY KEY,
  bruger name,                      -- whose login delivers its entries; NULL: it has not been here itself
  hoved text CHECK (octet_length(hoved) <= 1048576),             -- what it holds, by chain, in its own words
  underskrift text CHECK (octet_length(underskrift) = 128),      -- its signature of that
  moedt timestamptz NOT NULL DEFAULT now()                       -- when it was here last
);

-- The entries. An entry is named by its copy and its number there, and never changes; its first 96 bytes name it and hold its hash.
CREATE TABLE pejl.op (
  rid bigint NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),
  ramme bytea NOT NULL CHECK (octet_length(ramme) BETWEEN 96 AND 1048576),
  PRIMARY KEY (rid, seq)
);

-- The contents of bilag, in parts, by the SHA-256 of the whole.
CREATE TABLE pejl.bilag (
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  nr integer NOT NULL CHECK (nr >= 0),
  del bytea NOT NULL CHECK (octet_length(del) BETWEEN 1 AND 1048576),
  PRIMARY KEY (sha256, nr)
);
ALTER TABLE pejl.bilag ALTER COLUMN del SET STORAGE EXTERNAL; -- photos and scans are compressed already

-- Erasing takes the values out of an entry. Its name, its hash and all else that proves it stay as they are.
CREATE FUNCTION pejl.behold_bevis() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF substr(NEW.ramme, 1, 96) <> substr(OLD.ramme, 1, 96) THEN
    RAISE EXCEPTION 'an entry cannot become another one' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER behold_bevis BEFORE UPDATE ON pejl.op FOR EACH ROW EXECUTE FUNCTION pejl.behold_bevis();

-- What each role may do at all …
GRANT SELECT ON pejl.om, pejl.kopi, pejl.op, pejl.bilag TO pejl_laeser;
GRANT INSERT ON pejl.kopi, pejl.op, pejl.bilag TO pejl_konsulent;
GRANT UPDATE (bruger, hoved, underskrift, moedt) ON pejl.kopi TO pejl_konsulent;
GRANT UPDATE (ramme) ON pejl.op TO pejl_konsulent;
GRANT DELETE ON pejl.bilag TO pejl_centerchef;

-- … and with which rows. Nobody deletes an entry.
ALTER TABLE pejl.om ENABLE ROW LEVEL SECURITY;
ALTER TABLE pejl.kopi ENABLE ROW LEVEL SECURITY;
ALTER TABLE pejl.op ENABLE ROW LEVEL SECURITY;
ALTER TABLE pejl.bilag ENABLE ROW LEVEL SECURITY;

CREATE POLICY laes ON pejl.om FOR SELECT TO pejl_laeser USING (true);

CREATE POLICY laes ON pejl.kopi FOR SELECT TO pejl_laeser USING (true);
CREATE POLICY egen ON pejl.kopi FOR INSERT TO pejl_konsulent WITH CHECK (bruger = current_user);
CREATE POLICY egen_igen ON pejl.kopi FOR UPDATE TO pejl_konsulent
  USING (bruger IS NULL OR bruger = current_user) WITH CHECK (bruger = current_user);
CREATE POLICY andres ON pejl.kopi FOR INSERT TO pejl_omraadeleder WITH CHECK (bruger IS NULL);
CREATE POLICY ny_bruger ON pejl.kopi FOR UPDATE TO pejl_centerchef USING (true) WITH CHECK (true);

CREATE POLICY laes ON pejl.op FOR SELECT TO pejl_laeser USING (true);
CREATE POLICY egne ON pejl.op FOR INSERT TO pejl_konsulent
  WITH CHECK (rid IN (SELECT k.rid FROM pejl.kopi k WHERE k.bruger = current_user));
CREATE POLICY andres ON pejl.op FOR INSERT TO pejl_omraadeleder WITH CHECK (true);
CREATE POLICY slet_i_egne ON pejl.op FOR UPDATE TO pejl_konsulent
  USING (rid IN (SELECT k.rid FROM pejl.kopi k WHERE k.bruger = current_user));
CREATE POLICY slet_i_alle ON pejl.op FOR UPDATE TO pejl_centerchef USING (true);

CREATE POLICY laes ON pejl.bilag FOR SELECT TO pejl_laeser USING (true);
CREATE POLICY laeg ON pejl.bilag FOR INSERT TO pejl_konsulent WITH CHECK (true);
CREATE POLICY slet ON pejl.bilag FOR DELETE TO pejl_centerchef USING (true);

COMMIT;
