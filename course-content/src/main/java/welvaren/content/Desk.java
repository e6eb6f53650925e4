package welvaren.content;

/// What every reader has at hand.
record Desk(Problems problems, Keys keys, Markdown markdown, Drawings drawings) {

    static Desk empty() {
        var problems = new Problems();
        var keys = new Keys(problems);
        return new Desk(problems, keys, new Markdown(problems, keys), new Drawings(problems));
    }
}
