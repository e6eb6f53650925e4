/// What people of a cohort say to each other: threads of posts, replies, marks of thanks, reports.
///
/// People are told what concerns them ([Notifications], and by mail [Digest]), and who accompanies
/// a cohort tells everybody something ([Announcements]).
///
/// Start at [ThreadList] for the threads of a cohort and at [ThreadPages] for what stands in one;
/// [Prompts] leads to those at the discussions of units; [Posts], [Threads], [HelpfulMarks],
/// [SeenPosts], [ThreadDrafts] and [Moderation] write. Who may enter a thread is said in one place,
/// [Entries]: who is in its cohort now, and nobody else.
@NullMarked
package welvaren.exchange;

import org.jspecify.annotations.NullMarked;
