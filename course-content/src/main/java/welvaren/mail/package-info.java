/// Mails to people: put into a queue in the transaction that they belong to, sent afterwards.
///
/// Start at [Mails] to send one, at [Letter] for what can be sent, at [Delivery] for how each goes
/// out once.
@NullMarked
package welvaren.mail;

import org.jspecify.annotations.NullMarked;
