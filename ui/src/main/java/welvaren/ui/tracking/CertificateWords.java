package welvaren.ui.tracking;

import welvaren.cohort.Cohort;
import welvaren.language.Language;
import welvaren.tracking.Certificate;
import welvaren.ui.cohort.Days;
import welvaren.ui.language.Messages;

/// What a certificate says: the same words on paper and where it is checked.
final class CertificateWords {

    private CertificateWords() {}

    static String what(Certificate certificate, Language language) {
        return Messages.in(
                language,
                "certificate.what",
                certificate.units(),
                certificate.cohort(),
                Days.date(certificate.finishedOn(), language.locale()));
    }

    static String made(Certificate certificate, Language language) {
        return Messages.in(
                language,
                "certificate.made",
                Days.date(Cohort.day(certificate.issuedAt()), language.locale()));
    }
}
