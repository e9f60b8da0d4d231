import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes invented files: FILE RECORDS SHARE_OF_BAD_RECORDS SEED an upload file, --worst FILE RECORDS SEED one with 13
 * findings a record, --download FILE COMPLAINTS SEED a plan download that has the complaints of such an upload file,
 * --rules FOLDER RULES code|note a pack of rules that read coded fields alone, or every note.
 */
public final class Generator {
	private static final String WORDS = "called the member and confirmed that premium was corrected by letter sent on ";
	private static final List<String> COLUMNS = List.of("COMPLAINT_ID", "RECEIVED_DATE", "CASEWORKER", "COMPLAINT_TYPE",
			"CONTACT_FNAME", "CONTACT_LNAME", "CONTACT_PHONE", "CONTRACT_ID", "CATEGORY_LEAD", "COMPLAINT_CATEGORY",
			"COMPLAINT_SUBCATEGORY", "COMPLAINT_SUBCAT_OTHER", "COMPLAINT_SUMMARY", "RESOLUTION_DATE",
			"RESOLUTION_SUMMARY", "ISSUE_LEVEL", "BENE_ID", "ALT_PHONE", "PREFERRED_CALL_TIME", "PREFERRED_LANGUAGE",
			"CONGRESSIONAL", "CONGRESSIONAL_INFORMATION", "SWIFT", "SWIFT_CONTROL_NUMBER", "AGENT_BROKER",
			"AGENT_BROKER_FNAME", "AGENT_BROKER_LNAME", "AGENT_BROKER_NPN", "AGENT_BROKER_FMO", "AGENT_BROKER_NOTES",
			"ASSIGNMENT/REASSIGNMENT_DATE", "COMMENTS", "PLAN_CASEWORK_NOTES", "ATTACHMENTS_YN",
			"CONTACT_PLAN_BEFORE_COMPLAINT_ENTERED", "CONTRACT_CHANGE_REQUESTS", "ISSUE_LEVEL_CHANGE_REQUESTS",
			"CMS_LEAD_CHANGE_REQUESTS", "COMPLAINANT_SATISFIED", "RESOLUTION_NOTIFICATION", "HPI_RELATED",
			"ACCESSIBLE_FORMAT");

	private final SplittableRandom random;

	private Generator(long seed) {
		random = new SplittableRandom(seed);
	}

	public static void main(String[] args) throws IOException {
		if (args[0].equals("--rules")) {
			rules(Path.of(args[1]), Integer.parseInt(args[2]), args[3].equals("note"));
			return;
		}
		boolean option = args[0].startsWith("--");
		Generator generator = new Generator(Long.parseLong(args[3]));
		Path file = Path.of(args[option ? 1 : 0]);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
			int lines = Integer.parseInt(args[option ? 2 : 1]);
			switch (args[0]) {
				case "--download" -> generator.download(out, lines);
				case "--worst" -> generator.worst(out, lines);
				default -> generator.upload(out, lines, Double.parseDouble(args[2]));
			}
		}
	}

	private void upload(OutputStream out, int records, double bad) throws IOException {
		for (int i = 0; i < records; i++) {
			write(out, record(i, random.nextDouble() < bad));
		}
	}

	/** A blank after each value is a finding at each field. */
	private void worst(OutputStream out, int records) throws IOException {
		for (int i = 0; i < records; i++) {
			write(out, String.join(" \t", id(i), words(20, 1500).strip(), "Y", "Comment", "Y", "N", "1", "Y", "Alex",
					"Sample", "123456789", "Sample Marketing Inc.", "Note") + " \r\n");
		}
	}

	private static void rules(Path folder, int rules, boolean note) throws IOException {
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("pack.json"), """
				{"id": "generated", "version": "1", "title": "Generated", "layout": "casework-upload", "sources": ["None"]}
				""");
		StringBuilder b = new StringBuilder();
		for (int i = 0; i < rules; i++) {
			String condition = note ? "caseworkNotes contains \"word " + i + "\""
					: """
							resolveComplaintYN == "%s", resolutionNotification == "%d", complainantSatisfied == "%s", \
							hpiRelated == "%s", agentBrokerComplaint == "%s\"""".formatted("YN".charAt(i % 2), i / 2 % 5,
							"YNU".charAt(i / 10 % 3), "YNU".charAt(i / 30 % 3), "YN".charAt(i / 90 % 2));
			b.append("""
					rule "generated-%d" @Severity("info") @Field("%s") %s @Citation("None") @Message("m") @Explanation("e") @Remedy("r")
					when
					  $record : CaseworkRecord( %s )
					then
					  report.add( drools.getRule(), $record );
					end
					""".formatted(i, note ? "caseworkNotes" : "resolutionNotification",
					note ? "" : "@Related(\"resolveComplaintYN, complainantSatisfied, hpiRelated, agentBrokerComplaint\")",
					condition));
		}
		Files.writeString(folder.resolve("rules.drl"), b);
	}

	private void download(OutputStream out, int complaints) throws IOException {
		write(out, String.join("\t", COLUMNS) + "\r\n");
		for (int i = 0; i < complaints; i++) {
			write(out, complaint(i));
		}
	}

	private static void write(OutputStream out, String line) throws IOException {
		out.write(line.getBytes(StandardCharsets.UTF_8));
	}

	private static String id(int i) {
		return String.format("C%010d", 2_500_000_000L + i);
	}

	/** Words of a length from {@code least} to {@code most}. */
	private String words(int least, int most) {
		int length = random.nextInt(least, most + 1);
		return WORDS.repeat(length / WORDS.length() + 1).substring(0, length);
	}

	private String record(int i, boolean bad) {
		StringBuilder b = new StringBuilder(id(i)).append('\t').append(words(20, 1500));
		boolean badNote = bad && random.nextBoolean();
		if (badNote) {
			b.append('\u2019');
		}
		boolean resolve = random.nextBoolean();
		b.append('\t').append(resolve ? 'Y' : 'N').append("\t\t");
		if (bad && !badNote) {
			b.append(resolve ? "\tN\t1" : "Y\t\t0");
		} else {
			b.append(resolve ? "Y\tN\t" + random.nextInt(1, 4) : "U\t\t");
		}
		b.append('\t');
		b.append(random.nextInt(10) == 0 ? "Y\tAlex\tSample\t123456789\tSample Marketing Inc.\t" : "N\t\t\t\t\t");
		return b.append("\r\n").toString();
	}

	private String complaint(int i) {
		Map<String, String> values = new HashMap<>(Map.of("COMPLAINT_ID", id(i), "RECEIVED_DATE", "10/31/2025",
				"COMPLAINT_TYPE", "Beneficiary", "CONTRACT_ID", "H1234", "COMPLAINT_CATEGORY", "Enrollment",
				"COMPLAINT_SUMMARY", words(20, 500)));
		if (random.nextInt(10) == 0) {
			values.put("RESOLUTION_DATE", "11/03/2025");
			values.put("RESOLUTION_SUMMARY", words(20, 500));
		}
		if (random.nextBoolean()) {
			values.put("PLAN_CASEWORK_NOTES", words(20, 500));
		}
		StringBuilder b = new StringBuilder();
		for (String column : COLUMNS) {
			b.append(b.isEmpty() ? "" : "\t").append(values.getOrDefault(column, ""));
		}
		return b.append("\r\n").toString();
	}
}
