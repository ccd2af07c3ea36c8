// SPDX-License-Identifier: Apache-2.0
package org.sitrep.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Readers that share no code with the writers agree on what the files hold. */
class ReadBackTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir private Path folder;

    private Path export(Profile profile, ExportFormat format) throws IOException {
        ExportOptions options = Sample.options(format, false);
        Path out = folder.resolve(profile.name() + "-" + format.word());
        new Export(profile, options, Sample.PROVENANCE).toFolder(new Sample(), out);
        return out.resolve(ExportFormat.file(profile, options));
    }

    @TestFactory
    Stream<DynamicTest> aDatabaseReadsTheSameRowsAndTypesFromCsvAndParquet() {
        return profiles().map(p -> DynamicTest.dynamicTest(p.name(), () -> compare(p)));
    }

    private static Stream<Profile> profiles() {
        return Profile.NAMES.stream().map(name -> Profile.named(name).orElseThrow());
    }

    private void compare(Profile profile) throws Exception {
        Path csv = export(profile, ExportFormat.CSV);
        Path parquet = export(profile, ExportFormat.PARQUET);
        String columns =
                profile.columns().stream()
                        .map(c -> "'" + c.name() + "': '" + sql(c.type()) + "'")
                        .collect(Collectors.joining(", ", "{", "}"));
        String delimiter = profile.delimiter() == '\t' ? "\\t" : ",";
        String fromCsv =
                "(SELECT * FROM read_csv('%s', header = true, auto_detect = false, delim = '%s', quote = '\"', columns = %s))"
                        .replaceFirst("%s", csv.toString())
                        .replaceFirst("%s", delimiter.equals(",") ? "," : "\t")
                        .replaceFirst("%s", columns);
        String fromParquet = "(SELECT * FROM '" + parquet + "')";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            assertThat(types(statement, fromParquet)).isEqualTo(types(statement, fromCsv));
            long rows = number(statement, "SELECT count(*) FROM " + fromParquet);
            assertThat(rows).isEqualTo(number(statement, "SELECT count(*) FROM " + fromCsv));
            assertThat(rows).isGreaterThan(2);
            for (String pair :
                    List.of(
                            fromCsv + " EXCEPT ALL " + fromParquet,
                            fromParquet + " EXCEPT ALL " + fromCsv)) {
                assertThat(number(statement, "SELECT count(*) FROM (" + pair + ")")).isZero();
            }
        }
    }

    private static String sql(ColumnType type) {
        return switch (type) {
            case ID, TEXT, CODE, LIST -> "VARCHAR";
            case INTEGER -> "INTEGER";
            case LONG -> "BIGINT";
            case NUMBER, DEGREES -> "DOUBLE";
            case DATE -> "DATE";
            case BOOLEAN -> "BOOLEAN";
        };
    }

    private static List<String> types(Statement statement, String table) throws SQLException {
        List<String> types = new ArrayList<>();
        try (ResultSet result = statement.executeQuery("DESCRIBE SELECT * FROM " + table)) {
            while (result.next()) {
                types.add(result.getString(1) + " " + result.getString(2));
            }
        }
        return types;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyLineOfJsonIsWhatTheTableSchemaSays() {
        return profiles().map(p -> DynamicTest.dynamicTest(p.name(), () -> validate(p)));
    }

    private void validate(Profile profile) throws Exception {
        Path file = export(profile, ExportFormat.JSONL);
        JsonNode described = MAPPER.readTree(file.resolveSibling("datapackage.json").toFile());
        JsonSchema schema = schema(resource(described, file.getFileName().toString()));
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSizeGreaterThan(2);
        Set<String> keys = new HashSet<>();
        for (String line : lines) {
            JsonNode object = MAPPER.readTree(line);
            assertThat(schema.validate(object)).as(line).isEmpty();
            assertThat(keys.add(object.path(profile.key().getFirst()).asText())).isTrue();
        }
        JsonNode wrong = MAPPER.readTree("{\"" + profile.columns().getFirst().name() + "\": []}");
        assertThat(schema.validate(wrong)).isNotEmpty();
    }

    private static JsonNode resource(JsonNode described, String path) {
        for (JsonNode resource : described.path("resources")) {
            if (resource.path("path").asText().equals(path)) {
                return resource;
            }
        }
        throw new AssertionError("datapackage.json has no " + path);
    }

    /** The table schema in the words of JSON Schema. */
    private static JsonSchema schema(JsonNode resource) {
        ObjectNode schema = MAPPER.createObjectNode();
        schema.put("type", "object").put("additionalProperties", false);
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (JsonNode field : resource.path("schema").path("fields")) {
            String name = field.path("name").asText();
            String type = field.path("type").asText();
            ObjectNode property = properties.putObject(name);
            property.putArray("type").add(type.equals("date") ? "string" : type).add("null");
            if (type.equals("date")) {
                property.put("pattern", "^[0-9]{4}-[01][0-9]-[0-3][0-9]$");
            }
            if (field.has("constraints")) {
                property.setAll((ObjectNode) field.path("constraints"));
            }
            required.add(name);
        }
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }

    @Test
    void theDataPackageIsWhatFrictionlessAsksFor() throws Exception {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(
                                ReadBackTest.class.getResourceAsStream("data-package.schema.json"));
        for (ExportFormat format : ExportFormat.values()) {
            Path file = export(Profile.named("acled").orElseThrow(), format);
            JsonNode described = MAPPER.readTree(file.resolveSibling("datapackage.json").toFile());
            assertThat(schema.validate(described)).isEmpty();
            for (JsonNode resource : described.path("resources")) {
                Path named = file.resolveSibling(resource.path("path").asText());
                assertThat(Files.size(named)).isEqualTo(resource.path("bytes").asLong());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> theGeoJsonKeepsToItsRules() {
        return profiles().map(p -> DynamicTest.dynamicTest(p.name(), () -> geoJson(p)));
    }

    private void geoJson(Profile profile) throws Exception {
        Path file = export(profile, ExportFormat.GEOJSON);
        JsonNode root = MAPPER.readTree(file.toFile());
        assertThat(GeoJsonRules.broken(root)).isEmpty();
        int placed = 0;
        Profile.Point point = profile.point().orElseThrow();
        for (JsonNode feature : root.path("features")) {
            assertThat(feature.path("properties").size()).isEqualTo(profile.columns().size());
            JsonNode geometry = feature.path("geometry");
            String column = profile.columns().get(point.longitude()).name();
            assertThat(geometry.isNull())
                    .isEqualTo(feature.path("properties").path(column).isNull());
            if (!geometry.isNull()) {
                placed++;
                assertThat(geometry.path("coordinates").path(0).asDouble())
                        .isEqualTo(feature.path("properties").path(column).asDouble());
            }
        }
        assertThat(placed).isPositive();
    }

    @Test
    void theRulesOfGeoJsonBite() throws Exception {
        String feature =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"a\","
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[%s]},"
                        + "\"properties\":{}}]}";
        assertThat(GeoJsonRules.broken(MAPPER.readTree(feature.replace("%s", "-68.1,-16.5"))))
                .isEmpty();
        for (String wrong : List.of("-16.5,-91", "181,0", "0", "1,2,3,4", "\"0\",0")) {
            assertThat(GeoJsonRules.broken(MAPPER.readTree(feature.replace("%s", wrong))))
                    .as(wrong)
                    .isNotEmpty();
        }
        assertThat(GeoJsonRules.broken(MAPPER.readTree("{\"type\":\"Feature\"}"))).isNotEmpty();
    }
}
