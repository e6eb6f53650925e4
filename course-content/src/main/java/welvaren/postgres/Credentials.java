package welvaren.postgres;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A database role and its password.
public record Credentials(String user, String password) {

    /// One connection for each that is asked, without a pool.
    DataSource at(String jdbcUrl) {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /// Leaves the password out, so that it does not end up in a log.
    @Override
    public String toString() {
        return user;
    }
}
