package welvaren.ui.exchange;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import welvaren.cohort.CohortPeople.Fellow;
import welvaren.disk.DiskNearlyFull;
import welvaren.exchange.PostText;
import welvaren.exchange.Posting;
import welvaren.exchange.Posts;
import welvaren.exchange.ThreadDrafts.Kept;
import welvaren.person.NotAllowed;
import welvaren.ui.design.Icon;
import welvaren.ui.design.Notice;
import welvaren.ui.design.SafeHtml;

/// Where somebody types what she is about to post. What she types is kept while she does, and what
/// could not be posted stays in the field.
class PostForm extends Composite<Div> {

    private static final Logger log = LoggerFactory.getLogger(PostForm.class);

    /// Also while she goes on typing.
    private static final int SAVED_EACH_MILLISECONDS = 1000;

    private static final int ROWS = 3;

    /// What a form is for.
    interface Purpose {

        /// What she typed there before.
        Kept kept();

        /// Keeps what she types.
        ///
        /// @return false when it is too long to be kept
        boolean keep(Kept typed);

        /// Whether what she types is kept at all.
        default boolean keeps() {
            return true;
        }

        Posting post(Kept typed);

        /// Is told that it is there.
        void posted(Posting.Posted posted);
    }

    private final Purpose purpose;
    private final List<Fellow> fellows;
    private final @Nullable TextField title;
    private final TextArea area = new TextArea();
    private final ComboBox<Fellow> mention = new ComboBox<>();
    private final Button preview = new Button();
    private final Div shown = new Div();
    private final Button post = new Button();
    private final Span saved = new Span();
    private final Notice wrong = Notice.bad();
    private final Div actions = new Div();
    private UUID sending;

    /// @param titled whether a title belongs to it
    /// @param fellows who may be mentioned
    PostForm(Purpose purpose, boolean titled, List<Fellow> fellows) {
        this.purpose = purpose;
        this.fellows = fellows;
        title = titled ? new TextField() : null;
        var kept = purpose.kept();
        sending = kept.sending();
        area.setValue(kept.body());
        area.setMinRows(ROWS);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.TIMEOUT);
        area.setValueChangeTimeout(SAVED_EACH_MILLISECONDS);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keep();
            }
        });
        getContent().addClassName("postform");
        if (title != null) {
            title.setValue(kept.title());
            title.setWidthFull();
            title.setValueChangeMode(ValueChangeMode.TIMEOUT);
            title.setValueChangeTimeout(SAVED_EACH_MILLISECONDS);
            title.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    keep();
                }
            });
            getContent().add(title);
        }
        mention.setItems(fellows);
        mention.setItemLabelGenerator(Fellow::name);
        mention.addValueChangeListener(change -> mention(change.getValue()));
        preview.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        preview.setIcon(Icon.small("eye"));
        preview.addClickListener(_ -> preview());
        shown.addClassNames("preview", "card");
        shown.setVisible(false);
        post.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        post.setIcon(Icon.of("send"));
        post.setDisableOnClick(true);
        post.addClickListener(_ -> {
            post.setEnabled(true);
            post();
        });
        saved.addClassNames("small", "mut");
        saved.getElement().setAttribute("role", "status");
        actions.addClassNames("row", "wrapf");
        actions.add(post, preview, mention, saved);
        getContent().add(area, shown, wrong, actions);
    }

    /// @param field what the field is called
    /// @param button the word of the button
    /// @param hint who reads it
    void translate(String field, String button, String hint) {
        area.setLabel(field);
        area.setHelperText(hint);
        post.setText(button);
        mention.setPlaceholder(getTranslation("exchange.mention"));
        mention.setAriaLabel(getTranslation("exchange.mention"));
        preview.setText(getTranslation("exchange.preview"));
        shown.getElement().setAttribute("role", "region");
        shown.getElement().setAttribute("aria-label", getTranslation("exchange.preview"));
        if (title != null) {
            title.setLabel(getTranslation("exchange.title"));
            title.setMaxLength(Posts.LONGEST_TITLE);
        }
    }

    /// Another way beside posting.
    void add(Button button) {
        actions.addComponentAtIndex(1, button);
    }

    boolean isBlank() {
        return typed().isBlank();
    }

    void focus() {
        (title == null ? area : title).focus();
    }

    private Kept typed() {
        return new Kept(title == null ? "" : title.getValue(), area.getValue(), sending);
    }

    private void keep() {
        if (!purpose.keeps()) {
            return;
        }
        try {
            saved.setText(
                    getTranslation(
                            purpose.keep(typed()) ? "exchange.kept" : "exchange.refused.too-long",
                            Posts.LONGEST));
        } catch (DiskNearlyFull _) {
            saved.setText(getTranslation("activity.not-saved.read-only"));
        } catch (NotAllowed _) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        } catch (RuntimeException e) {
            log.error("A draft could not be saved", e);
            saved.setText(getTranslation("activity.not-saved"));
        }
    }

    private void mention(@Nullable Fellow fellow) {
        if (fellow != null) {
            var before = area.getValue();
            var gap = before.isEmpty() || before.endsWith(" ") || before.endsWith("\n") ? "" : " ";
            area.setValue(before + gap + "@" + fellow.name() + " ");
            mention.clear();
            keep();
            area.focus();
        }
    }

    private void preview() {
        var names = fellows.stream().map(Fellow::name).toList();
        shown.removeAll();
        shown.setVisible(!area.getValue().isBlank());
        shown.add(new SafeHtml(PostText.render(area.getValue(), names).html(), "body"));
    }

    private void post() {
        wrong.hush();
        try {
            switch (purpose.post(typed())) {
                case Posting.Posted posted -> {
                    clear();
                    purpose.posted(posted);
                }
                case Posting.Refused(var reason) -> wrong.say(words(reason));
            }
        } catch (DiskNearlyFull _) {
            wrong.say(getTranslation("activity.not-saved.read-only"));
        } catch (NotAllowed _) {
            getUI().ifPresent(ui -> ui.getPage().reload());
        } catch (RuntimeException e) {
            log.error("Something could not be posted", e);
            wrong.say(getTranslation("exchange.not-posted"));
        }
    }

    private String words(Posting.Reason reason) {
        var most = reason == Posting.Reason.TITLE_TOO_LONG ? Posts.LONGEST_TITLE : Posts.LONGEST;
        return getTranslation(
                "exchange.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                most);
    }

    private void clear() {
        sending = UUID.randomUUID();
        area.clear();
        Optional.ofNullable(title).ifPresent(TextField::clear);
        saved.setText("");
        shown.setVisible(false);
    }
}
