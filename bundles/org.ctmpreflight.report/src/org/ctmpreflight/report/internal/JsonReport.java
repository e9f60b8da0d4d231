package org.ctmpreflight.report.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.MessageTemplate;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.report.ReportContext;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.RulePack;
import org.ctmpreflight.rules.SkippedRule;

/** JSON, version 1: one object, a finding a line. */
public final class JsonReport {
	private static final String SCHEMA = "ctm-preflight/findings/1";

	private final CheckResult result;
	private final ReportContext context;
	private final Utf8Output out;

	private JsonReport(CheckResult result, ReportContext context, OutputStream out) {
		this.result = result;
		this.context = context;
		this.out = new Utf8Output(out);
	}

	/** @param out not closed */
	public static void write(CheckResult result, ReportContext context, OutputStream out) throws IOException {
		new JsonReport(result, context, out).write();
	}

	private void write() throws IOException {
		out.text("{\n\"schema\":").quoted(SCHEMA).text(",\n\"tool\":{\"name\":\"ctm-preflight\",\"version\":")
				.quoted(context.toolVersion()).text("},\n\"run\":");
		run();
		out.text(",\n\"files\":[");
		List<FileResult> files = new ArrayList<>(result.files());
		if (result.download() != null) {
			files.add(result.download());
		}
		for (int i = 0; i < files.size(); i++) {
			out.text(i == 0 ? "\n" : ",\n");
			file(files.get(i));
		}
		out.text(files.isEmpty() ? "],\n\"summary\":" : "\n],\n\"summary\":");
		summary(result.count(Severity.ERROR), result.count(Severity.WARNING), result.count(Severity.INFO));
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
			out.text("{\"file\":").quoted(result.options().download().toString()).text(",\"sha256\":")
					.quoted(context.downloadDigest()).text("}");
		}
		out.text(",\"suppressions\":[],\"packs\":[");
		String between = "";
		for (RulePack pack : result.options().packs()) {
			out.text(between).text("{\"id\":").quoted(pack.info().id()).text(",\"version\":")
					.quoted(pack.info().version()).text(",\"sha256\":").quoted(pack.sha256()).text(",\"rules\":");
			out.number(pack.rules().size());
			out.text("}");
			between = ",";
		}
		out.text("]}");
	}

	private void file(FileResult file) throws IOException {
		out.text("{\"file\":").quoted(file.file()).text(",\"role\":").quoted(file.role().text()).text(",\"layout\":")
				.quoted(file.layout().id()).text(",\"layoutVersion\":").quoted(file.layout().version())
				.text(",\"findings\":[");
		findings(file);
		out.text("],\"more\":{");
		String between = "";
		for (Map.Entry<String, Long> e : file.cut().entrySet()) {
			out.text(between).quoted(e.getKey()).text(":");
			out.number(e.getValue());
			between = ",";
		}
		out.text("},\"sha256\":").quoted(file.sha256()).text(",\"records\":");
		out.number(file.records());
		out.text(",\"rules\":{\"run\":");
		strings(file.rules().run());
		out.text(",\"skipped\":[");
		between = "";
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
		summary(file.count(Severity.ERROR), file.count(Severity.WARNING), file.count(Severity.INFO));
		out.text("}");
	}

	private void findings(FileResult file) throws IOException {
		FindingPlaces<Prepared> places = new FindingPlaces<>(file, Prepared::new);
		boolean first = true;
		try (FindingCursor c = file.findings()) {
			while (c.next()) {
				Prepared p = places.get(c.type(), c.field());
				out.text(first ? "\n" : ",\n");
				first = false;
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
					out.bytes(Utf8Output.jsonInner(" The value is: " + c.value()));
				}
				out.bytes(p.afterMessage);
			}
		}
		if (!first) {
			out.text("\n");
		}
	}

	private void strings(List<String> list) throws IOException {
		out.text("[");
		for (int i = 0; i < list.size(); i++) {
			out.text(i == 0 ? "" : ",").quoted(list.get(i));
		}
		out.text("]");
	}

	private void summary(long errors, long warnings, long infos) throws IOException {
		out.text(String.format(Locale.ROOT, "{\"error\":%d,\"warning\":%d,\"info\":%d,\"suppressed\":0}", errors,
				warnings, infos));
	}

	/** The bytes that every finding of a type at a field shares. */
	private static final class Prepared {
		static final byte[] BEFORE_MESSAGE = ",\"message\":\"".getBytes(StandardCharsets.US_ASCII);

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
					+ ",\"suppressed\":null,\"baseline\":null}").getBytes(StandardCharsets.UTF_8);
		}

		private static String json(String text) {
			return new String(Utf8Output.json(text), StandardCharsets.UTF_8);
		}
	}
}
