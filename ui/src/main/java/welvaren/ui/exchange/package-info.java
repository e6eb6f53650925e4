/// The pages on which a cohort talks: its threads, and one of them.
///
/// Start at [ExchangeView] for the list, at [Conversation] for what stands in a thread and
/// [LiveThreads] for how open pages hear of what is new; [ExchangeLinks] names the addresses.
@NullMarked
package welvaren.ui.exchange;

import org.jspecify.annotations.NullMarked;
