-- The highest transaction whose changes were deleted. A bookmark that had not surely seen it has to rebuild.
alter table change_epoch add column trimmed_through xid8 not null default '0';
