import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;

import org.ctmpreflight.cli.Console;
import org.ctmpreflight.cli.Main;

/**
 * ROUNDS FILE: checks the file again and again in one process, with one thread and with two in turn, and prints the median
 * of the seconds with one, of those with two, and of their ratios, over the second half of the rounds, when all is compiled.
 */
public final class Threads {
	private Threads() {
	}

	public static void main(String[] args) {
		int rounds = Integer.parseInt(args[0]);
		double[] one = new double[rounds];
		double[] two = new double[rounds];
		double[] ratio = new double[rounds];
		for (int i = 0; i < rounds; i++) {
			one[i] = seconds("1", args[1]);
			two[i] = seconds("2", args[1]);
			ratio[i] = one[i] / two[i];
		}
		System.out.printf("%.3f %.3f %.2f%n", median(one), median(two), median(ratio));
	}

	private static double seconds(String threads, String file) {
		PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
		String[] check = { "check", "--threads", threads, "--max-findings", "0", "--fail-on", "never", file };
		long before = System.nanoTime();
		int status = Main.run(check, new Console(InputStream.nullInputStream(), nowhere, System.err));
		if (status != 0) {
			System.exit(status);
		}
		return (System.nanoTime() - before) / 1e9;
	}

	private static double median(double[] values) {
		double[] half = Arrays.copyOfRange(values, values.length / 2, values.length);
		Arrays.sort(half);
		return half[half.length / 2];
	}
}
