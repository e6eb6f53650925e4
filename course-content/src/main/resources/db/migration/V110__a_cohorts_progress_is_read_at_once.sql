-- When somebody was last seen learning, for a whole cohort at once; and what happened lately, latest first.
create index progress_event_last on progress_event (person_id, happened_at);

-- The wrong answers, of which a few at one question say that somebody needs help.
create index progress_event_wrong on progress_event (person_id, happened_at)
    where kind = 'answered' and (detail ->> 'right') = 'false';
