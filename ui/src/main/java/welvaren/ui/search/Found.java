package welvaren.ui.search;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import welvaren.content.Catalogue;
import welvaren.language.Language;
import welvaren.search.SearchAnswer;

/// A page of results, or where to go on when there are none.
class Found extends Composite<Div> {

    static int pages(SearchAnswer answer) {
        return Math.clamp(
                Math.ceilDiv(answer.total(), AskedQuestion.HITS_ON_PAGE),
                1,
                AskedQuestion.MOST_PAGES);
    }

    void clear() {
        getContent().removeAll();
    }

    void beforeAsking(Catalogue catalogue, Language language) {
        clear();
        getContent().add(WaysOn.beforeAsking(catalogue, language));
    }

    void show(Question question, SearchAnswer answer, Catalogue catalogue, Language language) {
        clear();
        answer.correction().ifPresent(other -> getContent().add(new DidYouMean(other, question)));
        if (answer.hits().isEmpty()) {
            getContent().add(WaysOn.afterNothing(question, catalogue, language));
        } else {
            addHits(question, answer, catalogue, language);
        }
    }

    private void addHits(
            Question question, SearchAnswer answer, Catalogue catalogue, Language language) {
        var items = new UnorderedList();
        answer.hits().forEach(hit -> items.add(new HitItem(hit, catalogue, language)));
        var list = new Div(items);
        if (pages(answer) > 1) {
            list.add(new Pager(question, pages(answer)));
        }
        if (question.page() == AskedQuestion.MOST_PAGES) {
            list.add(new Paragraph(getTranslation("search.deepest")));
        }
        getContent().add(list);
    }
}
