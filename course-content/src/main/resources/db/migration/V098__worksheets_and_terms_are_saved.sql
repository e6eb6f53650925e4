-- Worksheets and terms of the glossary can be saved like everything else that search finds. Terms live
-- in the files only and have no row of their own, so a term is known by its key.
alter table saved_item
    add step_id bigint references step,
    add term_key text check (length(term_key) between 1 and 200),
    drop constraint saved_item_check,
    drop constraint saved_item_person_id_course_unit_id_case_study_id_actor_id_key,
    add constraint saved_item_is_one_thing
        check (num_nonnulls(course_unit_id, case_study_id, actor_id, step_id, term_key) = 1),
    add constraint saved_item_once
        unique nulls not distinct
            (person_id, course_unit_id, case_study_id, actor_id, step_id, term_key);
