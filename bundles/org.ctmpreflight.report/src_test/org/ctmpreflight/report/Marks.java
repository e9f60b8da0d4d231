package org.ctmpreflight.report;

import java.io.IOException;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import org.ctmpreflight.check.BaselineMark;
import org.ctmpreflight.check.FileResult;
import org.ctmpreflight.check.FindingCursor;
import org.ctmpreflight.check.Suppression;
import org.ctmpreflight.rules.FailedRule;

/** The findings of a real check, the first of them suppressed and known, the others new. */
final class Marks implements FindingCursor {
	static final Suppression SUPPRESSION = new Suppression("any", "*", "=agreed\u0007 <with> CMS", "J. \"Doe\"",
			LocalDate.of(2027, 1, 31), 3);

	private final FindingCursor real;
	private int n;

	private Marks(FindingCursor real) {
		this.real = real;
	}

	/** Marks the findings of a file. */
	@SuppressWarnings("unchecked")
	static void put(FileResult file) {
		Supplier<FindingCursor> cursor = (Supplier<FindingCursor>) get(file, "cursor");
		Supplier<FindingCursor> marked = () -> new Marks(cursor.get());
		set(file, "cursor", marked);
	}

	/** Makes a rule that ran one that threw. */
	static void fail(FileResult file, String rule) {
		FileResult.RuleOutcome r = file.rules();
		set(file, "rules", new FileResult.RuleOutcome(r.run(), r.skipped(),
				List.of(new FailedRule(rule, "ArithmeticException", 2))));
	}

	private static Object get(FileResult file, String field) {
		try {
			return field(field).get(file);
		} catch (IllegalAccessException e) {
			throw new AssertionError(e);
		}
	}

	private static void set(FileResult file, String field, Object value) {
		try {
			field(field).set(file, value);
		} catch (IllegalAccessException e) {
			throw new AssertionError(e);
		}
	}

	private static Field field(String name) {
		try {
			Field f = FileResult.class.getDeclaredField(name);
			f.setAccessible(true);
			return f;
		} catch (NoSuchFieldException e) {
			throw new AssertionError(e);
		}
	}

	@Override
	public boolean next() throws IOException {
		n++;
		return real.next();
	}

	@Override
	public int type() {
		return real.type();
	}

	@Override
	public long line() {
		return real.line();
	}

	@Override
	public int field() {
		return real.field();
	}

	@Override
	public long complaintId() {
		return real.complaintId();
	}

	@Override
	public long[] arguments() {
		return real.arguments();
	}

	@Override
	public Suppression suppression() {
		return n == 1 ? SUPPRESSION : null;
	}

	@Override
	public BaselineMark baseline() {
		return n == 1 ? BaselineMark.KNOWN : BaselineMark.NEW;
	}

	@Override
	public String value() {
		return real.value();
	}

	@Override
	public void close() throws IOException {
		real.close();
	}
}
