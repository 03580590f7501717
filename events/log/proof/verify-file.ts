import { writeFileSync } from 'node:fs';
import { runVerify } from './verify-command.ts';

const STDOUT = 1;
const STDERR = 2;

const { exitCode, out, error } = await runVerify(process.argv.slice(2));
if (out !== '') writeFileSync(STDOUT, out);
if (error !== '') writeFileSync(STDERR, error);
process.exitCode = exitCode;
