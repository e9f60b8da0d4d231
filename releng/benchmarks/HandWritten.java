import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** What a programmer would write in an afternoon: the yardstick for the rule engine. Counts, and lists nothing. */
public final class HandWritten {
	private static final int[] MAX = { 0, 4000, 0, 4000, 0, 0, 0, 0, 50, 50, 15, 125, 250 };
	private static final String[] ALLOWED = { null, null, "YN", null, "YNU", "YNU", "01234", "YN", null, null, null, null,
			null };

	private HandWritten() {
	}

	public static void main(String[] args) throws IOException {
		Set<String> ids = new HashSet<>();
		Set<String> notes = new HashSet<>();
		long findings = 0;
		try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8)) {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				String[] f = line.split("\t", -1);
				if (f.length != 13) {
					findings++;
					continue;
				}
				for (int i = 0; i < f.length; i++) {
					findings += field(i, f[i]);
				}
				findings += rules(f);
				String id = f[0].strip();
				if (!ids.add(id)) {
					findings++;
					if (!notes.add(id + f[1].strip())) {
						findings++;
					}
				}
			}
		}
		System.out.println(findings + " findings");
	}

	private static int field(int i, String raw) {
		int n = 0;
		String value = raw.strip();
		if (i < 3 && value.isEmpty()) {
			n++;
		}
		if (i == 0 && value.length() != 11) {
			n++;
		}
		if (MAX[i] > 0 && raw.length() > MAX[i]) {
			n++;
		}
		if (ALLOWED[i] != null && !value.isEmpty() && (value.length() != 1 || ALLOWED[i].indexOf(value.charAt(0)) < 0)) {
			n++;
		}
		boolean ascii = true;
		boolean control = false;
		boolean digits = true;
		for (int k = 0; k < raw.length(); k++) {
			char c = raw.charAt(k);
			ascii &= c < 128;
			control |= c < 32 || c == 127;
			digits &= c >= '0' && c <= '9';
		}
		if (!ascii) {
			n++;
		}
		if (control) {
			n++;
		}
		if (i == 10 && !value.isEmpty() && !digits) {
			n++;
		}
		if (raw.length() != value.length()) {
			n++;
		}
		if (raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"")) {
			n++;
		}
		return n;
	}

	private static int rules(String[] f) {
		int n = 0;
		boolean resolve = f[2].strip().equals("Y");
		String satisfied = f[4].strip();
		String notification = f[6].strip();
		boolean known = satisfied.equals("Y") || satisfied.equals("N");
		if (resolve) {
			n += (satisfied.isEmpty() ? 1 : 0) + (f[5].isBlank() ? 1 : 0) + (notification.isEmpty() ? 1 : 0);
		}
		if (f[2].strip().equals("N") && known) {
			n++;
		}
		if (known && (notification.equals("0") || notification.equals("4") || notification.isEmpty() && !resolve)) {
			n++;
		}
		boolean detail = false;
		for (int i = 8; i < 13; i++) {
			if (!f[i].isBlank()) {
				detail = true;
				if (!f[7].strip().equals("Y")) {
					n++;
				}
			}
		}
		if (f[7].strip().equals("Y") && !detail) {
			n++;
		}
		return n;
	}
}
