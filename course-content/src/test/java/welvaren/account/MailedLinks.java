package welvaren.account;

import static welvaren.db.Tables.MAIL;

import org.jooq.DSLContext;

/// What stands in the mails of tests.
final class MailedLinks {

    private MailedLinks() {}

    /// The token of the newest mail to that address.
    static String token(DSLContext db, String address) {
        var details =
                db.select(MAIL.DETAILS)
                        .from(MAIL)
                        .where(MAIL.ADDRESS.eq(address))
                        .orderBy(MAIL.ID.desc())
                        .limit(1)
                        .fetchSingle(MAIL.DETAILS);
        return details.data().replaceAll("(?s).*token=([A-Za-z0-9_-]+).*", "$1");
    }
}
