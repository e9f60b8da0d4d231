package org.ctmpreflight.layout;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.ctmpreflight.layout.internal.LayoutJson;

/**
 * The record layouts that are known, each version with its dates. Immutable and safe for use by several threads.
 */
public final class LayoutCatalog {
	/** Casework upload file (memo, Appendix B). */
	public static final String CASEWORK_UPLOAD = "casework-upload";
	/** Body of a casework upload call (memo, Appendix C): the fields of {@link #CASEWORK_UPLOAD} in JSON. */
	public static final String CASEWORK_UPLOAD_API = "casework-upload-api";
	/** Plan download (memo, Appendix A). */
	public static final String PLAN_DOWNLOAD = "plan-download";

	private static final String DATA = "data/";
	private static final String INDEX = "index.txt";

	private final List<RecordLayout> layouts;

	/** @param layouts every version of every layout; ids and versions together are unique */
	public LayoutCatalog(List<RecordLayout> layouts) {
		this.layouts = List.copyOf(layouts);
		Set<String> seen = new LinkedHashSet<>();
		for (RecordLayout l : this.layouts) {
			if (!seen.add(l.toString())) {
				throw new IllegalArgumentException("layout " + l + " is defined twice");
			}
		}
	}

	/** The layouts that come with the product. A new one is a new file in {@code data/} and a line in its index. */
	public static LayoutCatalog shipped() {
		return Shipped.CATALOG;
	}

	/** Every layout, in the order of definition. */
	public List<RecordLayout> layouts() {
		return layouts;
	}

	/** The ids, in the order of definition. */
	public Set<String> ids() {
		Set<String> ids = new LinkedHashSet<>();
		layouts.forEach(l -> ids.add(l.id()));
		return ids;
	}

	/** All versions of one layout, the oldest first; empty where the id is unknown. */
	public List<RecordLayout> versions(String id) {
		return layouts.stream().filter(l -> l.id().equals(id)).sorted(Comparator.comparing(RecordLayout::effectiveFrom,
				Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
	}

	/** One version of one layout. */
	public Optional<RecordLayout> find(String id, String version) {
		return layouts.stream().filter(l -> l.id().equals(id) && l.version().equals(version)).findFirst();
	}

	/** The version that is in effect on {@code day}. */
	public Optional<RecordLayout> inEffect(String id, LocalDate day) {
		return layouts.stream().filter(l -> l.id().equals(id) && l.inEffect(day)).findFirst();
	}

	/** Loaded on first use. */
	private static final class Shipped {
		static final LayoutCatalog CATALOG = load();

		private static LayoutCatalog load() {
			try {
				List<RecordLayout> all = new ArrayList<>();
				for (String name : index()) {
					try (InputStream in = open(name)) {
						all.add(LayoutJson.read(in, name));
					}
				}
				for (RecordLayout l : List.copyOf(all)) {
					if (l.id().equals(CASEWORK_UPLOAD)) {
						all.add(l.as(CASEWORK_UPLOAD_API, LayoutForm.API));
					}
				}
				return new LayoutCatalog(all);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		private static List<String> index() throws IOException {
			try (BufferedReader r = new BufferedReader(new InputStreamReader(open(INDEX), StandardCharsets.UTF_8))) {
				return r.lines().toList();
			}
		}

		private static InputStream open(String name) throws IOException {
			InputStream in = LayoutCatalog.class.getResourceAsStream(DATA + name);
			if (in == null) {
				throw new FileNotFoundException(DATA + name);
			}
			return in;
		}
	}
}
