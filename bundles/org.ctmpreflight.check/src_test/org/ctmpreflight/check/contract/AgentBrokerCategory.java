package org.ctmpreflight.check.contract;

import java.util.List;

/** A row of the table of categories that allow agent/broker data; an empty subcategory means all of the category. */
public record AgentBrokerCategory(String category, String subcategory) {

	/** The table as the program takes it: CSV with the headings category and subcategory. */
	public static String csv(List<AgentBrokerCategory> table) {
		StringBuilder csv = new StringBuilder("category,subcategory\n");
		for (AgentBrokerCategory row : table) {
			csv.append('"').append(row.category()).append("\",\"").append(row.subcategory()).append("\"\n");
		}
		return csv.toString();
	}

	/** "compared white space folded and case ignored; an empty subcategory means all". */
	boolean allows(String complaintCategory, String complaintSubcategory) {
		boolean allSubcategories = ContractWords.folded(subcategory).isEmpty();
		return same(category, complaintCategory) && (allSubcategories || same(subcategory, complaintSubcategory));
	}

	private static boolean same(String one, String other) {
		return ContractWords.folded(one).equalsIgnoreCase(ContractWords.folded(other));
	}
}
