package org.ctmpreflight.check.contract;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices that a seed decides, so that every generated file can be made again. */
final class Choices {

	private final SplittableRandom random;

	Choices(long seed) {
		random = new SplittableRandom(seed);
	}

	boolean chance(double probability) {
		return random.nextDouble() < probability;
	}

	/** A number from {@code least} to {@code most}, both included. */
	int between(int least, int most) {
		return random.nextInt(least, most + 1);
	}

	@SafeVarargs
	final <T> T oneOf(T... values) {
		return values[random.nextInt(values.length)];
	}

	<T> T oneOf(List<T> values) {
		return values.get(random.nextInt(values.size()));
	}

	/** Not {@link java.util.Collections#shuffle}: that wants another kind of source. */
	<T> void shuffle(List<T> values) {
		for (int i = values.size() - 1; i > 0; i--) {
			int other = random.nextInt(i + 1);
			T value = values.get(i);
			values.set(i, values.get(other));
			values.set(other, value);
		}
	}
}
