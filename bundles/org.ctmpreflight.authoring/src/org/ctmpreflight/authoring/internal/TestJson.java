package org.ctmpreflight.authoring.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.ctmpreflight.authoring.Coverage;
import org.ctmpreflight.authoring.ExampleFinding;
import org.ctmpreflight.authoring.ExampleResult;
import org.ctmpreflight.authoring.Mutation;
import org.ctmpreflight.authoring.Proof;
import org.ctmpreflight.authoring.TestRun;
import org.ctmpreflight.authoring.TestRun.FileTests;
import org.ctmpreflight.authoring.TestRun.PackTests;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.SkippedRule;

import com.fasterxml.jackson.core.JsonGenerator;

/** What became of examples, for programs. */
public final class TestJson {
	private static final String SCHEMA = "ctm-preflight/rule-tests/1";

	private TestJson() {
	}

	/** @param out not closed */
	public static void write(TestRun run, OutputStream out) throws IOException {
		try (JsonGenerator json = Json.to(out)) {
			json.writeStartObject();
			json.writeStringField("schema", SCHEMA);
			json.writeArrayFieldStart("packs");
			for (PackTests pack : run.packs()) {
				json.writeStartObject();
				json.writeStringField("id", pack.pack().info().id());
				json.writeStringField("version", pack.pack().info().version());
				json.writeStringField("sha256", pack.pack().sha256());
				json.writeArrayFieldStart("files");
				for (FileTests file : pack.files()) {
					file(json, file);
				}
				json.writeEndArray();
				if (pack.proof() != null) {
					proof(json, pack.proof());
				}
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeObjectFieldStart("summary");
			json.writeNumberField("examples", run.results().size());
			json.writeNumberField("failed", run.failed());
			json.writeEndObject();
			json.writeEndObject();
		}
		out.write('\n');
	}

	private static void file(JsonGenerator json, FileTests file) throws IOException {
		json.writeStartObject();
		json.writeStringField("file", file.file());
		json.writeArrayFieldStart("examples");
		for (ExampleResult r : file.results()) {
			json.writeStartObject();
			json.writeStringField("name", r.example().name());
			json.writeNumberField("line", r.example().line());
			json.writeBooleanField("passed", r.passed());
			findings(json, "expected", r.example().expect());
			findings(json, "found", r.found());
			findings(json, "missing", r.missing());
			findings(json, "unexpected", r.unexpected());
			json.writeArrayFieldStart("skipped");
			for (SkippedRule s : r.skipped()) {
				reason(json, s.code(), s.reason());
			}
			json.writeEndArray();
			json.writeArrayFieldStart("failed");
			for (FailedRule f : r.failed()) {
				reason(json, f.code(), f.reason());
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void proof(JsonGenerator json, Proof proof) throws IOException {
		if (proof.coverage() != null) {
			json.writeObjectFieldStart("coverage");
			json.writeNumberField("percent", proof.percent());
			json.writeArrayFieldStart("rules");
			for (Coverage.OfRule r : proof.coverage()) {
				json.writeStartObject();
				json.writeStringField("code", r.code());
				json.writeStringField("place", r.place());
				json.writeBooleanField("fired", r.fired());
				json.writeBooleanField("nearlyFired", r.nearly());
				json.writeNumberField("comparisons", r.tests());
				json.writeArrayFieldStart("neverDecisive");
				for (String test : r.undecided()) {
					json.writeString(test);
				}
				json.writeEndArray();
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		if (proof.mutation() != null) {
			json.writeObjectFieldStart("mutation");
			json.writeNumberField("mutants", proof.mutation().mutants());
			json.writeArrayFieldStart("survivors");
			for (Mutation.Survivor s : proof.mutation().survivors()) {
				json.writeStartObject();
				json.writeStringField("code", s.code());
				json.writeStringField("place", s.place());
				json.writeStringField("change", s.what());
				json.writeBooleanField("equivalent", s.equivalent());
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		}
	}

	private static void findings(JsonGenerator json, String name, List<ExampleFinding> findings) throws IOException {
		json.writeArrayFieldStart(name);
		for (ExampleFinding f : findings) {
			json.writeStartObject();
			json.writeStringField("code", f.code());
			json.writeStringField("field", f.field());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void reason(JsonGenerator json, String code, String reason) throws IOException {
		json.writeStartObject();
		json.writeStringField("code", code);
		json.writeStringField("reason", reason);
		json.writeEndObject();
	}
}
