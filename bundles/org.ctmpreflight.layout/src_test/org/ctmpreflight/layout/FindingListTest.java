package org.ctmpreflight.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Findings of a record in the order in which they are told. */
class FindingListTest {
	private final FindingList list = new FindingList();

	private List<String> all() {
		List<String> all = new ArrayList<>();
		for (int i = 0; i < list.size(); i++) {
			all.add(list.field(i) + "/" + list.type(i) + "/" + list.argument(i, 0) + "/" + list.argument(i, 1));
		}
		return all;
	}

	@Test
	void sortingShouldGoByFieldThenByTypeAndKeepWhatIsEqual() {
		list.add(5, 3, 1, 2);
		list.add(4, 3);
		list.add(-1, 1);
		list.add(9, 0, 7, 8);
		list.add(0, 3, 3, 4);
		list.add(5, 3, 5, 6);
		list.sort();
		assertThat(all()).containsExactly("0/9/7/8", "3/0/3/4", "3/4/0/0", "3/5/1/2", "3/5/5/6");
		list.clear();
		assertThat(all()).isEmpty();
		list.sort();
		list.add(0, 1, 5, 6);
		assertThat(all()).containsExactly("1/0/5/6");
	}

	@Test
	void manyFindingsShouldFindRoom() {
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < 200; i++) {
			list.add(i, 1 + i, -i, 2L * i);
			expected.add(1 + i + "/" + i + "/" + -i + "/" + 2 * i);
		}
		assertThat(all()).isEqualTo(expected);
	}
}
