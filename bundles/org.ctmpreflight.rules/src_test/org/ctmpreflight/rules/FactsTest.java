package org.ctmpreflight.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordKey;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.rules.internal.PackRules;
import org.ctmpreflight.rules.internal.language.Names;
import org.junit.jupiter.api.Test;

/** What rules can ask of a record and its complaint is what the file and the download have. */
class FactsTest {
	private static final RecordLayout LAYOUT = LayoutCatalog.shipped().find("casework-upload", "2025-10").orElseThrow();
	private static final RecordLayout OLD = LayoutCatalog.shipped().find("casework-upload", "pre-2025-10")
			.orElseThrow();
	private static final Names NAMES = PackRules.names(LayoutCatalog.shipped(), LayoutCatalog.CASEWORK_UPLOAD);

	private final Map<String, String> texts = new HashMap<>();
	private Map<String, String> complaint = Map.of();

	private static Object get(Object fact, String property) throws Exception {
		String name = Character.toUpperCase(property.charAt(0)) + property.substring(1);
		Method getter = fact.getClass().getMethod("get" + name);
		return getter.invoke(fact);
	}

	private CaseworkRecord record(RecordLayout layout) {
		RecordKey keys = new RecordKey(layout);
		long key = 0;
		for (LayoutField f : layout.fields()) {
			String value = texts.getOrDefault(f.name(), "");
			int shift = keys.shift(f.number() - 1);
			if (shift != RecordKey.NONE) {
				key |= (f.coded() ? (long) RecordKey.codeOf(value) : value.isEmpty() ? 0L : 1L) << shift;
			}
		}
		CaseworkRecord record = new CaseworkRecord(layout);
		record.load(key, new RecordText() {
			@Override
			public String value(int field) {
				return texts.getOrDefault(layout.fields().get(field).name(), "");
			}

			@Override
			public long line() {
				return 17;
			}

			@Override
			public long firstLineOfSameId() {
				return 3;
			}

			@Override
			public Map<String, String> complaint() {
				return complaint;
			}
		});
		return record;
	}

	@Test
	void everyFieldIsReadByItsName() throws Exception {
		for (LayoutField f : LAYOUT.fields()) {
			assertThat(get(record(LAYOUT), f.name())).as(f.name()).isEqualTo("");
			for (String value : List.of("Y", "of " + f.name())) {
				texts.put(f.name(), value);
				assertThat(get(record(LAYOUT), f.name())).as(f.name()).isEqualTo(value);
			}
			texts.remove(f.name());
		}
		texts.put("agentBrokerNotes", "x");
		assertThat(record(OLD).getAgentBrokerNotes()).as("a field that the layout does not have").isEmpty();
		assertThat(record(OLD).isAgentBrokerDetail()).isFalse();
	}

	@Test
	void everyColumnIsReadByItsName() throws Exception {
		assertThat(NAMES.columns()).hasSize(20).doesNotContainValue(null);
		Map<String, String> columns = new HashMap<>();
		NAMES.downloadColumns().forEach(c -> columns.put(c, "of " + c));
		DownloadedComplaint full = new DownloadedComplaint().load(columns);
		DownloadedComplaint blank = new DownloadedComplaint().load(Map.of());
		for (Map.Entry<String, String> e : NAMES.columns().entrySet()) {
			String property = e.getKey().substring("complaint.".length());
			assertThat(get(full, property)).isEqualTo("of " + e.getValue());
			assertThat(get(blank, property)).isEqualTo("");
		}
	}

	@Test
	void anyDetailOfAnAgentIsOne() {
		for (String detail : List.of("agentBrokerFirstName", "agentBrokerLastName", "agentBrokerNPN", "agentBrokerFMO",
				"agentBrokerNotes")) {
			assertThat(record(LAYOUT).isAgentBrokerDetail()).isFalse();
			texts.put(detail, "x");
			assertThat(record(LAYOUT).isAgentBrokerDetail()).as(detail).isTrue();
			texts.remove(detail);
		}
	}

	@Test
	void whatIsMarkedIsKnownWithoutTheText() {
		CaseworkRecord none = record(LAYOUT);
		assertThat(List.of(none.isDuplicateId(), none.isDuplicateNote(), none.isDuplicateResolve(),
				none.isComplaintFound(), none.isComplaintMissing(), none.isComplaintResolved(),
				none.isAgentBrokerCategoryAllowed(), none.isNoteAlreadyInCtm())).containsOnly(false);
		for (int i = 0; i < 3; i++) {
			CaseworkRecord r = record(LAYOUT);
			r.mark(i == 0, i == 1, i == 2);
			assertThat(List.of(r.isDuplicateId(), r.isDuplicateNote(), r.isDuplicateResolve()))
					.containsExactly(i == 0, i == 1, i == 2);
			r = record(LAYOUT);
			r.markFound(i == 0, i == 1, i == 2);
			assertThat(List.of(r.isComplaintResolved(), r.isAgentBrokerCategoryAllowed(), r.isNoteAlreadyInCtm()))
					.containsExactly(i == 0, i == 1, i == 2);
			assertThat(List.of(r.isComplaintFound(), r.isComplaintMissing())).containsExactly(true, false);
			assertThat(r.readBeyondKey()).isFalse();
		}
		CaseworkRecord missing = record(LAYOUT);
		missing.markNotFound();
		assertThat(List.of(missing.isComplaintFound(), missing.isComplaintMissing())).containsExactly(false, true);
	}

	@Test
	void whatIsReadBeyondTheKeyIsTakenDownUntilTheNextRecord() {
		texts.put("comments", "x");
		texts.put("resolveComplaintYN", "Y");
		CaseworkRecord r = record(LAYOUT);
		assertThat(r.getResolveComplaintYN()).isEqualTo("Y");
		assertThat(r.getAgentBrokerNotes()).isEmpty();
		assertThat(r.getFirstLineOfSameId()).isZero();
		assertThat(r.getComplaint().getComments()).isEmpty();
		assertThat(r.readBeyondKey()).isFalse();
		assertThat(r.getComments()).isEqualTo("x");
		assertThat(r.readBeyondKey()).isTrue();
		r.load(r.key(), null);
		assertThat(r.readBeyondKey()).isFalse();

		CaseworkRecord line = record(LAYOUT);
		assertThat(line.getLine()).isEqualTo(17);
		assertThat(line.readBeyondKey()).isTrue();
		CaseworkRecord again = record(LAYOUT);
		again.mark(true, false, false);
		assertThat(again.getFirstLineOfSameId()).isEqualTo(3);
		assertThat(again.readBeyondKey()).isTrue();
		complaint = Map.of("COMMENTS", "theirs");
		CaseworkRecord found = record(LAYOUT);
		found.markFound(false, false, false);
		assertThat(found.getComplaint().getComments()).isEqualTo("theirs");
		assertThat(found.readBeyondKey()).isTrue();
		texts.put("resolveComplaintYN", "YES");
		CaseworkRecord odd = record(LAYOUT);
		assertThat(odd.getResolveComplaintYN()).isEqualTo("YES");
		assertThat(odd.readBeyondKey()).isTrue();
	}
}
