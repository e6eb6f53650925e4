package welvaren.backup;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What is in a backup.
///
/// @param version of the product that made it
/// @param schemaVersion the last migration of the database it was made from
/// @param sequences the next number that each gives out is higher
record Manifest(
        String version,
        Instant madeAt,
        String schemaVersion,
        List<TablePart> tables,
        List<SequencePart> sequences) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    /// @param binary in PostgreSQL's binary format: for tables with files in them
    /// @param sha256 of the rows as they are in the archive, which is ordered by the primary key
    record TablePart(String name, List<String> columns, boolean binary, long rows, String sha256) {}

    record SequencePart(String name, long lastValue) {}

    long rows() {
        return tables.stream().mapToLong(TablePart::rows).sum();
    }

    byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest read(byte[] json) throws IOException {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw new IOException("The manifest cannot be read", e);
        }
    }
}
