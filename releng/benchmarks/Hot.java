import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.ctmpreflight.cli.Console;
import org.ctmpreflight.cli.Main;

/**
 * ROUNDS FILE [OPTION ...]: checks the file again and again in one process, with one thread, and prints its lines, its
 * bytes and the median of the processor time in seconds over the second half of the rounds, when all is compiled.
 */
public final class Hot {
	private Hot() {
	}

	public static void main(String[] args) throws Exception {
		int rounds = Integer.parseInt(args[0]);
		Path file = Path.of(args[1]);
		String[] check = { "check", "--threads", "1", "--max-findings", "0", "--fail-on", "never", file.toString() };
		String[] all = Arrays.copyOf(check, check.length + args.length - 2);
		System.arraycopy(args, 2, all, check.length, args.length - 2);
		PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
		long[] times = new long[rounds];
		for (int i = 0; i < rounds; i++) {
			long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
			int status = Main.run(all, new Console(InputStream.nullInputStream(), nowhere, System.err));
			times[i] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
			if (status != 0) {
				System.exit(status);
			}
		}
		long[] half = Arrays.copyOfRange(times, rounds / 2, rounds);
		Arrays.sort(half);
		System.out.printf("%d %d %.6f%n", lines(file), Files.size(file), half[half.length / 2] / 1e9);
	}

	private static long lines(Path file) throws Exception {
		long lines = 0;
		byte[] block = new byte[1 << 20];
		try (InputStream in = Files.newInputStream(file)) {
			for (int n = in.read(block); n > 0; n = in.read(block)) {
				for (int i = 0; i < n; i++) {
					lines += block[i] == '\n' ? 1 : 0;
				}
			}
		}
		return lines;
	}
}
