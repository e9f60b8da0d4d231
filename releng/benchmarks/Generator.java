import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Writes an invented upload file: FILE RECORDS SHARE_OF_BAD_RECORDS SEED. */
public final class Generator {
	private static final String WORDS = "called the member and confirmed that premium was corrected by letter sent on ";

	private Generator() {
	}

	public static void main(String[] args) throws IOException {
		int records = Integer.parseInt(args[1]);
		double bad = Double.parseDouble(args[2]);
		SplittableRandom random = new SplittableRandom(Long.parseLong(args[3]));
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 16)) {
			for (int i = 0; i < records; i++) {
				out.write(record(i, random, random.nextDouble() < bad).getBytes(StandardCharsets.UTF_8));
			}
		}
	}

	private static String record(int i, SplittableRandom random, boolean bad) {
		int length = random.nextInt(20, 1501);
		StringBuilder b = new StringBuilder(length + 100);
		b.append(String.format("C%010d\t", 2_500_000_000L + i));
		while (b.length() < length + 12) {
			b.append(WORDS, 0, Math.min(WORDS.length(), length + 12 - b.length()));
		}
		if (bad && random.nextBoolean()) {
			b.append('\u2019');
		}
		boolean resolve = random.nextBoolean();
		b.append('\t').append(resolve ? 'Y' : 'N').append("\t\t");
		b.append(resolve ? "Y\tN\t" + random.nextInt(1, 4) : bad ? "Y\t\t0" : "U\t\t").append('\t');
		b.append(random.nextInt(10) == 0 ? "Y\tAlex\tSample\t123456789\tSample Marketing Inc.\t" : "N\t\t\t\t\t");
		return b.append("\r\n").toString();
	}
}
