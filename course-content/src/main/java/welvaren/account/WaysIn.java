package welvaren.account;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static welvaren.db.Tables.EXTERNAL_IDENTITY;
import static welvaren.db.Tables.PERSON;

import org.jooq.Condition;

/// How somebody can sign in.
public final class WaysIn {

    private WaysIn() {}

    /// This person has a password, or an account at the provider of her school.
    public static Condition hasOne() {
        return PERSON.PASSWORD_HASH
                .isNotNull()
                .or(
                        exists(
                                selectOne()
                                        .from(EXTERNAL_IDENTITY)
                                        .where(EXTERNAL_IDENTITY.PERSON_ID.eq(PERSON.ID))));
    }
}
