package org.ctmpreflight.report.internal;

import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.ctmpreflight.check.BaselineMark;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.layout.ComplaintIds;
import org.ctmpreflight.layout.PrintableText;

/** A test case: what became of one code in one entry. Memory is bounded, whatever is found. */
final class JunitCase {
	/** What a test case can come to. */
	enum Outcome {
		PASSED, FAILURE, ERROR, SKIPPED
	}

	private static final int MOST_PLACES = 20;
	/** Class name of the codes that no pack defines. */
	private static final String PARSER = "record-layout";

	private final String code;
	private final String pack;
	private final Listing counting = new Listing();
	private final Listing other = new Listing();
	private long failing;
	private String failed;
	private String skipped;

	/** @param pack null for the parser */
	JunitCase(String code, String pack) {
		this.code = code;
		this.pack = pack;
	}

	/** Findings of the code at one field, with one severity. */
	record Place(FindingPlace place, JunitCase of, boolean fails) {
		void found(FindingCursor c, boolean newOnly) {
			boolean counts = fails && c.suppression() == null && (!newOnly || c.baseline() == BaselineMark.NEW);
			(counts ? of.counting : of.other).add(place, c);
		}
	}

	/** The first of some findings, in words. */
	private static final class Listing {
		private final List<String> places = new ArrayList<>();
		private long count;

		void add(FindingPlace place, FindingCursor c) {
			count++;
			if (places.size() < MOST_PLACES) {
				places.add(describe(place, c));
			}
		}

		/** @param all how many there are, in the list or not */
		String text(long all) {
			return String.join("", places) + (all > places.size() ? all - places.size() + " more\n" : "");
		}
	}

	private static String describe(FindingPlace place, FindingCursor c) {
		StringBuilder b = new StringBuilder(c.line() == 0 ? "file" : "line " + c.line());
		if (place.number() > 0) {
			b.append(", field ").append(place.number());
		}
		if (place.field() != null) {
			b.append(' ').append(place.field().name());
		}
		if (c.complaintId() != FindingCursor.NO_COMPLAINT) {
			b.append(", ").append(ComplaintIds.text(c.complaintId()));
		}
		b.append(", ").append(place.type().severity().text());
		if (c.baseline() != null) {
			b.append(", ").append(c.baseline().text());
		}
		if (c.suppression() != null) {
			b.append(", suppressed until ").append(c.suppression().expires()).append(" by ")
					.append(c.suppression().author()).append(": ").append(c.suppression().reason());
		}
		return PrintableText.of(b.append(": ").append(place.text(c)).toString()) + "\n";
	}

	/** Adds findings that fail it, of which some may not be listed. */
	void counted(long n) {
		failing += n;
	}

	JunitCase skipped(String reason) {
		skipped = reason;
		return this;
	}

	void failed(String reason) {
		failed = reason;
	}

	Outcome outcome() {
		if (skipped != null) {
			return Outcome.SKIPPED;
		}
		if (failed != null) {
			return Outcome.ERROR;
		}
		return failing > 0 ? Outcome.FAILURE : Outcome.PASSED;
	}

	void write(JunitReport xml) throws XMLStreamException {
		xml.start("testcase");
		xml.attribute("name", code);
		xml.attribute("classname", pack == null ? PARSER : pack);
		Outcome outcome = outcome();
		switch (outcome) {
			case SKIPPED -> {
				xml.start("skipped");
				xml.attribute("message", skipped);
				xml.end();
			}
			case ERROR -> {
				xml.start("error");
				xml.attribute("message", "the rule failed " + failed);
				xml.attribute("type", "rule-failed");
				xml.end();
			}
			case FAILURE -> {
				xml.start("failure");
				xml.attribute("message", FindingWalk.count(failing, "finding"));
				xml.attribute("type", code);
				xml.text(counting.text(failing));
				xml.end();
			}
			case PASSED -> {
				// what is no failure stands below
			}
		}
		String rest = (outcome == Outcome.FAILURE ? "" : counting.text(failing)) + other.text(other.count);
		if (!rest.isEmpty()) {
			xml.start("system-out");
			xml.text(rest);
			xml.end();
		}
		xml.end();
	}
}
