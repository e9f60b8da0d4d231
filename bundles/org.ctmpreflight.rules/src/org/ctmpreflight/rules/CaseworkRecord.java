package org.ctmpreflight.rules;

import java.util.Map;

import org.ctmpreflight.layout.RecordKey;
import org.ctmpreflight.layout.RecordLayout;

/**
 * The fact that rules look at: one record of an upload file. A rule reads its fields by their canonical names, as values
 * without surrounding spaces; a blank field, and one that the layout does not have, is the empty text.
 * <p>
 * Every getter is of one of two kinds: it is computed from {@link #key()} alone, or it marks the record as
 * {@link #readBeyondKey() read beyond its key}. Where nothing beyond was read, every record with that key has the same
 * outcome, which therefore can be remembered. There is no third way for a rule to learn anything of a record.
 * <p>
 * One record object serves many records in turn, in one thread.
 */
public final class CaseworkRecord {
	private static final long DUPLICATE_ID = 1L << RecordKey.FREE;
	private static final long DUPLICATE_NOTE = 1L << RecordKey.FREE + 1;
	private static final long DUPLICATE_RESOLVE = 1L << RecordKey.FREE + 2;
	private static final long LOOKED_UP = 1L << RecordKey.FREE + 3;
	private static final long FOUND = 1L << RecordKey.FREE + 4;
	private static final long RESOLVED = 1L << RecordKey.FREE + 5;
	private static final long CATEGORY_ALLOWED = 1L << RecordKey.FREE + 6;
	private static final long NOTE_IN_CTM = 1L << RecordKey.FREE + 7;

	private static final int ASCII = 128;
	private static final String[] ONE_CHARACTER = new String[ASCII];

	static {
		ONE_CHARACTER[0] = "";
		for (int c = 1; c < ASCII; c++) {
			ONE_CHARACTER[c] = String.valueOf((char) c).intern();
		}
	}

	private final RecordKey keys;
	private final int complaintId;
	private final int caseworkNotes;
	private final int resolveComplaintYN;
	private final int comments;
	private final int complainantSatisfied;
	private final int hpiRelated;
	private final int resolutionNotification;
	private final int agentBrokerComplaint;
	private final int agentBrokerFirstName;
	private final int agentBrokerLastName;
	private final int agentBrokerNPN;
	private final int agentBrokerFMO;
	private final int agentBrokerNotes;
	private final DownloadedComplaint complaint = new DownloadedComplaint();

	private long key;
	private RecordText text;
	private boolean beyondKey;

	/** @param layout of uploads, whose records it will hold */
	public CaseworkRecord(RecordLayout layout) {
		keys = new RecordKey(layout);
		complaintId = place(layout, "complaintId");
		caseworkNotes = place(layout, "caseworkNotes");
		resolveComplaintYN = place(layout, "resolveComplaintYN");
		comments = place(layout, "comments");
		complainantSatisfied = place(layout, "complainantSatisfied");
		hpiRelated = place(layout, "hpiRelated");
		resolutionNotification = place(layout, "resolutionNotification");
		agentBrokerComplaint = place(layout, "agentBrokerComplaint");
		agentBrokerFirstName = place(layout, "agentBrokerFirstName");
		agentBrokerLastName = place(layout, "agentBrokerLastName");
		agentBrokerNPN = place(layout, "agentBrokerNPN");
		agentBrokerFMO = place(layout, "agentBrokerFMO");
		agentBrokerNotes = place(layout, "agentBrokerNotes");
	}

	private static int place(RecordLayout layout, String name) {
		return layout.field(name).map(f -> f.number() - 1).orElse(-1);
	}

	/**
	 * Puts the next record in.
	 *
	 * @param newKey as the field check gave it; what is known beyond the fields is still to be {@link #mark marked}
	 */
	public void load(long newKey, RecordText newText) {
		key = newKey;
		text = newText;
		beyondKey = false;
	}

	/** Marks the record as a duplicate of an earlier one, or not. */
	public void mark(boolean sameId, boolean sameNote, boolean otherResolve) {
		key |= (sameId ? DUPLICATE_ID : 0) | (sameNote ? DUPLICATE_NOTE : 0) | (otherResolve ? DUPLICATE_RESOLVE : 0);
	}

	/** Tells that the complaint was looked up in a plan download, in vain. */
	public void markNotFound() {
		key |= LOOKED_UP;
	}

	/** Tells that the complaint was looked up in a plan download, and what was found. */
	public void markFound(boolean resolved, boolean categoryAllowed, boolean noteInCtm) {
		key |= LOOKED_UP | FOUND | (resolved ? RESOLVED : 0) | (categoryAllowed ? CATEGORY_ALLOWED : 0)
				| (noteInCtm ? NOTE_IN_CTM : 0);
	}

	/** What is known of the record in 64 bits. */
	public long key() {
		return key;
	}

	/** Whether a rule has read more than {@link #key()} since the record was put in. */
	public boolean readBeyondKey() {
		return beyondKey;
	}

	private String value(int field) {
		if (field < 0) {
			return "";
		}
		if (keys.holds(field)) {
			if (!keys.present(key, field)) {
				return "";
			}
			if (keys.coded(field)) {
				int code = keys.code(key, field);
				if (code != RecordKey.OTHER) {
					return ONE_CHARACTER[code];
				}
			}
		}
		beyondKey = true;
		return text.value(field);
	}

	private boolean present(int field) {
		return field >= 0 && (keys.holds(field) ? keys.present(key, field) : !value(field).isEmpty());
	}

	/** Complaint ID. */
	public String getComplaintId() {
		return value(complaintId);
	}

	/** Casework Notes. */
	public String getCaseworkNotes() {
		return value(caseworkNotes);
	}

	/** Resolve Complaint Y/N. */
	public String getResolveComplaintYN() {
		return value(resolveComplaintYN);
	}

	/** Comments. */
	public String getComments() {
		return value(comments);
	}

	/** Complainant Satisfied? */
	public String getComplainantSatisfied() {
		return value(complainantSatisfied);
	}

	/** HPI Related? */
	public String getHpiRelated() {
		return value(hpiRelated);
	}

	/** Resolution Notification. */
	public String getResolutionNotification() {
		return value(resolutionNotification);
	}

	/** Agent/Broker Complaint. */
	public String getAgentBrokerComplaint() {
		return value(agentBrokerComplaint);
	}

	/** Agent/Broker First Name. */
	public String getAgentBrokerFirstName() {
		return value(agentBrokerFirstName);
	}

	/** Agent/Broker Last Name. */
	public String getAgentBrokerLastName() {
		return value(agentBrokerLastName);
	}

	/** Agent/Broker National Producer Number. */
	public String getAgentBrokerNPN() {
		return value(agentBrokerNPN);
	}

	/** Agent/Broker Field Marketing Organizations. */
	public String getAgentBrokerFMO() {
		return value(agentBrokerFMO);
	}

	/** Agent/Broker Notes. */
	public String getAgentBrokerNotes() {
		return value(agentBrokerNotes);
	}

	/** Whether any of first name, last name, NPN, FMO and notes of the agent or broker is not blank. */
	public boolean isAgentBrokerDetail() {
		return present(agentBrokerFirstName) || present(agentBrokerLastName) || present(agentBrokerNPN)
				|| present(agentBrokerFMO) || present(agentBrokerNotes);
	}

	/** Whether an earlier record has the same complaint ID. */
	public boolean isDuplicateId() {
		return (key & DUPLICATE_ID) != 0;
	}

	/** Whether an earlier record has the same complaint ID and the same casework note. */
	public boolean isDuplicateNote() {
		return (key & DUPLICATE_NOTE) != 0;
	}

	/** Whether an earlier record has the same complaint ID and resolves where this one does not, or the reverse. */
	public boolean isDuplicateResolve() {
		return (key & DUPLICATE_RESOLVE) != 0;
	}

	/** Line of the first record with the same complaint ID; 0 where this is the first. */
	public long getFirstLineOfSameId() {
		if (!isDuplicateId()) {
			return 0;
		}
		beyondKey = true;
		return text.firstLineOfSameId();
	}

	/** Line of the record, from 1. */
	public long getLine() {
		beyondKey = true;
		return text.line();
	}

	/** Whether a plan download was given, and the complaint is in it. */
	public boolean isComplaintFound() {
		return (key & FOUND) != 0;
	}

	/** Whether a plan download was given, the complaint ID has its eleven characters, and it is not in the download. */
	public boolean isComplaintMissing() {
		return (key & (LOOKED_UP | FOUND)) == LOOKED_UP;
	}

	/** Whether the complaint is resolved in the plan download. */
	public boolean isComplaintResolved() {
		return (key & RESOLVED) != 0;
	}

	/** Whether the complaint's category and subcategory allow agent/broker data. */
	public boolean isAgentBrokerCategoryAllowed() {
		return (key & CATEGORY_ALLOWED) != 0;
	}

	/** Whether CTM holds the casework note of this record already, white space aside. */
	public boolean isNoteAlreadyInCtm() {
		return (key & NOTE_IN_CTM) != 0;
	}

	/** The complaint in the plan download; every column is the empty text where it was not found. */
	public DownloadedComplaint getComplaint() {
		if (!isComplaintFound()) {
			return complaint.load(Map.of());
		}
		beyondKey = true;
		return complaint.load(text.complaint());
	}
}
