package org.ctmpreflight.layout;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a record layout: the fields of a record, in order. Immutable and safe for use by several threads.
 */
public final class RecordLayout {
	private final String id;
	private final String version;
	private final String title;
	private final LayoutForm form;
	private final LocalDate effectiveFrom;
	private final LocalDate effectiveTo;
	private final String source;
	private final List<LayoutField> fields;
	private final Map<String, LayoutField> byName = new LinkedHashMap<>();

	/**
	 * @param effectiveFrom first day in effect; null for no start
	 * @param effectiveTo   last day in effect; null for no end
	 * @param source        the document it was written from
	 * @param fields        numbered 1 to n in order, names unique
	 * @throws IllegalArgumentException where numbers or names break that
	 */
	public RecordLayout(String id, String version, String title, LayoutForm form, LocalDate effectiveFrom,
			LocalDate effectiveTo, String source, List<LayoutField> fields) {
		this.id = id;
		this.version = version;
		this.title = title;
		this.form = form;
		this.effectiveFrom = effectiveFrom;
		this.effectiveTo = effectiveTo;
		this.source = source;
		this.fields = List.copyOf(fields);
		for (LayoutField f : this.fields) {
			if (f.number() != byName.size() + 1) {
				throw new IllegalArgumentException("field " + f.name() + " has number " + f.number() + ", expected "
						+ (byName.size() + 1));
			}
			if (byName.put(f.name(), f) != null) {
				throw new IllegalArgumentException("field " + f.name() + " stands twice");
			}
		}
	}

	/** The same fields in another form, under another id; dates and version stay. */
	RecordLayout as(String otherId, LayoutForm otherForm) {
		return new RecordLayout(otherId, version, title, otherForm, effectiveFrom, effectiveTo, source, fields);
	}

	/** Identifier, e.g. {@code casework-upload}; several versions share it. */
	public String id() {
		return id;
	}

	/** Version within the id, e.g. {@code 2025-10}. */
	public String version() {
		return version;
	}

	/** A line for people. */
	public String title() {
		return title;
	}

	/** In which form the records travel. */
	public LayoutForm form() {
		return form;
	}

	/** First day in effect, or null where it has no start. */
	public LocalDate effectiveFrom() {
		return effectiveFrom;
	}

	/** Last day in effect, or null where it has no end. */
	public LocalDate effectiveTo() {
		return effectiveTo;
	}

	/** The document it was written from. */
	public String source() {
		return source;
	}

	/** The fields, in order. */
	public List<LayoutField> fields() {
		return fields;
	}

	/** The field of that canonical name; empty where the layout has none. */
	public Optional<LayoutField> field(String name) {
		return Optional.ofNullable(byName.get(name));
	}

	/** Whether it is in effect on {@code day}. */
	public boolean inEffect(LocalDate day) {
		return (effectiveFrom == null || !day.isBefore(effectiveFrom))
				&& (effectiveTo == null || !day.isAfter(effectiveTo));
	}

	@Override
	public String toString() {
		return id + "/" + version;
	}
}
