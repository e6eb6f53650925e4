package welvaren.ui.actors;

import welvaren.content.Actor;

/// The addresses of the directory of actors, to put into a link.
public final class ActorLinks {

    private ActorLinks() {}

    /// All actors.
    public static String all() {
        return "actors";
    }

    public static String of(Actor actor) {
        return of(actor.key());
    }

    public static String of(String key) {
        return "actors/" + key;
    }
}
