-- All that is published of a contract can be found, by any part of a word, as in the element: words
-- without accents and capitals. pg_trgm is a trusted extension, as those of 0001 are.
create extension if not exists pg_trgm;

alter table open_data_contracts drop column found_by;
create index open_data_contracts_by_word on open_data_contracts using gin (words gin_trgm_ops);

-- A contract has promises too where only their results are published.
alter table open_data_contracts rename column commitments to promises;

-- Only the server can read a release: it reads all of them anew, by itself, and until it has, they
-- are found by no word.
update open_data_contracts set words = '';
create index open_data_contracts_to_read on open_data_contracts (ocid) where words = '';
