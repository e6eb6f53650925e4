package welvaren.content;

import java.util.List;
import org.springframework.stereotype.Component;

/// The files that the running content was read from.
@Component
public class RunningFiles {

    private final ContentRows rows;

    RunningFiles(ContentRows rows) {
        this.rows = rows;
    }

    /// All of them, by path; none before the first import.
    public List<ContentFile> all() {
        return rows.files();
    }
}
