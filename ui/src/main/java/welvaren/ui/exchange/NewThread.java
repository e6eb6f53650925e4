package welvaren.ui.exchange;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.UUID;
import welvaren.exchange.Contribution;
import welvaren.exchange.Posting;
import welvaren.exchange.ThreadDrafts.Kept;
import welvaren.exchange.ThreadDrafts.Place;
import welvaren.person.Viewer;
import welvaren.ui.design.Icon;

/// Where somebody begins a thread; open when she began to type one before.
class NewThread extends Composite<Div> {

    private final Button begin = new Button();
    private final PostForm form;

    NewThread(Talks talks, Viewer.SignedIn viewer, UUID cohort) {
        form =
                new PostForm(
                        new Opening(talks, viewer, cohort),
                        true,
                        talks.people().of(viewer, cohort));
        form.translate(
                getTranslation("exchange.message"),
                getTranslation("exchange.begin.post"),
                getTranslation("exchange.readers"));
        begin.setText(getTranslation("exchange.begin"));
        begin.setIcon(Icon.of("plus"));
        begin.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        begin.addClickListener(_ -> {
            show(true);
            form.focus();
        });
        getContent().addClassName("newthread");
        getContent().add(begin, form);
        show(!form.isBlank());
    }

    private void show(boolean open) {
        begin.setVisible(!open);
        form.setVisible(open);
    }

    private record Opening(Talks talks, Viewer.SignedIn viewer, UUID cohort)
            implements PostForm.Purpose {

        @Override
        public Kept kept() {
            return talks.drafts().of(viewer, Place.opening(cohort));
        }

        @Override
        public boolean keep(Kept typed) {
            return talks.drafts().write(viewer, Place.opening(cohort), typed);
        }

        @Override
        public Posting post(Kept typed) {
            var said = new Contribution(typed.body(), Optional.empty(), typed.sending());
            return talks.posts().open(viewer, cohort, typed.title(), said);
        }

        @Override
        public void posted(Posting.Posted posted) {
            UI.getCurrent().navigate(ExchangeLinks.thread(cohort, posted.thread()));
        }
    }
}
