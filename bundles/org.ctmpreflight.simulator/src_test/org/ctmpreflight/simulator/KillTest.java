package org.ctmpreflight.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ctmpreflight.simulator.Client.casework;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulator that is killed while uploads run has what it answered, each record whole and once. */
class KillTest {
	private static final int KILLS = 5;
	private static final int MEGABYTES = 64;
	private static final List<String> IDS = List.of("C2500000001", "C2500000003", "C2500000004", "C2500000005");

	@TempDir
	private Path state;
	private final Set<String> sent = new ConcurrentSkipListSet<>();
	private final Set<String> answered = new ConcurrentSkipListSet<>();

	@Test
	void whatWasAnsweredIsStored() throws Exception {
		Random random = new Random(17);
		for (int kill = 0; kill < KILLS; kill++) {
			try (SimulatorProcess simulator = SimulatorProcess.start(MEGABYTES, state, null)) {
				CountDownLatch calls = new CountDownLatch(1 + random.nextInt(40));
				List<Thread> uploads = new ArrayList<>();
				for (int i = 0; i < 2; i++) {
					String name = "upload " + kill + "." + i + " ";
					uploads.add(new Thread(() -> upload(simulator.address(), name, calls)));
				}
				uploads.forEach(Thread::start);
				calls.await();
				simulator.kill();
				for (Thread t : uploads) {
					t.join();
				}
			}
			verify(Simulator.read(state));
		}
		assertThat(answered).hasSizeGreaterThan(KILLS);
		try (Simulator simulator = Simulator.start(new SimulatorOptions().state(state))) {
			verify(simulator.complaints());
			assertThat(Client.signedIn(simulator.address()).download().ids()).hasSize(10);
		}
	}

	/** Until the simulator is gone. */
	private void upload(URI address, String name, CountDownLatch calls) {
		try {
			Client client = Client.signedIn(address);
			for (int call = 0;; call++) {
				List<Map<String, Object>> batch = new ArrayList<>();
				List<String> notes = new ArrayList<>();
				for (String id : IDS) {
					notes.add(id + " " + name + call);
					batch.add(casework(id, id + " " + name + call));
				}
				sent.addAll(notes);
				assertThat(client.upload(batch).messages()).hasSize(IDS.size()).containsOnly(Client.SAVED);
				answered.addAll(notes);
				calls.countDown();
			}
		} catch (IOException e) {
			// killed
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} finally {
			// an assertion that fails must not leave the test waiting
			while (calls.getCount() > 0) {
				calls.countDown();
			}
		}
	}

	private void verify(List<HeldComplaint> held) {
		Set<String> stored = new TreeSet<>();
		for (HeldComplaint c : held) {
			assertThat(c.notes()).doesNotHaveDuplicates().allMatch(n -> n.startsWith(c.id() + " "));
			stored.addAll(c.notes());
			if (c.planCaseworkNotes().length() < 10_000 && IDS.get(2).equals(c.id())) {
				assertThat(c.planCaseworkNotes()).isEqualTo(String.join("\n", c.notes()));
			}
		}
		assertThat(stored).containsAll(answered);
		assertThat(sent).containsAll(stored);
		assertThat(Collections.disjoint(stored, answered)).isFalse();
	}
}
