package welvaren.membership;

import static org.jooq.impl.DSL.selectOne;
import static welvaren.db.Tables.PERSON;
import static welvaren.db.Tables.PERSON_ROLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import welvaren.account.WaysIn;
import welvaren.lock.Lock;
import welvaren.person.NotAllowed;
import welvaren.person.PersonId;
import welvaren.person.Role;
import welvaren.person.Viewer;

/// Who looks after accounts. There is always one.
@Component
public class Administrators {

    private final DSLContext db;

    Administrators(DSLContext db) {
        this.db = db;
    }

    /// Goes on only for who is one at this very moment, whatever her session says. Until the
    /// transaction ends nobody else decides about administrators.
    ///
    /// @throws NotAllowed for everybody else
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustBe(Viewer.SignedIn viewer) {
        viewer.mustHave(Role.ADMINISTRATOR);
        Lock.ADMINISTRATORS.take(db);
        if (!isOne(viewer.id())) {
            throw new NotAllowed("is no administrator any more");
        }
    }

    /// Whether nobody would be left without her. Until the transaction ends nobody else decides
    /// about administrators.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isLast(PersonId person) {
        Lock.ADMINISTRATORS.take(db);
        return isOne(person) && !areThereBeside(person);
    }

    private boolean isOne(PersonId person) {
        return db.fetchExists(selectOne().from(PERSON).where(isOne()).and(PERSON.ID.eq(person)));
    }

    /// Whether somebody else is one who can sign in.
    private boolean areThereBeside(PersonId person) {
        return db.fetchExists(
                selectOne()
                        .from(PERSON)
                        .where(isOne())
                        .and(WaysIn.hasOne())
                        .and(PERSON.ID.ne(person)));
    }

    private static Condition isOne() {
        return PERSON.DEACTIVATED_AT
                .isNull()
                .and(
                        DSL.exists(
                                selectOne()
                                        .from(PERSON_ROLE)
                                        .where(PERSON_ROLE.PERSON_ID.eq(PERSON.ID))
                                        .and(PERSON_ROLE.ROLE.eq(Role.ADMINISTRATOR.word()))));
    }
}
