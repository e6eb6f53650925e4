package welvaren.ui.exchange;

import org.springframework.stereotype.Component;
import welvaren.cohort.CohortPeople;
import welvaren.content.Catalogues;
import welvaren.exchange.HelpfulMarks;
import welvaren.exchange.Moderation;
import welvaren.exchange.Posts;
import welvaren.exchange.SeenPosts;
import welvaren.exchange.ThreadDrafts;
import welvaren.exchange.ThreadPages;

/// What the parts of a conversation ask and tell the domain.
@Component
record Talks(
        Posts posts,
        ThreadPages pages,
        SeenPosts seen,
        HelpfulMarks helpful,
        ThreadDrafts drafts,
        Moderation moderation,
        CohortPeople people,
        Catalogues catalogues,
        LiveThreads live) {}
