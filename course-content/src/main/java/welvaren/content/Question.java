package welvaren.content;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// A question of a quiz. An answer is a list of texts, whatever the kind; see each kind.
public sealed interface Question {

    String key();

    /// What is asked.
    String ask();

    /// Whether the answer is right. An answer that does not fit the kind is wrong, never an error.
    boolean isRight(List<String> answer);

    /// What to say after an answer: one explanation, or one for each option that was chosen.
    List<String> explanation(List<String> answer);

    /// The right answer in the form of an answer.
    List<String> rightAnswer();

    /// Something to choose.
    record Option(String key, String text, boolean right, String why) {}

    /// Two things that belong together.
    record Pair(String key, String left, String right) {}

    /// A thing to put in order.
    record Item(String key, String text) {}

    /// One of the options; the answer is its key.
    record SingleChoice(String key, String ask, List<Option> options) implements Question {

        @Override
        public boolean isRight(List<String> answer) {
            return answer.equals(rightAnswer());
        }

        @Override
        public List<String> explanation(List<String> answer) {
            return whys(options, answer);
        }

        @Override
        public List<String> rightAnswer() {
            return right(options);
        }
    }

    /// All options that are right; the answer is their keys in any order.
    record MultipleChoice(String key, String ask, List<Option> options) implements Question {

        @Override
        public boolean isRight(List<String> answer) {
            return new HashSet<>(answer).equals(new HashSet<>(rightAnswer()));
        }

        @Override
        public List<String> explanation(List<String> answer) {
            return options.stream().map(Option::why).toList();
        }

        @Override
        public List<String> rightAnswer() {
            return right(options);
        }
    }

    /// Things to put in order; the answer is all keys in order.
    record Ordering(String key, String ask, List<Item> items, String why) implements Question {

        @Override
        public boolean isRight(List<String> answer) {
            return answer.equals(rightAnswer());
        }

        @Override
        public List<String> explanation(List<String> answer) {
            return List.of(why);
        }

        @Override
        public List<String> rightAnswer() {
            return items.stream().map(Item::key).toList();
        }
    }

    /// Pairs to find; the answer is, for each left side in order, the key of the pair whose right
    /// side was chosen.
    record Matching(String key, String ask, List<Pair> pairs, String why) implements Question {

        @Override
        public boolean isRight(List<String> answer) {
            return answer.equals(rightAnswer());
        }

        @Override
        public List<String> explanation(List<String> answer) {
            return List.of(why);
        }

        @Override
        public List<String> rightAnswer() {
            return pairs.stream().map(Pair::key).toList();
        }
    }

    /// A number; the answer is its digits, with a comma or a point.
    ///
    /// @param unit what is counted; empty when that is plain
    record NumberQuestion(
            String key, String ask, double answer, double tolerance, String unit, String why)
            implements Question {

        @Override
        public boolean isRight(List<String> given) {
            var number = parse(given);
            return number.isPresent()
                    && Math.abs(number.getAsDouble() - answer) <= tolerance + 1e-9;
        }

        @Override
        public List<String> explanation(List<String> given) {
            return List.of(why);
        }

        @Override
        public List<String> rightAnswer() {
            return List.of(
                    answer == Math.rint(answer)
                            ? String.valueOf((long) answer)
                            : String.valueOf(answer));
        }

        private static OptionalDouble parse(List<String> given) {
            try {
                return given.size() == 1
                        ? OptionalDouble.of(
                                Double.parseDouble(given.getFirst().strip().replace(',', '.')))
                        : OptionalDouble.empty();
            } catch (NumberFormatException _) {
                return OptionalDouble.empty();
            }
        }
    }

    /// A word or a few; case, accents and spaces do not matter.
    record ShortText(String key, String ask, List<String> accept, String why) implements Question {

        @Override
        public boolean isRight(List<String> answer) {
            return answer.size() == 1
                    && accept.stream()
                            .anyMatch(right -> plain(right).equals(plain(answer.getFirst())));
        }

        @Override
        public List<String> explanation(List<String> answer) {
            return List.of(why);
        }

        @Override
        public List<String> rightAnswer() {
            return List.of(accept.getFirst());
        }

        private static String plain(String text) {
            var letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
            return letters.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        }
    }

    private static List<String> right(List<Option> options) {
        return options.stream().filter(Option::right).map(Option::key).toList();
    }

    private static List<String> whys(List<Option> options, List<String> chosen) {
        return options.stream()
                .filter(option -> chosen.contains(option.key()))
                .map(Option::why)
                .toList();
    }
}
