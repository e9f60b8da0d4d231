package org.ctmpreflight.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ctmpreflight.simulator.Client.casework;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A simulator that goes on where another one ended. */
class StateTest {
	private static final String ID = "C2500000004";
	private static final String OTHER = "CASE-000005";

	@TempDir
	private Path folder;

	private SimulatorOptions options() {
		return new SimulatorOptions().state(folder.resolve("new").resolve("state"));
	}

	private Path file() {
		return folder.resolve("new/state/complaints.jsonl");
	}

	private List<HeldComplaint> onDisk() throws IOException {
		return Simulator.read(folder.resolve("new/state"));
	}

	@Test
	void goesOnWithWhatItHad() throws Exception {
		Path first = new Complaints().with(ID).with(OTHER, "COMMENTS", "Ünicode, \"quoted\"")
				.text(folder.resolve("first.txt"));
		Path second = new Complaints().with("C2500000099").text(folder.resolve("second.txt"));
		List<HeldComplaint> held;
		try (Simulator simulator = Simulator.start(options().complaints(first))) {
			assertThat(simulator.resumed()).isFalse();
			Client client = Client.signedIn(simulator.address());
			client.upload(List.of(casework(OTHER, "One."), casework(ID, "Two."), casework(OTHER, "Three.")));
			held = simulator.complaints();
			assertThat(onDisk()).isEqualTo(held);
		}
		try (Simulator simulator = Simulator.start(options().complaints(second))) {
			assertThat(simulator.resumed()).isTrue();
			assertThat(simulator.complaints()).isEqualTo(held);
			Client client = Client.signedIn(simulator.address());
			assertThat(client.upload(casework(OTHER, "Four.")).messages()).containsExactly(Client.SAVED);
			assertThat(client.download().ids()).containsExactly(ID, OTHER);
		}
		assertThat(onDisk()).extracting(HeldComplaint::id).containsExactly(ID, OTHER);
		assertThat(onDisk().get(1).notes()).containsExactly("One.", "Three.", "Four.");
	}

	@Test
	void processThatEndsInMidWriteLeavesARecordDoneOrNotDone() throws Exception {
		long seeded;
		try (Simulator simulator = Simulator
				.start(options().complaints(new Complaints().with(ID).text(folder.resolve("c.txt"))))) {
			seeded = Files.size(file());
			Client.signedIn(simulator.address()).upload(List.of(casework(ID, "One."), casework(ID, "Two.")));
		}
		byte[] whole = Files.readAllBytes(file());
		int last = 0;
		for (int cut = (int) seeded; cut <= whole.length; cut++) {
			try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE,
					StandardOpenOption.TRUNCATE_EXISTING)) {
				channel.write(ByteBuffer.wrap(whole, 0, cut));
			}
			List<String> notes = onDisk().get(0).notes();
			assertThat(notes).isEqualTo(List.of("One.", "Two.").subList(0, notes.size()));
			assertThat(notes).hasSizeGreaterThanOrEqualTo(last);
			last = notes.size();
		}
		assertThat(last).isEqualTo(2);
		Files.write(file(), "{\"id\":\"C25".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
		try (Simulator simulator = Simulator.start(options())) {
			Client.signedIn(simulator.address()).upload(casework(ID, "Three."));
		}
		assertThat(onDisk()).hasSize(1);
		assertThat(onDisk().get(0).notes()).containsExactly("One.", "Two.", "Three.");
	}

	@Test
	void stateOfAnUnfinishedStartIsNotUsed() throws Exception {
		Files.createDirectories(folder.resolve("new/state"));
		Files.writeString(folder.resolve("new/state/complaints.new"), "{\"id\":\"C2500000077\",\"notes\":[],\"compl");
		try (Simulator simulator = Simulator.start(options())) {
			assertThat(simulator.resumed()).isFalse();
			assertThat(simulator.complaint("C2500000077")).isEmpty();
		}
	}

	@Test
	void failedStartLeavesNoState() {
		assertThatThrownBy(() -> Simulator.start(options().complaints(folder.resolve("none.txt"))))
				.isInstanceOf(IOException.class);
		assertThat(file()).doesNotExist();
	}

	@Test
	void folderIsForOneAtATime() throws Exception {
		try (Simulator simulator = Simulator.start(options())) {
			assertThatThrownBy(() -> Simulator.start(options())).isInstanceOf(IOException.class)
					.hasMessageContaining("in use by another simulator");
			assertThat(simulator.complaints()).isNotEmpty();
		}
		Simulator.start(options()).close();
	}

	@Test
	void fileInPlaceOfAFolderIsTold() throws Exception {
		Path file = Files.createFile(folder.resolve("file"));
		assertThatThrownBy(() -> Simulator.start(new SimulatorOptions().state(file))).isInstanceOf(IOException.class)
				.hasMessageStartingWith(file.toString());
	}

	@Test
	void takenPortIsTold() throws Exception {
		try (Simulator simulator = Simulator.start(new SimulatorOptions())) {
			assertThatThrownBy(() -> Simulator.start(new SimulatorOptions().port(simulator.port())))
					.isInstanceOf(IOException.class).hasMessage("port " + simulator.port()
							+ " is taken: choose another one, or 0 for any that is free");
		}
	}

	@Test
	void stateIsForItsOwnerAlone() throws Exception {
		Simulator.start(options()).close();
		if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
			assertThat(Files.getPosixFilePermissions(file()))
					.isEqualTo(PosixFilePermissions.fromString("rw-------"));
		}
	}
}
