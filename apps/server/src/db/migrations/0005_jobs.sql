-- What is to be done from time to time, for all co-ops at once; kith_app has no business here.
create table jobs (
  name text primary key,
  due_at timestamptz not null,
  last_done_at timestamptz
);
