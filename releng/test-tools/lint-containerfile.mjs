// Tells what is wrong with a Containerfile: node lint-containerfile.mjs FILE. Exit status 1 where anything is.
import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';

const file = process.argv[2];
const problems = validate(readFileSync(file, 'utf8'));
for (const problem of problems) {
	console.log(`${file}:${problem.range.start.line + 1}: ${problem.message}`);
}
process.exit(problems.length ? 1 : 0);
