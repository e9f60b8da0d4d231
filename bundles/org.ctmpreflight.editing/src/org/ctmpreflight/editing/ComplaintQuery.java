package org.ctmpreflight.editing;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Which complaints of a plan download to show: those that meet all that is asked. Texts are found anywhere in their
 * columns, whatever the case, unless it is said otherwise; a blank one asks for nothing. Immutable; made with {@link #ALL}
 * and the methods that give a changed copy.
 */
public final class ComplaintQuery {
	/** Every complaint. */
	public static final ComplaintQuery ALL = new ComplaintQuery(new Values());

	private final Values values;

	/** Whether a complaint is resolved: whether it has a resolution date. */
	public enum Status {
		/** Open and resolved ones. */
		ALL,
		/** Without resolution date. */
		OPEN,
		/** With a resolution date. */
		RESOLVED
	}

	/** What the column AGENT_BROKER says. */
	public enum AgentBroker {
		/** Anything. */
		ANY,
		/** Yes. */
		YES,
		/** No, or nothing. */
		NO
	}

	/** What a copy may change before anyone else sees it. */
	private static final class Values implements Cloneable {
		String complaintId = "";
		String contract = "";
		String category = "";
		Status status = Status.ALL;
		AgentBroker agentBroker = AgentBroker.ANY;
		String firstName = "";
		String lastName = "";
		String npn = "";
		LocalDate resolvedFrom;
		LocalDate resolvedTo;
		String text = "";

		@Override
		protected Values clone() {
			try {
				return (Values) super.clone();
			} catch (CloneNotSupportedException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	private ComplaintQuery(Values values) {
		this.values = values;
	}

	private ComplaintQuery with(Consumer<Values> change) {
		Values changed = values.clone();
		change.accept(changed);
		return new ComplaintQuery(changed);
	}

	/** With a complaint ID or a part of it. */
	public ComplaintQuery withComplaintId(String part) {
		return with(v -> v.complaintId = part.strip());
	}

	/** With the whole of a contract's number. */
	public ComplaintQuery withContract(String number) {
		return with(v -> v.contract = number.strip());
	}

	/** With a text in the category or subcategory. */
	public ComplaintQuery withCategory(String part) {
		return with(v -> v.category = part.strip());
	}

	/** With a status. */
	public ComplaintQuery withStatus(Status status) {
		return with(v -> v.status = status);
	}

	/** With what the column of agents and brokers says; names and number then count only for {@link AgentBroker#YES}. */
	public ComplaintQuery withAgentBroker(AgentBroker agentBroker) {
		return with(v -> v.agentBroker = agentBroker);
	}

	/**
	 * Of an agent or broker: asks for {@link AgentBroker#YES} as well.
	 *
	 * @param firstName a part of it
	 * @param lastName  a part of it
	 * @param npn       the whole National Producer Number
	 */
	public ComplaintQuery withAgentBroker(String firstName, String lastName, String npn) {
		return with(v -> {
			v.agentBroker = AgentBroker.YES;
			v.firstName = firstName.strip();
			v.lastName = lastName.strip();
			v.npn = npn.strip();
		});
	}

	/** Resolved on those days; null for no first or last. */
	public ComplaintQuery withResolved(LocalDate from, LocalDate to) {
		return with(v -> {
			v.resolvedFrom = from;
			v.resolvedTo = to;
		});
	}

	/** With a text in any column. */
	public ComplaintQuery withText(String part) {
		return with(v -> v.text = part.strip());
	}

	/** Whether a complaint meets it. */
	boolean accepts(Complaint c) {
		Values v = values;
		return c.has("COMPLAINT_ID", v.complaintId)
				&& (v.contract.isEmpty() || c.value("CONTRACT_ID").equalsIgnoreCase(v.contract))
				&& (c.has("COMPLAINT_CATEGORY", v.category) || c.has("COMPLAINT_SUBCATEGORY", v.category)
						|| c.has("COMPLAINT_SUBCAT_OTHER", v.category))
				&& (v.status == Status.ALL || v.status == Status.RESOLVED == c.resolved()) && accepts(v, c)
				&& resolved(v, c) && (v.text.isEmpty() || c.hasAnywhere(v.text));
	}

	private static boolean accepts(Values v, Complaint c) {
		if (v.agentBroker == AgentBroker.ANY) {
			return true;
		}
		boolean yes = c.value("AGENT_BROKER").equalsIgnoreCase("Yes");
		if (v.agentBroker == AgentBroker.NO) {
			return !yes;
		}
		return yes && c.hasOfAgentBroker("AGENT_BROKER_FNAME", v.firstName)
				&& c.hasOfAgentBroker("AGENT_BROKER_LNAME", v.lastName)
				&& (v.npn.isEmpty() || c.value("AGENT_BROKER_NPN").equals(v.npn)
						|| !c.knows("AGENT_BROKER_NPN") && c.hasOfAgentBroker("AGENT_BROKER_NPN", v.npn));
	}

	private static boolean resolved(Values v, Complaint c) {
		if (v.resolvedFrom == null && v.resolvedTo == null) {
			return true;
		}
		LocalDate day = c.date("RESOLUTION_DATE");
		return day != null && (v.resolvedFrom == null || !day.isBefore(v.resolvedFrom))
				&& (v.resolvedTo == null || !day.isAfter(v.resolvedTo));
	}
}
