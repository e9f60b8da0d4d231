// node check.mjs FILE.html...: opens reports in headless Chromium, light and dark, with scripts and without, and looks for
// violations of WCAG 2.1 A and AA (axe-core), for requests to anywhere, and for controls that do not do what they say.
// Exit status: 0 nothing wrong, 1 something wrong, 77 what is needed is not installed (one line says what).
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const require = createRequire(import.meta.url);
let driver;
try {
	driver = require('playwright-core').chromium;
} catch {
	skip('no packages in releng/accessibility/node_modules (releng/accessibility/prepare fetches them)');
}
if (!existsSync(chromium)) {
	skip(`no Chromium at ${chromium} (set CHROMIUM, or on Debian: apt-get install chromium)`);
}
const axe = require.resolve('axe-core/axe.min.js');
const profile = mkdtempSync(join(tmpdir(), 'accessibility-'));
const browser = await driver.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu', '--disable-quic',
	'--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
	env: { ...process.env, HOME: profile } });
let wrong = 0;
try {
	for (const file of process.argv.slice(2)) {
		for (const colorScheme of ['light', 'dark']) {
			await inBrowser(file, `${colorScheme}`, { colorScheme }, accessibility);
		}
		await inBrowser(file, 'narrow', { viewport: { width: 320, height: 800 } }, reflow);
		await inBrowser(file, 'controls', {}, controls);
		await inBrowser(file, 'printed', {}, printed);
		await inBrowser(file, 'without scripts', { javaScriptEnabled: false }, withoutScripts);
	}
} finally {
	await browser.close();
	rmSync(profile, { recursive: true, force: true });
}
process.exit(wrong > 0 ? 1 : 0);

function skip(why) {
	console.log(`accessibility not checked: ${why}`);
	process.exit(77);
}

function fail(where, what) {
	wrong++;
	console.log(`${where}: ${what}`);
}

async function inBrowser(file, name, options, look) {
	const context = await browser.newContext(options);
	const where = `${file} (${name})`;
	try {
		const page = await context.newPage();
		const address = pathToFileURL(resolve(file)).href;
		page.on('request', r => r.url() === address || fail(where, `asks for ${r.url()}`));
		page.on('pageerror', e => fail(where, `script fails: ${e.message}`));
		page.on('console', m => ['error', 'warning'].includes(m.type()) && fail(where, `browser says: ${m.text()}`));
		await page.goto(address);
		await look(page, where);
		console.log(`${where}: looked at`);
	} catch (e) {
		fail(where, e.message);
	} finally {
		await context.close();
	}
}

async function accessibility(page, where) {
	// put in by the driver, which the page's policy does not bind
	await page.evaluate(require('node:fs').readFileSync(axe, 'utf8'));
	const found = await page.evaluate(() => window.axe.run(document,
		{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }));
	if (found.passes.length < 15) {
		fail(where, `only ${found.passes.length} rules of axe-core applied`);
	}
	for (const v of found.violations) {
		fail(where, `${v.id}: ${v.help}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`);
	}
}

/** At a width of 320 pixels only the list itself may be wider than the page (WCAG 1.4.10). */
async function reflow(page, where) {
	const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	if (wider > 0) {
		fail(where, `the page is ${wider} pixels wider than the window`);
	}
}

function shownRows(page) {
	return page.locator('#table tbody tr').count();
}

/** How many findings the page says it lists. */
async function listed(page) {
	return Number(/of ([\d,]+)\.$/.exec(await page.textContent('#shown'))[1].replaceAll(',', ''));
}

/** Waits for what a control brings about: a condition that the browser looks at. */
async function until(page, where, what, condition, argument) {
	try {
		await page.waitForFunction(condition, argument, { timeout: 15000 });
	} catch {
		fail(where, `${what}: ${await page.textContent('#shown')}`);
	}
}

async function controls(page, where) {
	if (!await page.$('#filter')) {
		return;
	}
	const all = await listed(page);
	const reset = async () => {
		await page.focus('#filter [type=reset]');
		await page.keyboard.press('Enter');
		await until(page, where, `not all of ${all} are shown`, n => document.querySelectorAll('#table tbody tr').length === n,
			Math.min(all, 100));
	};
	await reset();
	const complaint = (await page.textContent('#table tbody')).match(/C\d{10}/)?.[0];
	if (complaint) {
		await page.focus('#f-text');
		await page.keyboard.type(complaint.toLowerCase());
		await until(page, where, 'the search for a complaint shows other rows or none',
			id => {
				const rows = [...document.querySelectorAll('#table tbody tr')];
				return rows.length > 0 && rows.every(row => row.textContent.includes(id));
			}, complaint);
	}
	await reset();
	const line = page.locator('#table th', { hasText: 'Line' });
	for (const [sort, sign] of [['ascending', 1], ['descending', -1]]) {
		await line.getByRole('button').press('Enter');
		await until(page, where, `lines are not sorted ${sort}`, direction =>
			[...document.querySelectorAll('#table tbody .line')].map(cell => Number(cell.textContent))
				.every((n, i, lines) => i === 0 || direction * (n - lines[i - 1]) >= 0), sign);
		if (await line.getAttribute('aria-sort') !== sort) {
			fail(where, `it is not said that lines are sorted ${sort}`);
		}
	}
	const errors = page.getByRole('checkbox', { name: 'Errors' });
	await errors.uncheck();
	await until(page, where, 'errors are shown though they are switched off', () =>
		!document.querySelector('#table .tag.error'));
	await errors.check();
	await page.locator('[data-code]').first().press('Enter');
	await until(page, where, 'the rows of a rule are not shown alone',
		code => {
			const codes = [...document.querySelectorAll('#table .code')];
			return codes.length > 0 && codes.every(shown => shown.textContent === code);
		},
		await page.locator('.rule h3 code').first().textContent());
	await reset();
	if (all > 100) {
		await page.getByRole('button', { name: 'Last' }).press('Enter');
		await until(page, where, `the last page of ${all} is not shown`, n =>
			document.querySelectorAll('#table tbody tr').length === n, ((all - 1) % 100) + 1);
	}
}

async function printed(page, where) {
	if (await page.$('#filter')) {
		await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
		const n = await listed(page);
		if (await shownRows(page) !== Math.min(n, 5000)) {
			fail(where, `${await shownRows(page)} rows are printed of ${n}`);
		}
	}
}

async function withoutScripts(page, where) {
	const n = await page.locator('noscript tr[data-k]').count();
	const filter = page.locator('#filter');
	if (await filter.count() > 0 && (n === 0 && !await page.locator('.notice').count() || await filter.isVisible())) {
		fail(where, `${n} rows are shown, and the filter is ${await filter.isVisible() ? '' : 'not '}shown`);
	}
}
