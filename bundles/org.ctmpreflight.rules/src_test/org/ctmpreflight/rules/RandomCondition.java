package org.ctmpreflight.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.ctmpreflight.layout.LayoutField;

/**
 * A condition made by chance, as text and as what it means: a plain evaluator, which knows nothing of how rules are read,
 * written and run.
 *
 * @param text  as a rule file has it
 * @param holds for a record
 */
record RandomCondition(String text, Predicate<RandomRecord> holds) {
	private static final List<String> EXPRESSIONS = List.of("[a-z]+", "(?i)abc.*", "\\w\\W\\w", ".", "", "[^0-9]{2,5}",
			"A|é|1",
			"\\d\\d", ".*\\\\.*");

	/** @param plain only what means the same to Drools itself: no functions, no expressions, no exclamation marks */
	static RandomCondition of(SplittableRandom random, boolean plain) {
		return new Maker(random, plain).all(3, ", ");
	}

	private static final class Maker {
		private final SplittableRandom random;
		private final boolean plain;

		Maker(SplittableRandom random, boolean plain) {
			this.random = random;
			this.plain = plain;
		}

		private List<RandomCondition> some(int depth) {
			List<RandomCondition> parts = new ArrayList<>();
			for (int i = random.nextInt(1, 4); i > 0; i--) {
				parts.add(node(depth - 1));
			}
			return parts;
		}

		RandomCondition all(int depth, String between) {
			List<RandomCondition> parts = some(depth);
			return new RandomCondition(join(parts, between), r -> parts.stream().allMatch(p -> p.holds.test(r)));
		}

		private RandomCondition node(int depth) {
			int kind = random.nextInt(depth > 0 ? 8 : 4);
			if (kind < 4) {
				return test();
			}
			if (kind < 6 || kind == 7 && plain) {
				List<RandomCondition> parts = some(depth);
				return new RandomCondition("( " + join(parts, " || ") + " )",
						r -> parts.stream().anyMatch(p -> p.holds.test(r)));
			}
			RandomCondition all = all(depth, " && ");
			return kind == 6 ? new RandomCondition("( " + all.text + " )", all.holds)
					: new RandomCondition("!( " + all.text + " )", all.holds.negate());
		}

		private static String join(List<RandomCondition> parts, String between) {
			return parts.stream().map(RandomCondition::text).collect(Collectors.joining(between));
		}

		private RandomCondition test() {
			return switch (random.nextInt(8)) {
				case 0 -> flag(RandomRecord.one(random, RandomRecord.FLAGS), null);
				case 1 -> number(RandomRecord.one(random, List.of("line", "firstLineOfSameId")), 30, null);
				case 2 -> function();
				default -> text();
			};
		}

		private RandomCondition flag(String name, Predicate<RandomRecord> function) {
			Predicate<RandomRecord> is = function != null ? function : r -> r.flag(name);
			return switch (random.nextInt(4)) {
				case 0 -> new RandomCondition(name, is);
				case 1 -> new RandomCondition(name + " == true", is);
				case 2 -> new RandomCondition(name + " == false", is.negate());
				default -> new RandomCondition(name + " != true", is.negate());
			};
		}

		private RandomCondition number(String name, int most, Function<RandomRecord, Long> function) {
			Function<RandomRecord, Long> is = function != null ? function : r -> r.number(name);
			long n = random.nextInt(most);
			return switch (random.nextInt(8)) {
				case 0 -> new RandomCondition(name + " == " + n, r -> is.apply(r) == n);
				case 1 -> new RandomCondition(name + " != " + n, r -> is.apply(r) != n);
				case 2 -> new RandomCondition(name + " < " + n, r -> is.apply(r) < n);
				case 3 -> new RandomCondition(name + " <= " + n, r -> is.apply(r) <= n);
				case 4 -> new RandomCondition(name + " > " + n, r -> is.apply(r) > n);
				case 5 -> new RandomCondition(name + " >= " + n, r -> is.apply(r) >= n);
				case 6 -> new RandomCondition(name + " in ( " + n + ", " + (n + 1) + " )",
						r -> is.apply(r) == n || is.apply(r) == n + 1);
				default ->
					new RandomCondition(name + " not in ( " + n + ", 99 )", r -> is.apply(r) != n && is.apply(r) != 99);
			};
		}

		private RandomCondition function() {
			String name = name(random.nextInt(5) == 0);
			if (plain) {
				return text();
			}
			return switch (random.nextInt(4)) {
				case 0 -> number("length( " + name + " )", 6, r -> r.text(name).codePoints().count());
				case 1 -> number("words( " + name + " )", 3, r -> Pattern.compile("\\S*[\\p{L}\\p{Nd}]\\S*")
						.matcher(r.text(name)).results().count());
				case 2 ->
					flag("allCapitals( " + name + " )", r -> !Pattern.compile("\\p{Ll}").matcher(r.text(name)).find()
							&& Pattern.compile("\\p{Lu}").matcher(r.text(name)).results().count() > 1);
				default -> {
					String e = RandomRecord.one(random, EXPRESSIONS);
					Pattern p = Pattern.compile(e, Pattern.DOTALL);
					yield random.nextBoolean()
							? new RandomCondition(name + " matches " + quoted(e),
									r -> p.matcher(r.text(name)).matches())
							: new RandomCondition(name + " not matches " + quoted(e),
									r -> !p.matcher(r.text(name)).matches());
				}
			};
		}

		private String name(boolean column) {
			return column ? RandomRecord.one(random, RandomRecord.COLUMNS.keySet().stream().sorted().toList())
					: RandomRecord.one(random, RandomRecord.LAYOUT.fields().stream()
							.filter(f -> !f.coded() && f.exactLength() == 0).map(LayoutField::name).toList());
		}

		private RandomCondition text() {
			if (random.nextInt(2) == 0) {
				LayoutField f = RandomRecord.one(random,
						RandomRecord.LAYOUT.fields().stream().filter(LayoutField::coded).toList());
				List<String> values = new ArrayList<>(f.allowedValues().stream().map(a -> a.value()).toList());
				values.add("");
				return compare(f.name(), values, random.nextInt(4));
			}
			String name = name(random.nextInt(5) == 0);
			return compare(name, RandomRecord.TEXTS, random.nextInt(10));
		}

		private RandomCondition compare(String name, List<String> values, int how) {
			String a = RandomRecord.one(random, values);
			String b = RandomRecord.one(random, values);
			String list = " ( " + quoted(a) + (a.equals(b) ? "" : ", " + quoted(b)) + " )";
			return switch (how) {
				case 0 -> new RandomCondition(name + " == " + quoted(a), r -> r.text(name).equals(a));
				case 1 -> new RandomCondition(name + " != " + quoted(a), r -> !r.text(name).equals(a));
				case 2 ->
					new RandomCondition(name + " in" + list, r -> r.text(name).equals(a) || r.text(name).equals(b));
				case 3 -> new RandomCondition(name + " not in" + list,
						r -> !r.text(name).equals(a) && !r.text(name).equals(b));
				case 4 -> new RandomCondition(name + " contains " + quoted(a), r -> r.text(name).contains(a));
				case 5 -> new RandomCondition(name + " not contains " + quoted(a), r -> !r.text(name).contains(a));
				case 6 -> new RandomCondition(name + " str[startsWith] " + quoted(a), r -> r.text(name).startsWith(a));
				case 7 ->
					new RandomCondition(name + " not str[startsWith] " + quoted(a), r -> !r.text(name).startsWith(a));
				case 8 -> new RandomCondition(name + " str[endsWith] " + quoted(a), r -> r.text(name).endsWith(a));
				default ->
					new RandomCondition(name + " not str[endsWith] " + quoted(a), r -> !r.text(name).endsWith(a));
			};
		}
	}

	private static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
