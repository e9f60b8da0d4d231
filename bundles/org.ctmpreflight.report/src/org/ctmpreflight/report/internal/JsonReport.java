package org.ctmpreflight.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ToLongFunction;

import org.ctmpreflight.check.BaselineMark;
import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.MessageTemplate;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.report.ReportContext;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.SkippedRule;

/** JSON, version 1: one object, a finding a line. */
public final class JsonReport extends ReportWriter<JsonReport.Prepared> {
	private static final String SCHEMA = "ctm-preflight/findings/1";

	private final Utf8Output out;
	private String beforeEntry = "\n";
	private String beforeFinding;

	/** @param out not closed */
	public JsonReport(CheckResult result, ReportContext context, OutputStream out) {
		super(result, context);
		this.out = new Utf8Output(out);
	}

	@Override
	public void write() throws IOException {
		out.text("{\n\"schema\":").quoted(SCHEMA).text(",\n\"tool\":{\"name\":\"ctm-preflight\",\"version\":")
				.quoted(context.toolVersion()).text("},\n\"run\":");
		run();
		out.text(",\n\"files\":[");
		entries();
		out.text(entriesOf(result).isEmpty() ? "],\n\"summary\":" : "\n],\n\"summary\":");
		summary(result::count, result.suppressed());
		out.text("\n}\n");
		out.flush();
	}

	private void run() throws IOException {
		out.text("{\"asOf\":").quoted(result.options().asOf().toString()).text(",\"options\":");
		strings(context.options());
		out.text(",\"download\":");
		if (result.options().download() == null) {
			out.text("null");
		} else {
			fileAndDigest(result.options().download().toString(), context.downloadDigest());
		}
		out.text(",\"suppressions\":[");
		String between = "";
		for (FileResult file : result.suppressions()) {
			out.text(between);
			fileAndDigest(file.file(), file.sha256());
			between = ",";
		}
		out.text("],\"packs\":[");
		between = "";
		for (RulePack pack : result.options().packs()) {
			out.text(between).text("{\"id\":").quoted(pack.info().id()).text(",\"version\":")
					.quoted(pack.info().version()).text(",\"sha256\":").quoted(pack.sha256()).text(",\"rules\":");
			out.number(pack.rules().size());
			out.text("}");
			between = ",";
		}
		out.text("]}");
	}

	private void fileAndDigest(String file, String sha256) throws IOException {
		out.text("{\"file\":").quoted(file).text(",\"sha256\":").quoted(sha256).text("}");
	}

	@Override
	protected Prepared prepare(FindingPlace place) {
		return new Prepared(place);
	}

	@Override
	protected void begin(FileResult file) throws IOException {
		RecordLayout layout = file.layout();
		out.text(beforeEntry).text("{\"file\":").quoted(file.file()).text(",\"role\":").quoted(file.role().text())
				.text(",\"layout\":").quoted(layout == null ? null : layout.id()).text(",\"layoutVersion\":")
				.quoted(layout == null ? null : layout.version()).text(",\"findings\":[");
		beforeEntry = ",\n";
		beforeFinding = "\n";
	}

	@Override
	protected void end(FileResult file) throws IOException {
		out.text(beforeFinding.equals("\n") ? "],\"more\":" : "\n],\"more\":");
		counts(file.cut());
		if (file.fixed() != null) {
			out.text(",\"fixed\":");
			counts(file.fixed());
		}
		out.text(",\"sha256\":").quoted(file.sha256()).text(",\"records\":");
		out.number(file.records());
		out.text(",\"rules\":{\"run\":");
		strings(file.rules().run());
		out.text(",\"skipped\":[");
		String between = "";
		for (SkippedRule s : file.rules().skipped()) {
			out.text(between).text("{\"code\":").quoted(s.code()).text(",\"reason\":").quoted(s.reason()).text("}");
			between = ",";
		}
		out.text("],\"failed\":[");
		between = "";
		for (FailedRule f : file.rules().failed()) {
			out.text(between).text("{\"code\":").quoted(f.code()).text(",\"reason\":").quoted(f.reason())
					.text(",\"line\":");
			out.number(f.line());
			out.text("}");
			between = ",";
		}
		out.text("]},\"summary\":");
		summary(file::count, file.suppressed());
		out.text("}");
	}

	@Override
	protected void finding(Prepared p, FindingCursor c) throws IOException {
		out.text(beforeFinding);
		beforeFinding = ",\n";
		out.bytes(p.beforeLine);
		if (c.line() == 0) {
			out.text("null");
		} else {
			out.number(c.line());
		}
		out.bytes(p.beforeId);
		if (c.complaintId() == FindingCursor.NO_COMPLAINT) {
			out.text("null");
		} else {
			out.text("\"").text(ComplaintIds.text(c.complaintId())).text("\"");
		}
		out.bytes(Prepared.BEFORE_MESSAGE);
		for (Object part : p.message) {
			out.bytes(part instanceof MessageTemplate.Part argument
					? Utf8Output.jsonInner(argument.text(c.arguments()))
					: (byte[]) part);
		}
		if (c.value() != null) {
			out.bytes(Utf8Output.jsonInner(FindingPlace.VALUE + c.value()));
		}
		out.bytes(p.afterMessage);
		if (c.suppression() == null && c.baseline() == null) {
			out.bytes(Prepared.NEITHER);
		} else {
			marks(c.suppression(), c.baseline());
		}
	}

	private void marks(Suppression suppression, BaselineMark baseline) throws IOException {
		if (suppression == null) {
			out.text("null");
		} else {
			out.text("{\"reason\":").quoted(suppression.reason()).text(",\"author\":").quoted(suppression.author())
					.text(",\"expires\":").quoted(suppression.expires().toString()).text("}");
		}
		out.text(",\"baseline\":").quoted(baseline == null ? null : baseline.text()).text("}");
	}

	private void counts(Map<String, Long> byCode) throws IOException {
		out.text("{");
		String between = "";
		for (Map.Entry<String, Long> e : byCode.entrySet()) {
			out.text(between).quoted(e.getKey()).text(":");
			out.number(e.getValue());
			between = ",";
		}
		out.text("}");
	}

	private void strings(List<String> list) throws IOException {
		out.text("[");
		for (int i = 0; i < list.size(); i++) {
			out.text(i == 0 ? "" : ",").quoted(list.get(i));
		}
		out.text("]");
	}

	private void summary(ToLongFunction<Severity> count, long suppressed) throws IOException {
		out.text("{\"error\":" + count.applyAsLong(Severity.ERROR) + ",\"warning\":"
				+ count.applyAsLong(Severity.WARNING)
				+ ",\"info\":" + count.applyAsLong(Severity.INFO) + ",\"suppressed\":" + suppressed + "}");
	}

	/** The bytes that every finding of a type at a field shares. */
	static final class Prepared {
		static final byte[] BEFORE_MESSAGE = ",\"message\":\"".getBytes(StandardCharsets.US_ASCII);
		static final byte[] NEITHER = "null,\"baseline\":null}".getBytes(StandardCharsets.US_ASCII);

		final byte[] beforeLine;
		final byte[] beforeId;
		final List<Object> message = new ArrayList<>();
		final byte[] afterMessage;

		Prepared(FindingPlace place) {
			beforeLine = ("{\"code\":" + json(place.type().code()) + ",\"severity\":"
					+ json(place.type().severity().text()) + ",\"line\":").getBytes(StandardCharsets.UTF_8);
			StringJoiner related = new StringJoiner(",", "[", "]");
			place.related().forEach(r -> related.add(json(r)));
			beforeId = (",\"field\":" + json(place.field() == null ? null : place.field().name())
					+ ",\"fieldNumber\":" + (place.number() == 0 ? "null" : String.valueOf(place.number()))
					+ ",\"related\":" + related + ",\"complaintId\":").getBytes(StandardCharsets.UTF_8);
			for (Object part : place.message().parts()) {
				message.add(part instanceof String literal ? Utf8Output.jsonInner(literal) : part);
			}
			afterMessage = ("\",\"citation\":" + json(place.citation()) + ",\"pack\":" + json(place.type().pack())
					+ ",\"suppressed\":").getBytes(StandardCharsets.UTF_8);
		}

		private static String json(String text) {
			return new String(Utf8Output.json(text), StandardCharsets.UTF_8);
		}
	}
}
