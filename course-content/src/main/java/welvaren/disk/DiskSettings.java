package welvaren.disk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How much room must stay free on the disk of an embedded database.
///
/// @param least below this nothing is written any more (`WELVAREN_DISK_LEAST`)
/// @param leastPercent nor below this part of the whole disk (`WELVAREN_DISK_LEASTPERCENT`), of
///   which at most [#MOST_OF_A_LARGE_DISK] counts
/// @param ballast size of the file that is deleted to get going again; 0 for none
///   (`WELVAREN_DISK_BALLAST`)
@ConfigurationProperties("welvaren.disk")
record DiskSettings(
        @DefaultValue("500MB") DataSize least,
        @DefaultValue("5") int leastPercent,
        @DefaultValue("256MB") DataSize ballast) {

    /// 5 % of a large disk is room for years.
    static final DataSize MOST_OF_A_LARGE_DISK = DataSize.ofGigabytes(5);

    private static final int PERCENT = 100;

    long leastOf(long total) {
        var part = Math.min(total / PERCENT * leastPercent, MOST_OF_A_LARGE_DISK.toBytes());
        return Math.max(least.toBytes(), part);
    }
}
