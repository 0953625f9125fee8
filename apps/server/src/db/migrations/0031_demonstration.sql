-- Which co-op is invented, and from what: so that its rota can be carried on as days pass.
create table demonstrations (
  coop_id uuid primary key references coops (id),
  seed integer not null,
  loaded_for date not null,
  recorded_at timestamptz not null
);
select kith_protect('demonstrations');
