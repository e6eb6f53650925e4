-- From when somebody of a cohort needs attention. Without a row the usual numbers count; null is never.
create table attention_rule (
    cohort_id bigint primary key references cohort,
    days_not_seen integer check (days_not_seen between 1 and 90),
    late_units integer check (late_units between 1 and 50),
    failed_tries integer check (failed_tries between 1 and 20)
);
