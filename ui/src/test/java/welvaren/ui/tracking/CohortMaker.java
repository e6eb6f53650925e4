package welvaren.ui.tracking;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import welvaren.testing.TestDatabase;

/// Fills a cohort with any number of learners at once, each with the whole log of what she did: two
/// events for every step and three for every question, as people leave them.
final class CohortMaker {

    private static final List<String> STATEMENTS =
            List.of(
                    """
                    create temporary table made as
                    with added as (
                        insert into person (name, email, password_hash, language)
                        select 'Learner ' || n, 'learner' || n || '.' || '%1$s@made.example', '-', 'nl'
                        from generate_series(1, %2$d) n
                        returning id
                    )
                    select id, row_number() over (order by id) as n from added
                    """,
                    """
                    insert into enrolment (cohort_id, person_id, role, joined_at)
                    select c.id, made.id, 'participant', now() - interval '70 days'
                    from cohort c, made where c.uuid = '%1$s'
                    """,
                    """
                    create temporary table did as
                    with ranked as (
                        select p.course_unit_id, p.due_on,
                            row_number() over (order by p.due_on, p.course_unit_id) as place,
                            count(*) over () as many
                        from planned_unit p join cohort c on c.id = p.cohort_id
                        where c.uuid = '%1$s' and p.standing = 'mandatory'
                    )
                    select made.id as person_id, r.course_unit_id, s.id as step_id, s.kind,
                        r.due_on - (made.n %% 5)::int + time '15:00' as at
                    from ranked r join step s on s.course_unit_id = r.course_unit_id, made
                    where r.place <= r.many * 2 / 3 + made.n %% 7 - 3
                    """,
                    """
                    insert into step_state (person_id, step_id, status, answers, settled_at)
                    select person_id, step_id, 'done',
                        case kind when 'activity'
                            then '{"a": {"given": ["b"], "right": true, "tries": 2}, "b": {"given": ["c"], "right": true, "tries": 1}}'::jsonb
                            else '{}'::jsonb end,
                        at
                    from did
                    """,
                    """
                    insert into progress_event (person_id, course_unit_id, step_id, kind, detail, happened_at)
                    select person_id, course_unit_id, step_id, what.kind, what.detail, least(at, now())
                    from did, (values ('opened', null), ('completed', null),
                        ('answered', '{"question": "a", "answer": ["a"], "right": false}'::jsonb),
                        ('answered', '{"question": "a", "answer": ["b"], "right": true}'::jsonb),
                        ('answered', '{"question": "b", "answer": ["c"], "right": true}'::jsonb)) what (kind, detail)
                    where did.kind = 'activity' or what.kind <> 'answered'
                    """,
                    """
                    insert into resume_place (person_id, course_unit_id, step_id, seen_at)
                    select person_id, course_unit_id, max(step_id), max(least(at, now()))
                    from did group by person_id, course_unit_id
                    """,
                    "drop table did",
                    "drop table made",
                    "analyze");

    private CohortMaker() {}

    static void fill(UUID cohort, int learners) {
        try (var connection = TestDatabase.only().dataSource().getConnection();
                var statement = connection.createStatement()) {
            for (var sql : STATEMENTS) {
                statement.execute(sql.formatted(cohort, learners));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
