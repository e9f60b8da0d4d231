package org.ctmpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The help that is kept is the one that the parser of all commands writes. */
class ProgramHelpTest {
	@Test
	void helpIsThatOfTheParser() {
		PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
		CommandLine line = CommandLines.of(new Console(InputStream.nullInputStream(), nowhere, nowhere));
		assertThat(ProgramHelp.text(true)).as("what help.txt is to hold").isEqualTo(line.getUsageMessage(Ansi.ON));
		assertThat(ProgramHelp.text(false)).isEqualTo(line.getUsageMessage(Ansi.OFF));
	}
}
