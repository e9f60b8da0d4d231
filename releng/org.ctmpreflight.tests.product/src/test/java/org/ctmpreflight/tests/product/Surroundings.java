package org.ctmpreflight.tests.product;

/** The product with little of what a system usually gives to a process. */
final class Surroundings {
	private static final String LAUNCHER = Preflight.home().resolve("preflight").toString();

	private Surroundings() {
	}

	/** No file can grow over so many KB: the nearest to a full disk that needs no rights. */
	static Preflight fileSize(int kilobytes) {
		return Preflight.product().with("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$0\" \"$@\"", LAUNCHER);
	}

	/** So much address space, in KB. */
	static Preflight addressSpace(int kilobytes) {
		return Preflight.product().with("bash", "-c", "ulimit -v " + kilobytes + "; exec \"$0\" \"$@\"", LAUNCHER);
	}

	/** Nothing in the environment but where Java is: no home, no locale. */
	static Preflight bare() {
		return Preflight.product().with("env", "-i", "PATH=/usr/bin:/bin",
				"JAVA_HOME=" + System.getProperty("java.home"),
				LAUNCHER);
	}

	/** Its output goes to a device that is always full. */
	static Preflight fullOutput() {
		return Preflight.product().with("sh", "-c", "exec \"$0\" \"$@\" >/dev/full", LAUNCHER);
	}
}
