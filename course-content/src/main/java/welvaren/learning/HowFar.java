package welvaren.learning;

import static java.util.stream.Collectors.toMap;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static welvaren.db.Tables.RESUME_PLACE;
import static welvaren.db.Tables.STEP_STATE;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import welvaren.content.Catalogues;
import welvaren.person.Viewer;

/// How far somebody is, in all modules and units at once. Every place that shows such a number asks
/// here.
@Component
public class HowFar {

    private record Begun(StepRef step, StepProgress progress) {}

    private final DSLContext db;
    private final Catalogues catalogues;

    HowFar(DSLContext db, Catalogues catalogues) {
        this.db = db;
        this.catalogues = catalogues;
    }

    public Progress of(Viewer.SignedIn viewer) {
        var found = db.select(begunBy(viewer), placesOf(viewer)).fetchSingle();
        return Progress.in(catalogues.current(), found.value1(), found.value2());
    }

    private static Field<Map<StepRef, StepProgress>> begunBy(Viewer.SignedIn viewer) {
        var begun =
                select(StepRows.refOf(STEP_STATE.step()), ProgressRows.state())
                        .from(STEP_STATE)
                        .where(STEP_STATE.PERSON_ID.eq(viewer.id()));
        return multiset(begun)
                .convertFrom(rows ->
                        rows.map(mapping(Begun::new)).stream()
                                .collect(toMap(Begun::step, Begun::progress)));
    }

    private static Field<List<ResumePlace>> placesOf(Viewer.SignedIn viewer) {
        var places =
                select(StepRows.refOf(RESUME_PLACE.step()), RESUME_PLACE.SEEN_AT)
                        .from(RESUME_PLACE)
                        .where(RESUME_PLACE.PERSON_ID.eq(viewer.id()))
                        .orderBy(RESUME_PLACE.SEEN_AT.desc(), RESUME_PLACE.COURSE_UNIT_ID);
        return multiset(places).convertFrom(rows -> rows.map(mapping(ResumePlace::new)));
    }
}
