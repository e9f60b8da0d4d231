package org.ctmpreflight.simulator.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ctmpreflight.layout.LayoutCatalog;
import org.ctmpreflight.layout.LayoutField;
import org.ctmpreflight.layout.RecordLayout;
import org.ctmpreflight.simulator.Fault;
import org.ctmpreflight.simulator.HeldComplaint;

/** Takes casework: each record by itself, and all of them to the disk before the answer. */
public final class UploadCall implements Call {
	private static final String LOCKED = "The specified case is being edited by another user.";

	private final RecordLayout layout = ComplaintFile.newest(LayoutCatalog.CASEWORK_UPLOAD_API);
	private final List<String> keys = layout.fields().stream().map(LayoutField::name).toList();
	private final CaseworkConditions conditions = new CaseworkConditions(layout);
	private final Casework casework;
	private final ComplaintStore store;
	private final Clock clock;

	/**
	 * @param clock           tells what day it is
	 * @param agentCategories categories of complaints that allow agent/broker data
	 */
	public UploadCall(ComplaintStore store, Clock clock, Set<String> agentCategories) {
		this.store = store;
		this.clock = clock;
		casework = new Casework(layout, agentCategories);
	}

	@Override
	public Reply answer(byte[] body, Fault fault) throws Refusal, IOException {
		List<Map<String, String>> records = records(body);
		List<UploadAnswer.Entry> entries = new ArrayList<>();
		boolean midway = fault == Fault.RESET_MIDWAY || fault == Fault.ERROR_500_MIDWAY;
		for (Map<String, String> sent : midway ? records.subList(0, records.size() / 2) : records) {
			String message = fault == Fault.LOCKED ? LOCKED : process(sent);
			entries.add(new UploadAnswer.Entry(entries.size() + 1, sent.get(CaseworkConditions.ID), message));
		}
		store.sync();
		if (fault == Fault.RESET_MIDWAY) {
			throw new ConnectionCut();
		}
		if (fault == Fault.ERROR_500_MIDWAY) {
			throw Refusal.internal();
		}
		return UploadAnswer.of(entries, fault);
	}

	/** Checked as a whole before anything is processed. */
	private List<Map<String, String>> records(byte[] body) throws Refusal {
		List<Parameters> all = new ArrayList<>();
		Parameters.array(body, all);
		List<Map<String, String>> records = new ArrayList<>();
		for (Parameters p : all) {
			p.only(keys);
			Map<String, String> values = new HashMap<>();
			for (LayoutField f : layout.fields()) {
				values.put(f.name(), f.required() ? p.text(f.name()) : p.textOrNull(f.name()));
			}
			records.add(values);
		}
		return records;
	}

	/** @return the message of the answer */
	private String process(Map<String, String> sent) throws IOException {
		String id = sent.get(CaseworkConditions.ID);
		// no two uploads may see the same complaint as open
		synchronized (store) {
			Optional<HeldComplaint> held = store.find(id);
			if (held.isEmpty()) {
				return UploadAnswer.NO_SUCH_CASE;
			}
			String problem = conditions.problem(sent, held.get().resolved());
			if (problem != null) {
				return problem;
			}
			store.put(casework.apply(held.get(), sent, LocalDate.now(clock)));
			return UploadAnswer.SAVED;
		}
	}
}
