package welvaren.search;

/// There is no index yet, or it was damaged; it is being made and will be there soon.
public class SearchUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    SearchUnavailable() {
        super("The search index is being made");
    }
}
