"use strict";
// The list of findings, a page at a time: search, filter, sort. Without it the page shows them all in one table.
(() => {
	const source = document.getElementById("all");
	if (!source) {
		return;
	}
	const byId = id => document.getElementById(id);
	const PRINTED = 5000;
	const SEVERITY = 0, CODE = 4;
	/** Filters of one choice: the element, and the column of the keys that it looks at. */
	const CHOICES = [["f-code", CODE], ["f-field", 5], ["f-file", 1], ["f-suppressed", 6], ["f-baseline", 7]]
		.map(([id, column]) => ({ element: byId(id), column })).filter(choice => choice.element);

	// with scripts on, the browser has kept what stands in the noscript element as one text
	const text = source.textContent;
	const start = text.indexOf("<tbody>\n") + 8;
	const end = text.lastIndexOf("</tbody>");
	const rows = text.slice(start, end).split("\n").filter(row => row.startsWith("<tr"));
	byId("table").innerHTML = text.slice(0, start) + text.slice(end);
	const body = byId("table").querySelector("tbody");
	source.remove();

	// a row begins with <tr data-k="numbers to filter and sort by"
	const key = row => row.slice(12, row.indexOf('"', 12)).split(",").map(Number);
	const columns = key(rows[0]).map(() => new Int32Array(rows.length));
	rows.forEach((row, i) => key(row).forEach((value, column) => { columns[column][i] = value; }));

	let words = null;
	/** The visible words of each row, in small letters; made at the first search. */
	const wordsOf = i => {
		if (!words) {
			const entities = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'", "&#x3D;": "=", "&#x60;": "`" };
			words = rows.map(row => row.replace(/<[^>]*>/g, " ").replace(/&[#\w]+;/g, e => entities[e] || e).toLowerCase());
		}
		return words[i];
	};

	let shown = [];
	let page = 0;
	let sort = { column: -1, down: false };

	const filter = () => {
		const terms = byId("f-text").value.toLowerCase().split(/\s+/).filter(Boolean);
		const severities = [...document.querySelectorAll("[name=severity]")].map(box => box.checked);
		const choices = CHOICES.filter(choice => choice.element.value !== "")
			.map(choice => ({ column: columns[choice.column], value: Number(choice.element.value) }));
		shown = [];
		for (let i = 0; i < rows.length; i++) {
			if (severities[columns[SEVERITY][i]] && choices.every(c => c.column[i] === c.value)
					&& terms.every(term => wordsOf(i).includes(term))) {
				shown.push(i);
			}
		}
		if (sort.column >= 0) {
			const values = columns[sort.column];
			const sign = sort.down ? -1 : 1;
			shown.sort((a, b) => sign * (values[a] - values[b]) || a - b);
		}
		page = 0;
		show();
	};

	const size = () => Number(byId("size").value);
	const pages = () => Math.max(1, Math.ceil(shown.length / size()));
	const number = n => n.toLocaleString("en-US");
	/** Fills the table with a part of what is shown, and tells which. */
	const fill = (from, to) => {
		const end = Math.min(shown.length, to);
		body.innerHTML = shown.slice(from, end).map(i => rows[i]).join("");
		const of = shown.length === rows.length ? "" : " (of " + number(rows.length) + " in all)";
		byId("shown").textContent = shown.length === 0 ? "No finding is like that" + of + "."
			: "Findings " + number(from + 1) + " to " + number(end) + " of " + number(shown.length) + of + ".";
	};

	const show = () => {
		page = Math.min(Math.max(0, page), pages() - 1);
		fill(page * size(), (page + 1) * size());
		byId("pages").hidden = rows.length <= 50;
		byId("page").value = page + 1;
		byId("page").max = pages();
		byId("last").textContent = number(pages());
		for (const button of document.querySelectorAll("[data-go]")) {
			const back = button.dataset.go === "first" || button.dataset.go === "previous";
			button.disabled = back ? page === 0 : page === pages() - 1;
		}
	};

	const turn = to => {
		page = to;
		show();
		byId("findings").scrollIntoView();
	};

	for (const heading of byId("table").querySelectorAll("[data-sort]")) {
		const button = document.createElement("button");
		button.type = "button";
		button.textContent = heading.textContent;
		heading.replaceChildren(button);
		button.addEventListener("click", () => {
			const column = Number(heading.dataset.sort);
			sort = { column, down: sort.column === column && !sort.down };
			for (const other of byId("table").querySelectorAll("[aria-sort]")) {
				other.removeAttribute("aria-sort");
			}
			heading.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
			filter();
		});
	}

	let waiting = 0;
	const form = byId("filter");
	form.addEventListener("submit", event => event.preventDefault());
	form.addEventListener("input", event => {
		clearTimeout(waiting);
		waiting = setTimeout(filter, event.target.type === "search" ? 150 : 0);
	});
	form.addEventListener("reset", () => setTimeout(filter, 0));
	for (const button of document.querySelectorAll("[data-go]")) {
		button.addEventListener("click", () => turn({ first: 0, previous: page - 1, next: page + 1, last: pages() - 1 }[button.dataset.go]));
	}
	byId("page").addEventListener("change", event => turn((Number(event.target.value) || 1) - 1));
	byId("size").addEventListener("change", () => turn(0));
	for (const button of document.querySelectorAll("[data-code]")) {
		button.hidden = false;
		button.addEventListener("click", () => {
			form.reset();
			byId("f-code").value = button.dataset.code;
			setTimeout(() => {
				filter();
				byId("findings").scrollIntoView();
				byId("f-code").focus({ preventScroll: true });
			}, 0);
		});
	}

	const more = document.createElement("p");
	more.className = "print";
	byId("table").after(more);
	window.addEventListener("beforeprint", () => {
		fill(0, PRINTED);
		more.textContent = shown.length > PRINTED ? number(shown.length - PRINTED) + " more are not printed: filter the list, or take the CSV report." : "";
	});
	window.addEventListener("afterprint", show);

	form.hidden = false;
	filter();
})();
