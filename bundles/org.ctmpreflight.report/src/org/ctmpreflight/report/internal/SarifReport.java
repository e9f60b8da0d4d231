package org.ctmpreflight.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.check.BaselineMark;
import org.ctmpreflight.check.CheckInput;
import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FileRole;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.InputProblem;
import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.LayoutForm;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.report.ReportContext;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.SkippedRule;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** SARIF 2.1.0: one run; its artifacts are the entries, its rules all codes that the run knows. */
public final class SarifReport extends ReportWriter<FindingPlace> {
	private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

	private final OutputStream out;
	private final SarifRules rules;
	private JsonGenerator json;
	private FileResult file;
	private int artifact = -1;

	/** @param out not closed */
	public SarifReport(CheckResult result, ReportContext context, OutputStream out) {
		super(result, context);
		this.out = out;
		this.rules = new SarifRules(result, entriesOf(result));
	}

	@Override
	public void write() throws IOException {
		json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)
				.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
		json.writeStartObject();
		json.writeStringField("$schema", SCHEMA);
		json.writeStringField("version", "2.1.0");
		json.writeArrayFieldStart("runs");
		json.writeStartObject();
		tool();
		json.writeStringField("columnKind", "unicodeCodePoints");
		json.writeArrayFieldStart("artifacts");
		List<FileResult> entries = entriesOf(result);
		for (int i = 0; i < entries.size(); i++) {
			artifact(entries.get(i), i);
		}
		json.writeEndArray();
		json.writeArrayFieldStart("results");
		entries();
		json.writeEndArray();
		invocation();
		json.writeEndObject();
		json.writeEndArray();
		json.writeEndObject();
		json.writeRaw('\n');
		json.close();
	}

	private void tool() throws IOException {
		json.writeObjectFieldStart("tool");
		json.writeObjectFieldStart("driver");
		json.writeStringField("name", "CTM Preflight");
		json.writeStringField("version", context.toolVersion());
		rules.write(json);
		json.writeEndObject();
		json.writeArrayFieldStart("extensions");
		for (RulePack pack : result.options().packs()) {
			json.writeStartObject();
			json.writeStringField("name", pack.info().id());
			json.writeStringField("version", pack.info().version());
			text("shortDescription", pack.info().title());
			json.writeObjectFieldStart("properties");
			json.writeStringField("sha256", pack.sha256());
			json.writeNumberField("rules", pack.rules().size());
			json.writeEndObject();
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private void artifact(FileResult f, int entry) throws IOException {
		json.writeStartObject();
		json.writeObjectFieldStart("location");
		json.writeStringField("uri", ArtifactUri.of(f.file()));
		json.writeEndObject();
		strings("roles", isDownloadOfRun(f) ? List.of("referencedOnCommandLine")
				: f.role() == FileRole.SUPPRESSIONS ? List.of("policy")
						: f.file().equals(CheckInput.STANDARD_INPUT) ? List.of("analysisTarget", "standardStream")
								: List.of("analysisTarget"));
		if (f.sha256() != null) {
			json.writeObjectFieldStart("hashes");
			json.writeStringField("sha-256", f.sha256());
			json.writeEndObject();
		}
		json.writeObjectFieldStart("properties");
		// artifacts have to differ, and a file can be checked twice
		json.writeNumberField("entry", entry);
		json.writeStringField("role", f.role().text());
		json.writeStringField("layout", layoutOf(f));
		json.writeNumberField("records", f.records());
		strings("rulesRun", f.rules().run());
		counts("notListed", f.cut());
		if (f.fixed() != null) {
			counts("fixed", f.fixed());
		}
		json.writeNumberField("suppressed", f.suppressed());
		json.writeEndObject();
		json.writeEndObject();
	}

	@Override
	protected FindingPlace prepare(FindingPlace place) {
		return place;
	}

	@Override
	protected void begin(FileResult entry) {
		file = entry;
		artifact++;
	}

	@Override
	protected void finding(FindingPlace place, FindingCursor c) throws IOException {
		json.writeRaw('\n');
		json.writeStartObject();
		json.writeStringField("ruleId", place.type().code());
		json.writeNumberField("ruleIndex", rules.index(place.type().code()));
		json.writeStringField("level", level(place.type().severity()));
		text("message", place.text(c));
		json.writeArrayFieldStart("locations");
		json.writeStartObject();
		physicalLocation(file, artifact, c.line());
		if (place.field() != null) {
			logicalLocation(place.field());
		}
		json.writeEndObject();
		json.writeEndArray();
		earlierLine(place, c);
		if (c.baseline() != null) {
			json.writeStringField("baselineState", c.baseline() == BaselineMark.NEW ? "new" : "unchanged");
		}
		suppressions(c.suppression());
		properties(place, c);
		json.writeEndObject();
	}

	/** A place in the body of a call is no line. */
	private void physicalLocation(FileResult f, int index, long line) throws IOException {
		json.writeObjectFieldStart("physicalLocation");
		json.writeObjectFieldStart("artifactLocation");
		json.writeStringField("uri", ArtifactUri.of(f.file()));
		json.writeNumberField("index", index);
		json.writeEndObject();
		if (line > 0 && !isApiBody(f)) {
			json.writeObjectFieldStart("region");
			json.writeNumberField("startLine", line);
			json.writeEndObject();
		}
		json.writeEndObject();
	}

	private static boolean isApiBody(FileResult f) {
		return f.layout() != null && f.layout().form() == LayoutForm.API;
	}

	private void logicalLocation(LayoutField field) throws IOException {
		json.writeArrayFieldStart("logicalLocations");
		json.writeStartObject();
		json.writeStringField("name", field.name());
		json.writeStringField("fullyQualifiedName", file.layout().id() + "/" + field.name());
		json.writeStringField("kind", "field");
		json.writeEndObject();
		json.writeEndArray();
	}

	/** Where the message names another line of the file. */
	private void earlierLine(FindingPlace place, FindingCursor c) throws IOException {
		int i = place.type().arguments().indexOf("firstLine");
		if (i >= 0) {
			json.writeArrayFieldStart("relatedLocations");
			json.writeStartObject();
			physicalLocation(file, artifact, c.arguments()[i]);
			text("message", "the earlier record");
			json.writeEndObject();
			json.writeEndArray();
		}
	}

	/** Where one result of a run tells of suppressions, all have to. */
	private void suppressions(Suppression suppression) throws IOException {
		if (result.suppressions().isEmpty() && suppression == null) {
			return;
		}
		json.writeArrayFieldStart("suppressions");
		if (suppression != null) {
			json.writeStartObject();
			json.writeStringField("kind", "external");
			json.writeStringField("status", "accepted");
			json.writeStringField("justification", suppression.reason());
			json.writeObjectFieldStart("properties");
			json.writeStringField("author", suppression.author());
			json.writeStringField("expires", suppression.expires().toString());
			json.writeEndObject();
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void properties(FindingPlace place, FindingCursor c) throws IOException {
		json.writeObjectFieldStart("properties");
		if (c.complaintId() != FindingCursor.NO_COMPLAINT) {
			json.writeStringField("complaintId", ComplaintIds.text(c.complaintId()));
		}
		if (isApiBody(file) && c.line() > 0) {
			json.writeNumberField("record", c.line());
		}
		if (place.number() > 0) {
			json.writeNumberField("fieldNumber", place.number());
		}
		strings("related", place.related());
		json.writeStringField("citation", place.citation());
		json.writeEndObject();
	}

	@Override
	protected void end(FileResult entry) {
		// what is told of an entry as a whole stands with the artifacts and the invocation
	}

	private void invocation() throws IOException {
		json.writeArrayFieldStart("invocations");
		json.writeStartObject();
		json.writeBooleanField("executionSuccessful", !result.hasFailedRules() && result.problems().isEmpty());
		json.writeArrayFieldStart("toolExecutionNotifications");
		List<FileResult> entries = entriesOf(result);
		for (int i = 0; i < entries.size(); i++) {
			FileResult f = entries.get(i);
			for (FailedRule r : f.rules().failed()) {
				notification("rule-failed", "error", "The rule " + r.code() + " failed: " + r.reason(), r.code(), f, i,
						r.line());
			}
			for (Map.Entry<String, Long> e : f.cut().entrySet()) {
				notification("not-listed", "warning", e.getValue() + " more of " + e.getKey() + " not listed",
						e.getKey(), f, i, 0);
			}
		}
		for (InputProblem p : result.problems()) {
			notification("input-problem", "error", p.toString(), null, null, 0, 0);
		}
		json.writeEndArray();
		json.writeArrayFieldStart("toolConfigurationNotifications");
		for (int i = 0; i < entries.size(); i++) {
			for (SkippedRule r : entries.get(i).rules().skipped()) {
				notification("rule-skipped", "note", "The rule " + r.code() + " was skipped: " + r.reason(), r.code(),
						entries.get(i), i, 0);
			}
		}
		json.writeEndArray();
		json.writeObjectFieldStart("properties");
		json.writeStringField("asOf", result.options().asOf().toString());
		strings("options", context.options());
		json.writeEndObject();
		json.writeEndObject();
		json.writeEndArray();
	}

	/** @param rule null for none; {@code f} too */
	private void notification(String id, String level, String message, String rule, FileResult f, int index, long line)
			throws IOException {
		json.writeStartObject();
		json.writeObjectFieldStart("descriptor");
		json.writeStringField("id", id);
		json.writeEndObject();
		json.writeStringField("level", level);
		text("message", message);
		if (rule != null) {
			json.writeObjectFieldStart("associatedRule");
			json.writeStringField("id", rule);
			json.writeNumberField("index", rules.index(rule));
			json.writeEndObject();
		}
		if (f != null) {
			json.writeArrayFieldStart("locations");
			json.writeStartObject();
			physicalLocation(f, index, line);
			json.writeEndObject();
			json.writeEndArray();
		}
		json.writeEndObject();
	}

	private void text(String name, String text) throws IOException {
		SarifRules.text(json, name, text);
	}

	private void strings(String name, List<String> list) throws IOException {
		json.writeArrayFieldStart(name);
		for (String s : list) {
			json.writeString(s);
		}
		json.writeEndArray();
	}

	private void counts(String name, Map<String, Long> byCode) throws IOException {
		json.writeObjectFieldStart(name);
		for (Map.Entry<String, Long> e : byCode.entrySet()) {
			json.writeNumberField(e.getKey(), e.getValue());
		}
		json.writeEndObject();
	}

	static String level(Severity severity) {
		return severity == Severity.INFO ? "note" : severity.text();
	}
}
