package welvaren.ui.about;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.stream.IntStream;

/// A page to read, whose texts all begin with its name in the message file.
abstract class ProsePage extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    private final String name;
    private final Article article = new Article();

    ProsePage(String name) {
        this.name = name;
        article.addClassName("prose");
        getContent().addClassNames("wrap", "page");
        getContent().add(article);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        article.removeAll();
        var lead = new Paragraph(words("lead"));
        lead.addClassName("standfirst");
        article.add(new H1(words("heading")), lead);
        article.add(body());
    }

    /// What stands below its heading and lead, in the language of now.
    abstract List<Component> body();

    final H2 heading(String part) {
        return new H2(words(part));
    }

    final Paragraph text(String part) {
        return new Paragraph(words(part));
    }

    /// The texts `part.0`, `part.1` and so on.
    final UnorderedList list(String part, int count) {
        var list = new UnorderedList();
        list.addClassName("pts");
        IntStream.range(0, count).forEach(i -> list.add(new ListItem(words(part + "." + i))));
        return list;
    }

    final String words(String part, Object... values) {
        return getTranslation(name + "." + part, values);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", words("heading"));
    }
}
