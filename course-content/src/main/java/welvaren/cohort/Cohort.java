package welvaren.cohort;

import static org.jooq.impl.DSL.row;
import static welvaren.db.Tables.COHORT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Records;
import org.jooq.SelectField;
import welvaren.language.Language;

/// A group of people that learns together, for a while.
///
/// @param language in which it is led
/// @param rhythm the key of the ready plan that it began with
/// @param archivedAt since when nothing can be changed any more
/// @param version goes up with each change of what lecturers set
public record Cohort(
        CohortId id,
        UUID uuid,
        String name,
        Language language,
        LocalDate startsOn,
        LocalDate endsOn,
        Optional<String> rhythm,
        Optional<Instant> archivedAt,
        int version) {

    /// Where days begin and end.
    public static final ZoneId HERE = ZoneId.of("Europe/Brussels");

    /// As part of a statement.
    static SelectField<Cohort> field() {
        return row(
                        COHORT.ID,
                        COHORT.UUID,
                        COHORT.NAME,
                        COHORT.LANGUAGE.convertFrom(tag -> Language.ofTag(tag).orElseThrow()),
                        COHORT.STARTS_ON,
                        COHORT.ENDS_ON,
                        COHORT.RHYTHM_KEY.convertFrom(Optional::ofNullable),
                        COHORT.ARCHIVED_AT.convertFrom(Optional::ofNullable),
                        COHORT.VERSION)
                .convertFrom(Records.mapping(Cohort::new));
    }

    /// The day it is now, where cohorts are.
    public static LocalDate today() {
        return LocalDate.now(HERE);
    }

    /// The day of a moment, where cohorts are.
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, HERE);
    }

    public boolean isArchived() {
        return archivedAt.isPresent();
    }
}
