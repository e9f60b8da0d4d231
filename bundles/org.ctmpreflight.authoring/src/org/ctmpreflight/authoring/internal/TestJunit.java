package org.ctmpreflight.authoring.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.ctmpreflight.authoring.ExampleResult;
import org.ctmpreflight.authoring.Mutation;
import org.ctmpreflight.authoring.TestRun;
import org.ctmpreflight.authoring.TestRun.FileTests;
import org.ctmpreflight.authoring.TestRun.PackTests;

/** What became of examples, as JUnit XML: a suite a file, a case an example. */
public final class TestJunit {
	private final XMLStreamWriter xml;

	private TestJunit(XMLStreamWriter xml) {
		this.xml = xml;
	}

	/** @param out not closed */
	public static void write(TestRun run, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out,
					StandardCharsets.UTF_8.name());
			new TestJunit(xml).write(run);
			xml.flush();
		} catch (XMLStreamException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	private void write(TestRun run) throws XMLStreamException {
		xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
		line("");
		xml.writeStartElement("testsuites");
		xml.writeAttribute("name", "preflight rules test");
		for (PackTests pack : run.packs()) {
			for (FileTests file : pack.files()) {
				suite(pack, file);
			}
			if (pack.files().isEmpty()) {
				withoutExamples(pack);
			}
			if (pack.proof() != null && pack.proof().mutation() != null) {
				mutants(pack);
			}
		}
		line("");
		xml.writeEndElement();
		xml.writeEndDocument();
		line("");
	}

	private void suite(PackTests pack, FileTests file) throws XMLStreamException {
		long errors = file.results().stream().filter(r -> !r.failed().isEmpty()).count();
		startSuite(file.file(), file.results().size(), file.failed() - errors, errors, 0);
		for (ExampleResult r : file.results()) {
			line("    ");
			if (r.passed()) {
				xml.writeEmptyElement("testcase");
				testCase(pack, r.example().name());
			} else {
				xml.writeStartElement("testcase");
				testCase(pack, r.example().name());
				xml.writeStartElement(r.failed().isEmpty() ? "failure" : "error");
				xml.writeAttribute("message",
						r.missing().size() + " missing, " + r.unexpected().size() + " unexpected");
				xml.writeCharacters(r.example().place() + "\n" + TestText.differences(r));
				xml.writeEndElement();
				xml.writeEndElement();
			}
		}
		line("  ");
		xml.writeEndElement();
	}

	/** That there are none must show, too. */
	private void withoutExamples(PackTests pack) throws XMLStreamException {
		startSuite(pack.pack().info().id(), 1, 0, 0, 1);
		line("    ");
		xml.writeStartElement("testcase");
		testCase(pack, "examples");
		xml.writeEmptyElement("skipped");
		xml.writeAttribute("message", "the pack has no examples");
		xml.writeEndElement();
		line("  ");
		xml.writeEndElement();
	}

	/** A case a rule, failed where a change of it goes unnoticed. */
	private void mutants(PackTests pack) throws XMLStreamException {
		Map<String, List<Mutation.Survivor>> unnoticed = new TreeMap<>();
		pack.pack().rules().forEach(r -> unnoticed.put(r.code(), new ArrayList<>()));
		pack.proof().mutation().survivors().stream().filter(s -> !s.equivalent())
				.forEach(s -> unnoticed.get(s.code()).add(s));
		startSuite(pack.pack().info().id() + " mutants", unnoticed.size(),
				unnoticed.values().stream().filter(u -> !u.isEmpty()).count(), 0, 0);
		for (Map.Entry<String, List<Mutation.Survivor>> e : unnoticed.entrySet()) {
			line("    ");
			xml.writeStartElement("testcase");
			testCase(pack, "mutants of " + e.getKey());
			if (!e.getValue().isEmpty()) {
				xml.writeStartElement("failure");
				xml.writeAttribute("message", e.getValue().size() + " unnoticed");
				for (Mutation.Survivor s : e.getValue()) {
					xml.writeCharacters(s.place() + ": " + s.what() + "\n");
				}
				xml.writeEndElement();
			}
			xml.writeEndElement();
		}
		line("  ");
		xml.writeEndElement();
	}

	private void startSuite(String name, long tests, long failures, long errors, long skipped)
			throws XMLStreamException {
		line("  ");
		xml.writeStartElement("testsuite");
		xml.writeAttribute("name", name);
		xml.writeAttribute("tests", String.valueOf(tests));
		xml.writeAttribute("failures", String.valueOf(failures));
		xml.writeAttribute("errors", String.valueOf(errors));
		xml.writeAttribute("skipped", String.valueOf(skipped));
	}

	private void testCase(PackTests pack, String name) throws XMLStreamException {
		xml.writeAttribute("classname", pack.pack().info().id());
		xml.writeAttribute("name", name);
	}

	private void line(String indent) throws XMLStreamException {
		xml.writeCharacters("\n" + indent);
	}
}
