package org.ctmpreflight.tests.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/** Whatever JSON the product prints in any test follows the schema that is published for it. */
final class PublishedSchemas {
	private static final Path FOLDER = Path.of(System.getProperty("preflight.root"), "docs", "schemas");
	private static final Map<String, JsonSchema> SCHEMAS = new TreeMap<>();

	static {
		for (String name : new String[] { "findings", "submission" }) {
			try {
				SCHEMAS.put("ctm-preflight/" + name + "/1", JsonSchemaFactory.getInstance(VersionFlag.V202012)
						.getSchema(Files.readString(FOLDER.resolve(name + ".schema.json"))));
			} catch (IOException e) {
				throw new ExceptionInInitializerError(e);
			}
		}
	}

	private PublishedSchemas() {
	}

	/** Looks at what a run printed that came to its end. */
	static void hold(String out) throws IOException {
		if (!out.startsWith("{")) {
			return;
		}
		JsonNode json = new ObjectMapper().readTree(out);
		JsonSchema schema = SCHEMAS.get(json.path("schema").asText());
		if (schema != null) {
			assertThat(schema.validate(json)).isEmpty();
		}
	}
}
