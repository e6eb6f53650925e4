package welvaren.content;

import java.util.List;
import java.util.Optional;

/// Something a learner does, at its place in a part.
public sealed interface Activity {

    /// What every activity has.
    ///
    /// @param minutes how long it takes
    /// @param required whether it is a step of the unit's progress
    /// @param practises ids of outcomes of the unit
    /// @param assesses ids of outcomes of the unit
    record Basics(
            String key,
            String title,
            int minutes,
            boolean required,
            List<String> practises,
            List<String> assesses) {}

    /// Who reads what a learner wrote, from narrow to wide.
    enum Visibility {
        ME,
        LECTURER,
        COHORT
    }

    Basics basics();

    default String key() {
        return basics().key();
    }

    default String title() {
        return basics().title();
    }

    default int minutes() {
        return basics().minutes();
    }

    default boolean required() {
        return basics().required();
    }

    /// Whether it is done away from the page, with others or out in the field.
    default boolean isElsewhere() {
        return this instanceof GroupActivity || this instanceof FieldAssignment;
    }

    /// Something to read elsewhere; done when the learner says so.
    record Reading(Basics basics, RichText text, Optional<String> url) implements Activity {}

    /// Formative questions.
    ///
    /// @param passMark the share of right answers in percent that completes it; without one it is
    ///   complete when every question was answered
    record Quiz(Basics basics, List<Question> questions, Optional<Integer> passMark)
            implements Activity {

        /// The same quiz under another key.
        public Quiz named(String key) {
            var other =
                    new Basics(
                            key,
                            basics.title(),
                            basics.minutes(),
                            basics.required(),
                            basics.practises(),
                            basics.assesses());
            return new Quiz(other, questions, passMark);
        }

        /// How many right answers reach the pass mark.
        public Optional<Integer> rightNeeded() {
            return passMark.map(percent -> Math.ceilDiv(percent * questions.size(), 100));
        }
    }

    /// An activity in which a learner writes.
    sealed interface Written extends Activity {

        /// Who reads it unless the learner chooses otherwise.
        Visibility visibility();

        /// The fields to fill in, in order; never empty.
        List<WorksheetField> fields();

        /// When the work is good.
        List<String> criteria();
    }

    /// The one field of an activity that is answered in running text.
    String ANSWER = "answer";

    /// Writing for oneself.
    record Reflection(
            Basics basics,
            RichText prompt,
            List<String> criteria,
            Optional<RichText> example,
            Visibility visibility)
            implements Written {

        @Override
        public List<WorksheetField> fields() {
            return List.of(WorksheetField.answer(title()));
        }
    }

    /// A form to fill in and to print.
    record Worksheet(
            Basics basics,
            RichText intro,
            List<WorksheetField> fields,
            List<String> criteria,
            Optional<RichText> example,
            List<RubricRow> rubric,
            boolean peerFeedback,
            Visibility visibility)
            implements Written {}

    /// A question for the group; for who learns alone it is a reflection.
    record Discussion(Basics basics, RichText prompt, List<String> criteria, Visibility visibility)
            implements Written {

        @Override
        public List<WorksheetField> fields() {
            return List.of(WorksheetField.answer(title()));
        }
    }

    /// Work with others, of which the result is brought back.
    ///
    /// @param size how many people, in words
    record GroupActivity(
            Basics basics,
            RichText intro,
            Optional<String> size,
            List<Role> roles,
            List<String> steps,
            Optional<String> bringBack,
            List<String> criteria,
            Visibility visibility)
            implements Written {

        /// Who does what in the group.
        public record Role(String key, String name, String task) {}

        @Override
        public List<WorksheetField> fields() {
            return List.of(WorksheetField.answer(bringBack.orElse(title())));
        }
    }

    /// Go out and come back with evidence.
    record FieldAssignment(
            Basics basics,
            RichText intro,
            List<String> steps,
            List<WorksheetField> fields,
            List<String> criteria,
            Visibility visibility)
            implements Written {}

    /// One criterion of a rubric with its levels from low to high.
    record RubricRow(String key, String criterion, List<String> levels) {}
}
