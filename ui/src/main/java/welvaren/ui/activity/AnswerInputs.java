package welvaren.ui.activity;

import static java.util.stream.Collectors.toCollection;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import welvaren.content.Question;
import welvaren.content.Question.Option;

/// The ways to answer, one for each kind of question. All of them work with the keyboard alone.
final class AnswerInputs {

    private AnswerInputs() {}

    static AnswerInput of(Question question) {
        return switch (question) {
            case Question.SingleChoice single -> new Single(single);
            case Question.MultipleChoice multiple -> new Multiple(multiple);
            case Question.Ordering ordering -> new OrderInput(ordering);
            case Question.Matching matching -> new Match(matching);
            case Question.NumberQuestion number -> new Words(number.ask(), number.unit(), true);
            case Question.ShortText text -> new Words(text.ask(), "", false);
        };
    }

    /// The same mixture for everybody and each time, and never the right order.
    static <T> List<T> mixed(List<T> inOrder, String seed) {
        var mixed = new ArrayList<>(inOrder);
        Collections.shuffle(mixed, new Random(seed.hashCode()));
        if (mixed.equals(inOrder)) {
            Collections.rotate(mixed, 1);
        }
        return mixed;
    }

    private static final class Single extends Composite<RadioButtonGroup<Option>>
            implements AnswerInput {

        private final Question.SingleChoice question;

        Single(Question.SingleChoice question) {
            this.question = question;
            getContent().addClassName("wv-options");
            getContent().setLabel(question.ask());
            getContent().setItems(question.options());
            mark(false);
        }

        @Override
        public List<String> soFar() {
            return getContent().getOptionalValue().stream().map(Option::key).toList();
        }

        @Override
        public void show(List<String> earlier) {
            question.options().stream()
                    .filter(option -> earlier.contains(option.key()))
                    .findFirst()
                    .ifPresent(getContent()::setValue);
        }

        @Override
        public void onChange(Runnable changed) {
            getContent().addValueChangeListener(_ -> changed.run());
        }

        @Override
        public void mark(boolean marked) {
            getContent()
                    .setRenderer(OptionLabel.renderer(option -> marked && isChosen(this, option)));
        }
    }

    private static final class Multiple extends Composite<CheckboxGroup<Option>>
            implements AnswerInput {

        private final Question.MultipleChoice question;

        Multiple(Question.MultipleChoice question) {
            this.question = question;
            getContent().addClassName("wv-options");
            getContent().setLabel(question.ask());
            getContent().setHelperText(getTranslation("quiz.several"));
            getContent().setItems(question.options());
            mark(false);
        }

        @Override
        public List<String> soFar() {
            return question.options().stream()
                    .filter(getContent().getValue()::contains)
                    .map(Option::key)
                    .toList();
        }

        @Override
        public void show(List<String> earlier) {
            getContent()
                    .setValue(
                            question.options().stream()
                                    .filter(option -> earlier.contains(option.key()))
                                    .collect(toCollection(LinkedHashSet::new)));
        }

        @Override
        public void onChange(Runnable changed) {
            getContent().addValueChangeListener(_ -> changed.run());
        }

        @Override
        public void mark(boolean marked) {
            getContent()
                    .setRenderer(OptionLabel.renderer(option -> marked && isChosen(this, option)));
        }
    }

    private static boolean isChosen(AnswerInput input, Option option) {
        return input.soFar().contains(option.key());
    }

    private static final class Match extends Composite<Div> implements AnswerInput {

        private final List<Select<Question.Pair>> choices = new ArrayList<>();
        private final Question.Matching question;

        Match(Question.Matching question) {
            this.question = question;
            var ask = new Paragraph(question.ask());
            ask.addClassName("ask");
            getContent().addClassName("match");
            getContent().add(ask);
            var rights = mixed(question.pairs(), question.key());
            for (var pair : question.pairs()) {
                var choice = new Select<Question.Pair>();
                choice.setLabel(pair.left());
                choice.setPlaceholder(getTranslation("quiz.choose"));
                choice.setItems(rights);
                choice.setItemLabelGenerator(Question.Pair::right);
                choices.add(choice);
                getContent().add(choice);
            }
        }

        @Override
        public List<String> soFar() {
            var keys =
                    choices.stream()
                            .map(choice -> choice.getOptionalValue().map(Question.Pair::key))
                            .map(key -> key.orElse(""))
                            .toList();
            return keys.stream().allMatch(String::isEmpty) ? List.of() : keys;
        }

        @Override
        public void onChange(Runnable changed) {
            choices.forEach(choice -> choice.addValueChangeListener(_ -> changed.run()));
        }

        @Override
        public void show(List<String> earlier) {
            for (var i = 0; i < Math.min(earlier.size(), choices.size()); i++) {
                var key = earlier.get(i);
                question.pairs().stream()
                        .filter(pair -> pair.key().equals(key))
                        .findFirst()
                        .ifPresent(choices.get(i)::setValue);
            }
        }
    }

    private static final class Words extends Composite<TextField> implements AnswerInput {

        Words(String ask, String unit, boolean number) {
            getContent().setLabel(ask);
            getContent().setMaxLength(200);
            getContent().getElement().setAttribute("autocomplete", "off");
            getContent().addClassName("short-answer");
            if (number) {
                getContent()
                        .getElement()
                        .executeJs("this.inputElement.setAttribute('inputmode', 'decimal')");
            }
            if (!unit.isEmpty()) {
                getContent().setSuffixComponent(new Span(unit));
            }
        }

        @Override
        public List<String> soFar() {
            var words = getContent().getValue().strip();
            return words.isEmpty() ? List.of() : List.of(words);
        }

        @Override
        public void onChange(Runnable changed) {
            getContent().addValueChangeListener(_ -> changed.run());
        }

        @Override
        public void show(List<String> earlier) {
            earlier.stream().findFirst().ifPresent(getContent()::setValue);
        }
    }
}
