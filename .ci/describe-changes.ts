import { describeChanges } from './changes/describe.ts';
import { synthesisedStacks } from './changes/templates.ts';

/** `node .ci/describe-changes.ts <before> <after>`: two folders that `cdk synth` wrote, as the text of a comment. */
const [before, after] = process.argv.slice(2);
if (before === undefined || after === undefined)
  throw new Error('give two folders that cdk synth wrote, the older one first');
console.log(describeChanges(synthesisedStacks(before), synthesisedStacks(after)));
