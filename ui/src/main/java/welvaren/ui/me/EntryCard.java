package welvaren.ui.me;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Date;
import welvaren.notebook.Notebook;
import welvaren.ui.design.Icon;
import welvaren.ui.learning.LearningLinks;

/// Something of the notebook: what it is, where it belongs, when, and what it says.
class EntryCard extends Article {

    EntryCard(Notebook.Entry entry) {
        addClassName("entry");
        switch (entry) {
            case Notebook.Note note -> {
                head("pencil", "me.note", note.unit(), note);
                add(link(note, LearningLinks.step(note.part())));
                add(text(note.body()));
            }
            case Notebook.OwnWork work -> {
                head("sticky-note", "me.work", work.unit(), work);
                add(link(work, LearningLinks.step(work.step())));
                add(fields(work));
            }
            case Notebook.Saved saved -> {
                head("bookmark", "me.saved", "", saved);
                add(link(saved, SavedLinks.of(saved.item())));
            }
        }
    }

    private void head(String icon, String kind, String unit, Notebook.Entry entry) {
        var words = new Span(getTranslation(kind));
        var tag = new Span(Icon.small(icon), words);
        tag.addClassName("tag");
        var when = new Span(getTranslation("me.when", Date.from(entry.at())));
        when.addClassNames("small", "sub");
        var where = new Span(unit);
        where.addClassNames("small", "sub");
        var head = new Paragraph(tag, where, when);
        head.addClassNames("row", "wrapf");
        add(head);
    }

    private static H2 link(Notebook.Entry entry, String path) {
        return new H2(new Anchor(path, entry.title()));
    }

    private static Paragraph text(String body) {
        var text = new Paragraph(body);
        text.addClassName("own-text");
        return text;
    }

    private DescriptionList fields(Notebook.OwnWork work) {
        var list = new DescriptionList();
        work.fields()
                .forEach(field -> {
                    var text =
                            field.attached()
                                    .map(file -> file.fileName() + "\n" + field.text())
                                    .orElse(field.text());
                    var description = new Description(text);
                    description.addClassName("own-text");
                    list.add(new Term(field.label()), description);
                });
        return list;
    }
}
