package welvaren.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Reads the questions of a quiz.
final class QuestionReader {

    private enum Kind {
        SINGLE,
        MULTIPLE,
        ORDER,
        MATCH,
        NUMBER,
        TEXT
    }

    private QuestionReader() {}

    static List<Question> questions(Fields quiz) {
        var questions = new ArrayList<Question>();
        var seen = new HashSet<String>();
        for (var entry : quiz.someOf("questions")) {
            var kind = entry.requiredChoice("kind", Kind.class);
            if (kind.isPresent()) {
                questions.add(question(kind.get(), entry));
                CreditsReader.noteTwice(entry, questions.getLast().key(), seen);
            } else {
                entry.leaveTheRest();
            }
        }
        return List.copyOf(questions);
    }

    private static Question question(Kind kind, Fields entry) {
        var key = entry.key("key");
        var ask = entry.text("ask");
        return switch (kind) {
            case SINGLE -> new Question.SingleChoice(key, ask, options(entry, true));
            case MULTIPLE -> new Question.MultipleChoice(key, ask, options(entry, false));
            case ORDER -> new Question.Ordering(key, ask, items(entry), entry.text("why"));
            case MATCH -> new Question.Matching(key, ask, pairs(entry), entry.text("why"));
            case NUMBER -> number(key, ask, entry);
            case TEXT ->
                    new Question.ShortText(key, ask, entry.someTexts("accept"), entry.text("why"));
        };
    }

    private static Question number(String key, String ask, Fields entry) {
        var answer = entry.decimal("answer");
        if (answer.isEmpty()) {
            entry.missing("answer");
        }
        return new Question.NumberQuestion(
                key,
                ask,
                answer.orElse(BigDecimal.ZERO).doubleValue(),
                entry.decimal("tolerance").orElse(BigDecimal.ZERO).doubleValue(),
                entry.optionalText("unit").orElse(""),
                entry.text("why"));
    }

    private static List<Question.Option> options(Fields question, boolean single) {
        var options = new ArrayList<Question.Option>();
        var seen = new HashSet<String>();
        for (var entry : atLeastTwo(question, "options")) {
            options.add(
                    new Question.Option(
                            entry.key("key"),
                            entry.text("text"),
                            entry.flag("right", false),
                            entry.text("why")));
            CreditsReader.noteTwice(entry, options.getLast().key(), seen);
        }
        var right = options.stream().filter(Question.Option::right).count();
        if (right == 0) {
            question.problem(
                    question.place(),
                    "No option of this question is right.",
                    "Put “right: true” with the right one.");
        } else if (single && right > 1) {
            question.problem(
                    question.place(),
                    "A question of the kind single has more than one right option.",
                    "Keep one, or make it of the kind multiple.");
        }
        return List.copyOf(options);
    }

    private static List<Question.Item> items(Fields question) {
        var items = new ArrayList<Question.Item>();
        var seen = new HashSet<String>();
        for (var entry : atLeastTwo(question, "items")) {
            items.add(new Question.Item(entry.key("key"), entry.text("text")));
            CreditsReader.noteTwice(entry, items.getLast().key(), seen);
        }
        return List.copyOf(items);
    }

    private static List<Question.Pair> pairs(Fields question) {
        var pairs = new ArrayList<Question.Pair>();
        var seen = new HashSet<String>();
        var rights = new HashSet<String>();
        for (var entry : atLeastTwo(question, "pairs")) {
            var right = entry.text("right");
            pairs.add(new Question.Pair(entry.key("key"), entry.text("left"), right));
            CreditsReader.noteTwice(entry, pairs.getLast().key(), seen);
            if (!right.isEmpty() && !rights.add(right)) {
                entry.problem(
                        entry.place(),
                        "Two pairs have the same right side, “%s”.".formatted(right),
                        "Make them different, so that one answer is right.");
            }
        }
        return List.copyOf(pairs);
    }

    private static List<Fields> atLeastTwo(Fields question, String name) {
        var entries = question.someOf(name);
        if (entries.size() == 1) {
            question.problem(
                    question.place(name),
                    "“%s” has only one line.".formatted(name),
                    "There must be something to choose: write two or more.");
        }
        return entries;
    }
}
