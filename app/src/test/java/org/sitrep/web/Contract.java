// SPDX-License-Identifier: Apache-2.0
package org.sitrep.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What {@code docs/openapi.yaml} promises, to hold answers against. */
final class Contract {
    private static final String NAME = "urn:sitrep:openapi";

    private final JsonNode description;
    private final JsonSchemaFactory schemas;

    Contract() {
        Path file = Path.of(System.getProperty("sitrep.root"), "docs", "openapi.yaml");
        try {
            description = new YAMLMapper().readTree(Files.readString(file));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
        String json = description.toString();
        schemas =
                JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V202012,
                        factory -> factory.schemaLoaders(l -> l.schemas(Map.of(NAME, json))));
    }

    /** {@code GET /project}, ... */
    Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                routes.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }
        return routes;
    }

    /** What is wrong with an answer; empty when it is as promised. */
    List<String> check(String route, HttpResponse<byte[]> answer) throws IOException {
        String[] parts = route.split(" ");
        String operation = "/paths/" + escaped(parts[1]) + "/" + parts[0].toLowerCase(Locale.ROOT);
        String responses = operation + "/responses/";
        String status = Integer.toString(answer.statusCode());
        JsonNode listed = description.at(operation).path("responses");
        if (!listed.has(status) && answer.statusCode() < 400) {
            return List.of(route + ": the status " + status + " is not described");
        }
        String pointer = resolved(responses + (listed.has(status) ? status : "default"));
        JsonNode content = description.at(pointer).path("content");
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0].strip();
        if (content.isMissingNode()) {
            return answer.body().length == 0
                    ? List.of()
                    : List.of(route + ": " + status + " has no body in the description");
        }
        if (!content.has(type)) {
            return List.of(route + ": " + status + " comes as " + type);
        }
        if (!type.endsWith("json")) {
            return List.of();
        }
        String schema = pointer + "/content/" + escaped(type) + "/schema";
        List<String> faults = new ArrayList<>();
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        for (ValidationMessage message : validate(schema, TestDesk.MAPPER.readTree(body))) {
            faults.add(route + " " + status + ": " + message.getMessage());
        }
        return faults;
    }

    /** Whether a request's body is as described. */
    List<String> checkBody(String route, String body) throws IOException {
        String[] parts = route.split(" ");
        String schema =
                "/paths/"
                        + escaped(parts[1])
                        + "/"
                        + parts[0].toLowerCase(Locale.ROOT)
                        + "/requestBody/content/application~1json/schema";
        return validate(schema, TestDesk.MAPPER.readTree(body)).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private Set<ValidationMessage> validate(String pointer, JsonNode value) {
        return schemas.getSchema(
                        SchemaLocation.of(NAME + "#" + pointer),
                        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
                .validate(value);
    }

    private String resolved(String pointer) {
        JsonNode ref = description.at(pointer).path("$ref");
        return ref.isMissingNode() ? pointer : ref.asText().substring(1);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
