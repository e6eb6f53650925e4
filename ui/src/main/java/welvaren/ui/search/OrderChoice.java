package welvaren.ui.search;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import welvaren.search.Order;

/// In which order results follow each other.
class OrderChoice extends Composite<Select<Order>> {

    /// @param chosen what to do when somebody chose another order
    OrderChoice(Consumer<Order> chosen) {
        getContent().setItems(Order.values());
        getContent().setValue(Order.RELEVANCE);
        getContent()
                .addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        chosen.accept(event.getValue());
                    }
                });
    }

    void show(Order order) {
        getContent().setValue(order);
    }

    void translate() {
        getContent().setLabel(getTranslation("cases.sort"));
        getContent().setItemLabelGenerator(order -> getTranslation("search.sort." + order.word()));
    }
}
