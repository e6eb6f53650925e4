package welvaren.exchange;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import welvaren.exchange.Posting.Posted;
import welvaren.person.Viewer;

/// Things that people say in tests.
@Component
public class TestTalks {

    private final Posts posts;
    private final ThreadDrafts drafts;
    private final Moderation moderation;

    TestTalks(Posts posts, ThreadDrafts drafts, Moderation moderation) {
        this.posts = posts;
        this.drafts = drafts;
        this.moderation = moderation;
    }

    /// A thread with what it begins with.
    public Posted opened(Viewer.SignedIn viewer, UUID cohort, String title, String body) {
        return posted(posts.open(viewer, cohort, title, said(body)));
    }

    /// Something more in the thread of a post.
    public Posted said(Viewer.SignedIn viewer, Posted in, String body) {
        return posted(posts.say(viewer, in.thread(), said(body)));
    }

    public Posted replyTo(Viewer.SignedIn viewer, Posted post, String body) {
        return posted(
                posts.say(
                        viewer,
                        post.thread(),
                        new Contribution(body, Optional.of(post.post()), UUID.randomUUID())));
    }

    static Contribution said(String body) {
        return new Contribution(body, Optional.empty(), UUID.randomUUID());
    }

    private static Posted posted(Posting posting) {
        if (posting instanceof Posted posted) {
            return posted;
        } else {
            throw new AssertionError("Refused: " + posting);
        }
    }

    public void draft(Viewer.SignedIn viewer, UUID cohort, Posted in, String body) {
        var place = new ThreadDrafts.Place(cohort, Optional.of(in.thread()), Optional.empty());
        drafts.write(viewer, place, new ThreadDrafts.Kept("", body, UUID.randomUUID()));
    }

    public void report(Viewer.SignedIn viewer, Posted post) {
        moderation.report(viewer, post.post(), "It is not kind");
    }
}
