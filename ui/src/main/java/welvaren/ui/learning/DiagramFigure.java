package welvaren.ui.learning;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import welvaren.content.Diagram;
import welvaren.ui.design.SafeHtml;

/// A drawing with its title, and what it shows in words for who wants to read it instead.
@Tag("figure")
class DiagramFigure extends HtmlContainer {

    DiagramFigure(Diagram diagram) {
        addClassName("diagram");
        var image =
                new Image(
                        DiagramController.address(diagram),
                        getTranslation("diagram.alt", diagram.title()));
        image.getElement().setAttribute("loading", "lazy");
        // Known beforehand, so that nothing shifts while it loads.
        image.getElement().setAttribute("width", String.valueOf(diagram.width()));
        image.getElement().setAttribute("height", String.valueOf(diagram.height()));
        var caption = new HtmlContainer("figcaption");
        var title = new Paragraph(diagram.title());
        title.addClassName("dtitle");
        caption.add(
                title,
                new NativeDetails(
                        getTranslation("diagram.in-words"),
                        new SafeHtml(diagram.text().html(), "prose")));
        add(image, caption);
    }
}
