package welvaren.mail;

import java.util.Map;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The details of a letter, as they are kept.
final class Details {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private Details() {}

    static JSONB write(Map<String, String> details) {
        return JSONB.valueOf(JSON.writeValueAsString(details));
    }

    static Map<String, String> read(JSONB kept) {
        return JSON.readValue(kept.data(), TEXTS);
    }
}
