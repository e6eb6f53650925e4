package welvaren.ui.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import welvaren.account.DemoPeople;
import welvaren.account.Installation;
import welvaren.cohort.DemoCohort;
import welvaren.content.Catalogues;
import welvaren.content.ContentFolders;
import welvaren.content.ContentImport;
import welvaren.content.ContentImport.Outcome;
import welvaren.exchange.DemoTalks;
import welvaren.feedback.DemoFeedback;
import welvaren.postgres.DatabaseSettings;
import welvaren.privacy.Erasing;
import welvaren.tracking.DemoCheckIns;

/// What must be true before the first page is served: this database may be used so, nobody who was
/// erased is back from a backup, the content is in it, and when somebody tries Welvaren out there
/// are people to sign in as.
@Component
class Preparation implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Preparation.class);

    /// Well before the web server, which starts at `DEFAULT_PHASE - 2048`.
    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 8192;

    private final Mode mode;
    private final DatabaseSettings database;
    private final Installation installation;
    private final ContentImport contentImport;
    private final Catalogues catalogues;
    private final DemoPeople demoPeople;
    private final DemoCohort demoCohort;
    private final DemoTalks demoTalks;
    private final DemoCheckIns demoCheckIns;
    private final DemoFeedback demoFeedback;
    private final Erasing erasing;
    private volatile boolean running;

    Preparation(
            Mode mode,
            DatabaseSettings database,
            Installation installation,
            ContentImport contentImport,
            Catalogues catalogues,
            DemoPeople demoPeople,
            DemoCohort demoCohort,
            DemoTalks demoTalks,
            DemoCheckIns demoCheckIns,
            DemoFeedback demoFeedback,
            Erasing erasing) {
        this.mode = mode;
        this.database = database;
        this.installation = installation;
        this.contentImport = contentImport;
        this.catalogues = catalogues;
        this.demoPeople = demoPeople;
        this.demoCohort = demoCohort;
        this.demoTalks = demoTalks;
        this.demoCheckIns = demoCheckIns;
        this.demoFeedback = demoFeedback;
        this.erasing = erasing;
    }

    @Override
    public void start() {
        refuseDemoPeopleInProduction();
        erasing.eraseReturned();
        importContent();
        addDemoPeople();
        running = true;
    }

    private void refuseDemoPeopleInProduction() {
        if (!mode.evaluation() && installation.everHeldDemoPeople()) {
            throw new StartRefused(
                    "This database once held demo people, whose password everybody knows: start"
                            + " with another WELVAREN_DATA or WELVAREN_DB_URL.");
        }
    }

    private void importContent() {
        switch (contentImport.run(ContentFolders.shippedAnd(mode.contentFolders()))) {
            case Outcome.Unchanged _ -> log.info("The content is unchanged");
            case Outcome.Imported(var modules, var units, var cases, var actors, var changed) ->
                    log.info(
                            "Imported {} modules, {} units, {} cases, {} actors; {} changed",
                            modules,
                            units,
                            cases,
                            actors,
                            changed);
            case Outcome.Refused refused -> keepRunningContent(refused);
        }
    }

    private void keepRunningContent(Outcome.Refused refused) {
        refused.problems().forEach(problem -> log.error("{}", problem));
        if (catalogues.current().modules().isEmpty()) {
            throw new StartRefused(
                    "The content has problems and there is none from before: %s"
                            .formatted(refused.problems().getFirst()));
        }
        log.error("The content was not imported; what was there before is still running");
    }

    private void addDemoPeople() {
        var wanted =
                switch (mode.demo()) {
                    case YES, PEOPLE -> true;
                    case NO -> false;
                    case AUTO -> database.embedded();
                };
        if (mode.evaluation() && wanted && demoPeople.addWhereNobodyIs()) {
            log.info("Added demo people");
            if (mode.demo() != Mode.Demo.PEOPLE) {
                demoCohort.add();
                demoTalks.add();
                demoCheckIns.add();
                demoFeedback.add();
                log.info("Added a demo cohort");
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }
}
