import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyCosignature } from '../../../events/log/proof/cosignature.ts';
import { parseKey } from '../../../events/log/proof/note.ts';
import { submissionText } from '../../../functions/sign-checkpoints/witnessing/add-checkpoint.ts';
import { madeLog, madeWitness, witnessServerKey } from '../../support/made-logs.ts';
import { signerOf } from '../../support/note-signers.ts';

const folder = mkdtempSync(join(tmpdir(), 'daybook-witness-'));
afterAll(() => rmSync(folder, { recursive: true }));

const log = madeLog('entry');
const other = madeLog('another entry');
const submitted = async (from: number, to: number, of = log) =>
  submissionText({ oldSize: from, proof: await of.proof(from, to), note: await of.note(to) });

describe('a witness, by C2SP tlog-witness', () => {
  it('GOV-04 cosigns what continues what it has cosigned, whatever the sizes are', async () => {
    const rising = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rising, async (sizes) => {
        const witness = madeWitness();
        let from = 0;
        for (const to of sizes.toSorted((a, b) => a - b)) {
          const { status, text } = await witness.add(await submitted(from, to));
          expect(status).toBe(200);
          expect(verifyCosignature(`${await log.note(to)}${text}`, parseKey(witnessServerKey))).toBe(
            '2026-09-03T09:06:00.000Z',
          );
          from = to;
        }
      }),
      { numRuns: 20 },
    );
  });

  it('GOV-04 answers 409 with the size that it has, as text/x.tlog.size, and signs the same size again', async () => {
    const witness = madeWitness();
    await witness.add(await submitted(0, 5));
    const conflict = { status: 409, type: 'text/x.tlog.size', text: '5\n' };
    expect(await witness.add(await submitted(0, 9))).toEqual(conflict);
    expect(await witness.add(await submitted(6, 9))).toEqual(conflict);
    expect(await witness.add(await submitted(5, 5))).toMatchObject({ status: 200 });
    expect(await witness.add(await submitted(5, 9))).toMatchObject({ status: 200 });
  });

  it('GOV-04 answers 404 of a log it does not know, 403 of another key, and 400 of an old size beyond the new', async () => {
    const witness = madeWitness();
    const foreign = madeLog('entry', 'daybook/fernhill/larkfield-infant');
    expect(await witness.add(await submitted(0, 3, foreign))).toMatchObject({ status: 404 });
    const note = await log.note(3, signerOf('daybook/fernhill', 'a forger'));
    expect(await witness.add(submissionText({ oldSize: 0, proof: [], note }))).toMatchObject({ status: 403 });
    const beyond = submissionText({ oldSize: 9, proof: [], note: await log.note(3) });
    expect(await witness.add(beyond)).toMatchObject({ status: 400 });
    for (const body of ['', 'old 1\n\n', 'old 01\n\nx\n', `old 0\nAA\n\n${await log.note(3)}`])
      expect(await witness.add(body)).toMatchObject({ status: 400 });
  });

  it('GOV-04 answers 422 to a second history of what it has cosigned, of any size, and signs nothing of it', async () => {
    const witness = madeWitness();
    await witness.add(await submitted(0, 100));
    const kept = witness.checkpointOf('daybook/fernhill/_logs');
    for (const size of [100, 101, 300])
      expect(await witness.add(await submitted(100, size, other))).toMatchObject({ status: 422 });
    const proof = await log.proof(100, 200);
    const cut = submissionText({ oldSize: 100, proof: proof.slice(1), note: await log.note(200) });
    expect(await witness.add(cut)).toMatchObject({ status: 422 });
    const early = submissionText({ oldSize: 0, proof, note: await log.note(200) });
    expect(await madeWitness().add(early)).toMatchObject({ status: 422 });
    expect(witness.checkpointOf('daybook/fernhill/_logs')).toBe(kept);
  });

  it('GOV-04 never goes back, of requests that come at once', async () => {
    const witness = madeWitness();
    const bodies = await Promise.all([5, 9, 7].map((size) => submitted(0, size)));
    const statuses = await Promise.all(bodies.map((body) => witness.add(body)));
    expect(statuses.map(({ status }) => status)).toEqual([200, 409, 409]);
  });

  it('GOV-04 remembers after a restart what it has cosigned', async () => {
    const file = join(folder, 'witness.json');
    await madeWitness({ file }).add(await submitted(0, 5));
    expect(await madeWitness({ file }).add(await submitted(0, 6))).toMatchObject({
      status: 409,
      text: '5\n',
    });
  });
});
