package welvaren.ui.privacy;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import welvaren.language.Language;
import welvaren.privacy.LeftAccounts;
import welvaren.privacy.PersonalData;
import welvaren.privacy.PersonalData.Holding;
import welvaren.privacy.PersonalData.Kept;
import welvaren.privacy.Retention;
import welvaren.privacy.Words;

/// What is kept about people, why, how long and who sees it, made from the registry; and what they
/// may ask for.
@Route("privacy")
@AnonymousAllowed
class PrivacyView extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private static final int RIGHTS = 5;

    private final String contact;
    private final LeftAccounts accounts;
    private final Article article = new Article();

    /// @param contact `welvaren.privacy.contact`: whom one asks, as text; may be empty
    PrivacyView(@Value("${welvaren.privacy.contact:}") String contact, LeftAccounts accounts) {
        this.contact = contact.strip();
        this.accounts = accounts;
        article.addClassNames("prose", "privacy");
        getContent().addClassNames("wrap", "page");
        getContent().add(article);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        article.removeAll();
        var lead = new Paragraph(getTranslation("privacy.lead"));
        lead.addClassName("standfirst");
        article.add(
                new H1(getTranslation("privacy.heading")),
                lead,
                new H2(getTranslation("privacy.guest")),
                new Paragraph(getTranslation("privacy.guest.text")),
                new H2(getTranslation("privacy.held")),
                new Paragraph(getTranslation("privacy.held.text")));
        PersonalData.registry().holdings().forEach(holding -> article.add(section(holding)));
        if (!accounts.rules().isEmpty()) {
            article.add(
                    new H2(getTranslation("privacy.left")),
                    new Paragraph(getTranslation("privacy.left.text")),
                    left());
        }
        article.add(
                new H2(getTranslation("privacy.browser")),
                new Paragraph(getTranslation("privacy.browser.text")),
                browser(),
                new H2(getTranslation("privacy.rights")),
                rights(),
                new Paragraph(new Anchor(PrivacyLinks.myData(), getTranslation("privacy.my-data"))),
                new H2(getTranslation("privacy.ask")),
                new Paragraph(getTranslation("privacy.ask.text")));
        if (!contact.isEmpty()) {
            article.add(new Paragraph(getTranslation("privacy.contact", contact)));
        }
    }

    private Component section(Holding holding) {
        var list = new DescriptionList();
        list.addClassName("held");
        list.add(new Term(getTranslation("privacy.what")), text(what(holding)));
        list.add(new Term(getTranslation("privacy.why")), text(in(holding.purpose())));
        list.add(
                new Term(getTranslation("privacy.how-long")),
                text(HowLong.said(holding.kept(), this)));
        list.add(new Term(getTranslation("privacy.who")), text(seenBy(holding.seenBy())));
        return new Section(new H3(in(holding.title())), list);
    }

    private String what(Holding holding) {
        return holding.tables().stream()
                .flatMap(table -> table.columns().values().stream())
                .map(this::in)
                .distinct()
                .collect(joining("; "));
    }

    private String seenBy(List<PersonalData.SeenBy> readers) {
        return readers.stream()
                .map(reader -> reader.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .map(reader -> getTranslation("privacy.seen-by." + reader))
                .collect(joining("; "));
    }

    private DescriptionList left() {
        var list = new DescriptionList();
        list.addClassName("held");
        for (var rule : accounts.rules()) {
            var kept = new Retention.After(rule.kept(), "");
            list.add(
                    new Term(in(PersonalData.registry().account(rule.why().key()).title())),
                    text(HowLong.said(kept, this)));
        }
        return list;
    }

    private DescriptionList browser() {
        var list = new DescriptionList();
        list.addClassName("held");
        PersonalData.registry().browser().forEach(kept -> list.add(name(kept), about(kept)));
        return list;
    }

    private Term name(Kept kept) {
        var place = kept.place().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Term(getTranslation("privacy.place." + place, kept.name()));
    }

    private Description about(Kept kept) {
        return new Description(
                new Paragraph(in(kept.purpose())),
                new Paragraph(getTranslation("privacy.lasts", in(kept.lasts()))));
    }

    private UnorderedList rights() {
        var list = new UnorderedList();
        list.addClassName("pts");
        IntStream.range(0, RIGHTS)
                .forEach(i -> list.add(new ListItem(getTranslation("privacy.right." + i))));
        return list;
    }

    private static Description text(String words) {
        return new Description(words);
    }

    private String in(Words words) {
        return words.in(Language.of(getLocale()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("privacy.heading"));
    }
}
