import { describe, expect, it } from 'vitest';
import {
  addCheckpoint,
  submissionText,
} from '../../../../../functions/sign-checkpoints/witnessing/add-checkpoint.ts';
import type { TextAnswer } from '../../../../../functions/sign-checkpoints/witnessing/post-text.ts';
import { parseWitnessServers } from '../../../../../functions/sign-checkpoints/witnessing/witness-servers.ts';
import { madeLog, witnessServerKey, witnessSigner } from '../../../../support/made-logs.ts';
import { witnessOf } from '../../../../support/witness.ts';

const log = madeLog('entry');
const note = await log.note(9);
const settings = { name: 'county', url: 'https://witness.county.example/daybook', key: witnessServerKey };
const [server] = parseWitnessServers(JSON.stringify([settings]));
const now = Date.parse('2026-09-03T09:06:00.000Z');
const asked: { readonly url: string; readonly body: string }[] = [];
const answering = (answer: Partial<TextAnswer> | Error) =>
  addCheckpoint(
    async (url, body) => {
      asked.push({ url: url.href, body });
      if (answer instanceof Error) throw answer;
      return { status: 200, type: 'text/plain', text: '', ...answer };
    },
    server!,
    { oldSize: 0, proof: [], note },
    now,
  );
const { cosign } = witnessOf(witnessSigner.name, 'a witness of tests');
const stranger = witnessOf('witness.county.example/other', 'somebody else');

describe('what a witness is sent', () => {
  it('GOV-04 is old size, proof, an empty line and the checkpoint, behind its submission prefix', async () => {
    const proof = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(submissionText({ oldSize: 20_852_014, proof, note: 'origin\n1\nroot\n\n— key AAAA\n' })).toBe(
      `old 20852014\n${'AQEB'.repeat(10)}AQE=\n${'AgIC'.repeat(10)}AgI=\n\norigin\n1\nroot\n\n— key AAAA\n`,
    );
    await answering({ status: 500 });
    expect(asked.at(-1)).toEqual({
      url: 'https://witness.county.example/daybook/add-checkpoint',
      body: `old 0\n\n${note}`,
    });
  });

  it('GOV-04 has no more hashes than the protocol allows', () => {
    const proof = (length: number) => Array.from({ length }, () => Buffer.alloc(32));
    expect(() => submissionText({ oldSize: 1, proof: proof(63), note })).not.toThrow();
    expect(() => submissionText({ oldSize: 1, proof: proof(64), note })).toThrow('63');
  });
});

describe('what a witness answers', () => {
  it('GOV-04 is taken as a cosignature where its key signed this checkpoint, whatever stands around it', async () => {
    const line = await cosign(note, '2026-09-03T09:06:00.000Z');
    const others = `${await stranger.cosign(note)}no line\n`;
    expect(await answering({ text: `${others}${line}${others}` })).toEqual({ outcome: 'cosigned', line });
  });

  it.each([
    ['nothing', async () => ''],
    ['a line of another key', () => stranger.cosign(note)],
    ['a line for another checkpoint', async () => cosign(await log.note(8))],
    ['a line that breaks off', async () => (await cosign(note)).trimEnd()],
    ['a time that states nothing', () => cosign(note, '1970-01-01T00:00:00.000Z')],
    ['a time to come', () => cosign(note, '2026-09-03T09:17:00.000Z')],
  ])('GOV-04 is no cosignature where it is %s', async (_, text) => {
    expect(await answering({ text: await text() })).toEqual({
      outcome: 'refused',
      reason: 'no-cosignature-of-its-key',
    });
  });

  it('GOV-04 is the size that it has, where that is said as the protocol says it', async () => {
    const type = 'text/x.tlog.size';
    expect(await answering({ status: 409, type, text: '5\n' })).toEqual({ outcome: 'conflict', size: 5 });
    for (const text of ['5', '05\n', '-1\n', '5\n6\n', '', '9999999999999999\n'])
      expect(await answering({ status: 409, type, text })).toMatchObject({ outcome: 'failed' });
    expect(await answering({ status: 409, text: '5\n' })).toMatchObject({ outcome: 'failed' });
  });

  it.each([400, 403, 404, 422])('GOV-04 is a refusal for good with status %i', async (status) => {
    expect(await answering({ status })).toEqual({ outcome: 'refused', reason: `status-${status}` });
  });

  it.each([201, 301, 429, 500, 503])('GOV-04 is asked for again after status %i', async (status) => {
    expect(await answering({ status })).toEqual({ outcome: 'failed', reason: `status-${status}` });
  });

  it('GOV-04 is asked for again where there is none, and no text of it is repeated', async () => {
    expect(await answering(new TypeError('secret'))).toEqual({ outcome: 'failed', reason: 'TypeError' });
  });
});

describe('the witness servers of a deployment', () => {
  it('GOV-04 have a key for cosignatures, an address and an id', () => {
    expect(server).toMatchObject({ name: 'county', key: { use: 'cosignature' } });
    const refused = [
      { key: log.key.name },
      { key: `${witnessServerKey}A` },
      { url: 'county' },
      { name: 'two words' },
    ];
    for (const change of refused)
      expect(() => parseWitnessServers(JSON.stringify([{ ...settings, ...change }]))).toThrow();
  });
});
