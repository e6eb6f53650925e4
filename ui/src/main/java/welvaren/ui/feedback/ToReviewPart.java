package welvaren.ui.feedback;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import welvaren.content.Catalogue;
import welvaren.feedback.MyReviews.ToReview;
import welvaren.language.Language;
import welvaren.ui.design.RuledHeading;

/// The work of others that a participant was given to review.
class ToReviewPart extends Section {

    ToReviewPart(UUID cohort, List<ToReview> reviews, Catalogue catalogue, Language language) {
        var open = reviews.stream().filter(review -> !review.isSent()).count();
        var list = new UnorderedList();
        list.addClassName("works");
        for (var review : reviews) {
            var name =
                    review.author()
                            .map(author -> getTranslation("review.of", author))
                            .orElseGet(() -> getTranslation("review.of-somebody"));
            var item =
                    new WorkRow(
                            name,
                            FeedbackLinks.review(cohort, review.review()),
                            getTranslation(
                                    "review.row",
                                    Words.title(catalogue, review.sheet(), language),
                                    Words.day(review.dueOn(), language.locale())));
            if (review.isSent()) {
                item.end(Words.tag(getTranslation("review.done"), "ok"));
            }
            list.add(item);
        }
        add(
                new RuledHeading(getTranslation("review.list")),
                new Paragraph(getTranslation("review.list.lead", open)),
                list);
    }
}
