package org.ctmpreflight.check.internal;

import java.io.IOException;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;

/**
 * YAML as plain data: lists, keys and texts. Whatever stands for a value is its text, be it a number or {@code yes}.
 * Anchors, aliases and tags are refused, so that nothing can grow beyond what was written.
 */
final class PlainYaml extends JsonParserDelegate {
	private static final String ALIAS = "an anchor or alias (& or *) is not taken here: put a text that begins so in quotes";
	private static final YAMLFactory FACTORY = new YAMLFactory();

	private final YAMLParser yaml;
	private JsonToken token;

	private PlainYaml(YAMLParser yaml) {
		super(yaml);
		this.yaml = yaml;
	}

	/** A parser that stands before the first token. */
	static JsonParser parser(String text) throws IOException {
		return new PlainYaml(FACTORY.createParser(text));
	}

	@Override
	public JsonToken nextToken() throws IOException {
		try {
			token = yaml.nextToken();
		} catch (JsonProcessingException e) {
			throw placed(e);
		}
		if (token == null) {
			return null;
		}
		if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
			throw refused(ALIAS);
		}
		if (yaml.getTypeId() != null) {
			throw refused("a tag (!) is not taken here: put a text that begins so in quotes");
		}
		if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
			token = JsonToken.VALUE_STRING;
		}
		return token;
	}

	@Override
	public JsonToken currentToken() {
		return token;
	}

	private JsonParseException refused(String what) {
		return new JsonParseException(null, what, currentTokenLocation());
	}

	/** The parser tells the place of its last token, and shows the text around the mistake. */
	private static JsonProcessingException placed(JsonProcessingException e) {
		if (e.getCause() instanceof MarkedYAMLException marked) {
			Mark mark = marked.getProblemMark() != null ? marked.getProblemMark() : marked.getContextMark();
			boolean star = String.valueOf(marked.getContext()).contains("alias");
			String what = star ? ALIAS : marked.getProblem() == null ? "is no YAML" : marked.getProblem();
			return new JsonParseException(null, what.replaceAll("\\s+", " ").strip(),
					new JsonLocation(ContentReference.unknown(), -1, mark.getLine() + 1, mark.getColumn() + 1));
		}
		return e;
	}
}
