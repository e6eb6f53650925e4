package welvaren.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Some of what stands in a thread.
///
/// @param opening what it begins with; empty at the discussion of a unit
/// @param posts in their order, each with its replies
/// @param page from 1
/// @param pages how many there are, at least 1
public record ThreadPage(
        ThreadHead head, Optional<Post> opening, List<Post> posts, int page, int pages) {

    public ThreadPage {
        posts = List.copyOf(posts);
    }

    /// Whether nothing follows on another page.
    public boolean isLast() {
        return page == pages;
    }

    /// Every post on it, replies included.
    public Stream<Post> all() {
        return Stream.concat(
                opening.stream(),
                posts.stream()
                        .flatMap(post -> Stream.concat(Stream.of(post), post.replies().stream())));
    }
}
