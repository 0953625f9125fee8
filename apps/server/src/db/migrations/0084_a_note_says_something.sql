-- The number of the version that stands is that of a version: else whoever writes notes could take
-- the words out from under one, and a page on which it stands could not be read by anybody. Note and
-- version are written one after the other, so it is asked at the end of the transaction.
alter table notes add constraint note_says_something
  foreign key (coop_id, id, text_number) references note_versions (coop_id, note_id, number)
  deferrable initially deferred;
