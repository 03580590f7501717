import { describe, expect, it } from 'vitest';
import { cosign, verifyCosignature } from '../../../../events/log/proof/cosignature.ts';
import { formatKey, parseKey } from '../../../../events/log/proof/note.ts';
import { verifyBundle } from '../../../../events/log/proof/verify/verify.ts';
import { signedCheckpoint } from '../../../../functions/cli/checkpoints.ts';
import { bundleOf, key, noteOf, owner, readerOf } from '../../../support/bundles/make-bundle.ts';
import { smallStory } from '../../../support/bundles/small-story.ts';
import { commitsOf } from '../../../support/bundles/story.ts';
import { signerOf } from '../../../support/note-signers.ts';

const commits = commitsOf(smallStory(6), owner);
const witness = signerOf('witness.fernhill.example/chair');
const witnessKey = formatKey(witness.name, witness.publicKey, 'cosignature');

describe('a checkpoint that a witness countersigned', () => {
  it('GOV-04 is exported with the countersignature, so that a bundle shows it', async () => {
    const time = '2026-09-03T10:00:00.000Z';
    const note = await noteOf(commits, 6);
    const line = await cosign({ ...witness, note, at: '2026-09-03T11:00:00.000Z' });
    const fetched = signedCheckpoint.parse({ size: 6, time, note, countersignatures: [line] });
    expect(verifyCosignature(fetched.note, parseKey(witnessKey))).toBe('2026-09-03T11:00:00.000Z');
    const bundle = await bundleOf(commits, { notes: new Map([[6, fetched.note]]) });
    const report = await verifyBundle(readerOf(bundle), { keys: [key], witnesses: [witnessKey] });
    expect(report.faults).toEqual([]);
  });
});
