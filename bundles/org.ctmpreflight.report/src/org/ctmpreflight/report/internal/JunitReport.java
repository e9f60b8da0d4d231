package org.ctmpreflight.report.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.ctmpreflight.check.CheckResult;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.layout.FindingType;
import org.ctmpreflight.layout.PrintableText;
import org.ctmpreflight.layout.Severity;
import org.ctmpreflight.report.ReportContext;
import org.ctmpreflight.rules.FailedRule;
import org.ctmpreflight.rules.SkippedRule;

/**
 * JUnit XML: a test suite an entry, a test case a code that the entry can have. A case fails where findings at or over the
 * run's {@code --fail-on} count; all others stand in its output. Only the first places of each code are listed.
 */
public final class JunitReport extends ReportWriter<JunitCase.Place> {
	private final OutputStream out;
	private XMLStreamWriter xml;
	/** The cases of the entry at hand, by code. */
	private Map<String, JunitCase> cases;
	private boolean decides;

	/** @param out not closed */
	public JunitReport(CheckResult result, ReportContext context, OutputStream out) {
		super(result, context);
		this.out = new BufferedOutputStream(out, 1 << 16);
	}

	@Override
	public void write() throws IOException {
		try {
			xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeCharacters("\n");
			xml.writeStartElement("testsuites");
			xml.writeAttribute("name", "CTM Preflight " + context.toolVersion());
			entries();
			xml.writeCharacters("\n");
			xml.writeEndDocument();
			xml.writeCharacters("\n");
			xml.flush();
			out.flush();
		} catch (XMLStreamException e) {
			throw cause(e);
		}
	}

	private static IOException cause(XMLStreamException e) {
		return e.getNestedException() instanceof IOException io ? io : new IOException(e);
	}

	@Override
	protected void begin(FileResult file) {
		decides = !isDownloadOfRun(file);
		cases = new TreeMap<>();
		for (int i = 0; i < file.types().size(); i++) {
			FindingType type = file.types().type(i);
			JunitCase c = cases.computeIfAbsent(type.code(), code -> new JunitCase(code, type.pack()));
			c.counted(fails(type.severity()) ? file.counted(i, result.options().newOnly()) : 0);
		}
		for (SkippedRule r : file.rules().skipped()) {
			cases.put(r.code(), new JunitCase(r.code(), packOf(r.code())).skipped(r.reason()));
		}
		for (FailedRule r : file.rules().failed()) {
			cases.get(r.code()).failed("on line " + r.line() + ": " + r.reason());
		}
	}

	private String packOf(String rule) {
		return result.options().packs().stream()
				.filter(p -> p.rules().stream().anyMatch(r -> r.code().equals(rule))).findFirst()
				.map(p -> p.info().id()).orElseThrow();
	}

	/** Whether a finding of that severity fails the run. */
	private boolean fails(Severity severity) {
		return decides && context.failOn() != null && severity.atLeast(context.failOn());
	}

	@Override
	protected JunitCase.Place prepare(FindingPlace place) {
		return new JunitCase.Place(place, cases.get(place.type().code()), fails(place.type().severity()));
	}

	@Override
	protected void finding(JunitCase.Place prepared, FindingCursor c) {
		prepared.found(c, result.options().newOnly());
	}

	@Override
	protected void end(FileResult file) throws IOException {
		try {
			suite(file);
		} catch (XMLStreamException e) {
			throw cause(e);
		}
	}

	private void suite(FileResult file) throws XMLStreamException {
		xml.writeCharacters("\n");
		xml.writeStartElement("testsuite");
		attribute("name", file.file());
		attribute("tests", String.valueOf(cases.size()));
		attribute("failures", countOf(JunitCase.Outcome.FAILURE));
		attribute("errors", countOf(JunitCase.Outcome.ERROR));
		attribute("skipped", countOf(JunitCase.Outcome.SKIPPED));
		xml.writeCharacters("\n");
		xml.writeStartElement("properties");
		property("role", isDownloadOfRun(file) ? "plan download that uploads were held against" : file.role().text());
		property("layout", layoutOf(file));
		property("records", String.valueOf(file.records()));
		property("sha256", String.valueOf(file.sha256()));
		property("asOf", result.options().asOf().toString());
		property("options", String.join(" ", context.options()));
		property("suppressed", String.valueOf(file.suppressed()));
		property("notListed", words(file.cut()));
		if (file.fixed() != null) {
			property("fixed", words(file.fixed()));
		}
		xml.writeEndElement();
		for (JunitCase c : cases.values()) {
			xml.writeCharacters("\n");
			c.write(this);
		}
		xml.writeCharacters("\n");
		xml.writeEndElement();
	}

	private String countOf(JunitCase.Outcome outcome) {
		return String.valueOf(cases.values().stream().filter(c -> c.outcome() == outcome).count());
	}

	private static String words(Map<String, Long> byCode) {
		return byCode.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining(", "));
	}

	private void property(String name, String value) throws XMLStreamException {
		xml.writeCharacters("\n");
		xml.writeEmptyElement("property");
		attribute("name", name);
		attribute("value", value);
	}

	void start(String element) throws XMLStreamException {
		xml.writeStartElement(element);
	}

	void attribute(String name, String value) throws XMLStreamException {
		xml.writeAttribute(name, PrintableText.of(value));
	}

	void text(String text) throws XMLStreamException {
		xml.writeCharacters(text);
	}

	void end() throws XMLStreamException {
		xml.writeEndElement();
	}
}
