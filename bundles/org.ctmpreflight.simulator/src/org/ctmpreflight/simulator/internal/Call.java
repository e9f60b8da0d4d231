package org.ctmpreflight.simulator.internal;

import java.io.IOException;

import org.ctmpreflight.simulator.Fault;

/** What an endpoint does. */
public interface Call {
	/**
	 * @param body  of the request
	 * @param fault that strikes the call, for those that concern what is done and what the answer says; null for none
	 * @throws ConnectionCut where there shall be no answer
	 */
	Reply answer(byte[] body, Fault fault) throws Refusal, IOException;
}
