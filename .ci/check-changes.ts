import { readFileSync } from 'node:fs';
import { findChanges } from './changes/find-changes.ts';
import { CHANGE_WAIVERS, RELEASED_TEMPLATES, SYNTHESISED } from './changes/released-file.ts';
import { stacksSchema, synthesisedStacks } from './changes/templates.ts';
import { stopping, waivers } from './changes/waivers.ts';

/**
 * `npm run changes`, after `npm run synth`: fails when a deployment of the templates as they are now would
 * delete or replace what the last release kept, or take a guard from it.
 */
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const kept = stacksSchema.parse(read(RELEASED_TEMPLATES));
const count = Object.values(kept).reduce((sum, { resources }) => sum + Object.keys(resources).length, 0);
if (count === 0) throw new Error(`${RELEASED_TEMPLATES} remembers nothing, so nothing would be checked`);
const today = new Date().toISOString().slice(0, 10);
const found = stopping(
  findChanges(kept, synthesisedStacks(SYNTHESISED)),
  waivers.parse(read(CHANGE_WAIVERS)),
  today,
);

if (found.length === 0) console.log(`changes: ${count} resources that are kept stay what they are`);
else
  console.error(
    `changes: what the last release kept would be lost:\n  ${found.join('\n  ')}\n${CHANGE_WAIVERS} waives what is meant: stack, resource, change, until, reason.`,
  );
process.exitCode = found.length > 0 ? 1 : 0;
