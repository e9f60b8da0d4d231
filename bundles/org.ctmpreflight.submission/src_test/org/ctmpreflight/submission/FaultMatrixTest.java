package org.ctmpreflight.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.simulator.Fault.CUT_JSON;
import static org.ctmpreflight.simulator.Fault.DUPLICATE_LINE;
import static org.ctmpreflight.simulator.Fault.EMPTY_BODY;
import static org.ctmpreflight.simulator.Fault.ERROR_400;
import static org.ctmpreflight.simulator.Fault.ERROR_401;
import static org.ctmpreflight.simulator.Fault.ERROR_408_BEFORE;
import static org.ctmpreflight.simulator.Fault.ERROR_500_AFTER;
import static org.ctmpreflight.simulator.Fault.ERROR_500_BEFORE;
import static org.ctmpreflight.simulator.Fault.EXPIRED_KEY;
import static org.ctmpreflight.simulator.Fault.EXPIRED_TOKEN;
import static org.ctmpreflight.simulator.Fault.LOCKED;
import static org.ctmpreflight.simulator.Fault.MISSING_COMPLAINTS;
import static org.ctmpreflight.simulator.Fault.NOT_JSON;
import static org.ctmpreflight.simulator.Fault.REDIRECT;
import static org.ctmpreflight.simulator.Fault.SLOW_AFTER;
import static org.ctmpreflight.simulator.Fault.SLOW_BEFORE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.ctmpreflight.simulator.Endpoint;
import org.ctmpreflight.simulator.Fault;
import org.ctmpreflight.simulator.PlannedFault;
import org.ctmpreflight.submission.SubmissionResult.Ending;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault at every step of a submission: the outcome is as promised, and in the end each note stands there once. */
@Tag("slow")
@Timeout(120)
class FaultMatrixTest {
	private static final int RECORDS = 5;
	private static final int BATCHES = 3;

	/** A token or download that cannot be had: nothing is sent. */
	private static final Set<Fault> NO_TOKEN = EnumSet.of(SLOW_BEFORE, SLOW_AFTER, ERROR_500_BEFORE, ERROR_500_AFTER,
			ERROR_408_BEFORE, REDIRECT, ERROR_400, EXPIRED_KEY, CUT_JSON, NOT_JSON, EMPTY_BODY);
	private static final Set<Fault> NO_DOWNLOAD = EnumSet.of(SLOW_BEFORE, SLOW_AFTER, ERROR_500_BEFORE,
			ERROR_500_AFTER, ERROR_408_BEFORE, REDIRECT, ERROR_400, CUT_JSON, NOT_JSON, EMPTY_BODY);
	/** All is accounted for at once. */
	private static final Set<Fault> HARMLESS = EnumSet.of(ERROR_401, EXPIRED_TOKEN, Fault.UNKNOWN_KEYS,
			Fault.SHUFFLED, Fault.STATUS_CASE, Fault.BARE_ARRAY, Fault.MESSAGE_CASE, Fault.UNKNOWN_MESSAGE, LOCKED);

	@TempDir
	private Path folder;

	static Stream<PlannedFault> faults() {
		List<PlannedFault> all = new ArrayList<>();
		for (Fault fault : Fault.values()) {
			for (Endpoint endpoint : fault.endpoints()) {
				for (int call = 1; call <= (endpoint == Endpoint.UPLOAD ? BATCHES : 1); call++) {
					all.add(new PlannedFault(fault, endpoint, call));
				}
			}
		}
		return all.stream();
	}

	private static Ending expected(PlannedFault planned) {
		Fault fault = planned.fault();
		return switch (planned.endpoint()) {
			case TOKEN -> NO_TOKEN.contains(fault) ? Ending.FAILED : Ending.COMPLETE;
			case DOWNLOAD -> NO_DOWNLOAD.contains(fault) ? Ending.FAILED
					: fault == MISSING_COMPLAINTS ? Ending.REFUSED : Ending.COMPLETE;
			case UPLOAD ->
				fault == ERROR_400 ? Ending.FAILED : HARMLESS.contains(fault) ? Ending.COMPLETE : Ending.UNKNOWN;
		};
	}

	@ParameterizedTest
	@MethodSource("faults")
	void outcomeIsAsPromisedAndInTheEndEachNoteStandsThereOnce(PlannedFault planned) throws Exception {
		try (Rig rig = new Rig(folder)) {
			rig.hpms.plan(planned);
			rig.withRecords(RECORDS);
			SubmissionResult first = rig.submit();
			assertThat(first.ending()).isEqualTo(expected(planned));
			assertThat(first.records()).hasSize(RECORDS);
			isTrue(rig, first);
			if (planned.endpoint() != Endpoint.UPLOAD && first.ending() != Ending.COMPLETE) {
				assertThat(rig.hpms.calls(Endpoint.UPLOAD)).isZero();
				assertThat(first.submission()).isNull();
			}
			boolean locked = planned.fault() == LOCKED;
			assertThat(first.count(Outcome.REJECTED) > 0).isEqualTo(locked);
			assertThat(first.toFixIn() != null).isEqualTo(locked);
			assertThat(first.failure() != null).isEqualTo(
					first.ending() == Ending.FAILED
							|| first.ending() == Ending.UNKNOWN && !isDoubtful(planned.fault()));

			// without --resume what is unknown stays unknown, and the others are sent
			SubmissionResult second = rig.submit();
			isTrue(rig, second);
			assertThat(second.count(Outcome.UNKNOWN)).isEqualTo(first.count(Outcome.UNKNOWN));
			SubmissionResult third = rig.resume();
			isTrue(rig, third);
			assertThat(third.ending()).isEqualTo(Ending.COMPLETE);
			assertThat(Rig.outcomes(third)).containsOnly("saved");
			for (int i = 1; i <= RECORDS; i++) {
				assertThat(rig.processed(Rig.id(i), Rig.note(i))).as("note %d", i).isEqualTo(1);
			}
			assertThat(rig.readJournal().verify(third.receipt()).change()).isNull();
		}
	}

	/** The call was answered, but not for every record. */
	private static boolean isDoubtful(Fault fault) {
		return EnumSet.of(Fault.MISSING_ENTRIES, DUPLICATE_LINE, Fault.LINE_OUT_OF_RANGE, Fault.NO_LINE, Fault.WRONG_ID)
				.contains(fault);
	}

	/** What is said of a record is so. */
	private static void isTrue(Rig rig, SubmissionResult result) throws Exception {
		for (RecordResult r : result.records()) {
			int n = (int) r.line();
			int processed = rig.processed(Rig.id(n), Rig.note(n));
			switch (r.outcome()) {
				case SAVED -> assertThat(processed).as("line %d", n).isEqualTo(1);
				case REJECTED, NOT_SENT -> assertThat(processed).as("line %d", n).isZero();
				default -> assertThat(processed).as("line %d", n).isLessThanOrEqualTo(1);
			}
			assertThat(r.message()).as("line %d", n).isNotBlank();
		}
	}
}
