import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unpackEntries } from '../../../events/log/archive/entry-bundles.ts';
import { checkpointText, parseCheckpoint } from '../../../events/log/proof/checkpoint.ts';
import { verifyCosignature } from '../../../events/log/proof/cosignature.ts';
import { leafHash } from '../../../events/log/proof/hash.ts';
import { parseKey, parseNote } from '../../../events/log/proof/note.ts';
import { consistencyProof } from '../../../events/log/proof/proofs.ts';
import { memoryTree, rootAt } from '../../../events/log/proof/tree.ts';
import { verifyConsistency, verifyInclusion } from '../../../events/log/proof/verify-proofs.ts';
import { checkpointKeyName, createTrustKeys } from '../../../functions/shared/checkpoints/trust-keys.ts';
import { submissionText } from '../../../functions/sign-checkpoints/witnessing/add-checkpoint.ts';
import { postText } from '../../../functions/sign-checkpoints/witnessing/post-text.ts';
import { localClient } from '../../../infra/local/local-client.ts';
import type { LocalStack } from '../../../infra/local/local-stack.ts';
import { exampleServerKey } from '../../../infra/local/witness/example-server.ts';
import { daybookAt } from '../../support/daybook.ts';
import { client, startSeeded } from '../../support/running-stack.ts';

const HOUR_MS = 60 * 60 * 1000;
const school = 'larkfield-infant';
const [auditor, office] = ['login-fernhill-auditor', 'login-larkfield-office'];
const ORIGIN = 'daybook/fernhill/_logs';
const witnessKey = parseKey(exampleServerKey());

let stack: LocalStack;
let http: ReturnType<typeof client>;
let devices = 0;
const folder = mkdtempSync(join(tmpdir(), 'daybook-logs-'));
beforeAll(async () => {
  stack = await startSeeded();
  http = client(stack);
  await stack.settled();
}, 120_000);
afterAll(async () => {
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A device is registered, and the next full hour passes. */
const hour = async () => {
  devices += 1;
  const path = `/v1/schools/${school}/devices/lis-log-${devices}/register-device`;
  expect((await http.post(path, { kind: 'tablet' }, { as: office })).status).toBe(201);
  await stack.settled();
  stack.setTime(new Date((Math.floor(stack.now() / HOUR_MS) + 1.1) * HOUR_MS).toISOString());
  await stack.settled();
  return newest();
};
const newest = async () => (await http.get('/v1/trust/checkpoints/latest', { as: auditor })).body;
const stated = (note: string) => parseCheckpoint(parseNote(note).text);
const buffers = (texts: readonly string[]) => texts.map((text) => Buffer.from(text, 'base64'));

describe('the log of logs of a trust', () => {
  it('GOV-04 has one checkpoint an hour, which the witness cosigns by the true protocol', async () => {
    const { size, note, countersignatures } = await hour();
    expect(stated(note)).toMatchObject({ origin: ORIGIN, size });
    expect(countersignatures).toHaveLength(1);
    const whole = `${note}${countersignatures.join('')}`;
    expect(verifyCosignature(whole, witnessKey)).not.toBeNull();
    expect(stack.witness.checkpointOf(ORIGIN)).toBe(whole);
  });

  it('GOV-04 proves the checkpoint of a school, and of its access journal', async () => {
    // A look from outside the school, which its access journal has from now on.
    expect((await http.get(`/v1/schools/${school}/proofs/trust`, { as: auditor })).status).toBe(200);
    await hour();
    for (const log of [school, `_access.${school}`]) {
      const { body } = await http.get(`/v1/schools/${log}/proofs/trust`, { as: auditor });
      const { root, size } = stated(body.checkpoint.note);
      expect(stated(body.entry.note).origin).toBe(`daybook/fernhill/${log}`);
      const leaf = leafHash(Buffer.from(body.entry.note));
      const claim = { index: body.position - 1, size, leaf, root, proof: buffers(body.inclusion) };
      expect(verifyInclusion(claim)).toBe(true);
    }
  });

  it('GOV-04 is shown by an export, which is verified offline with the key of the witness', async () => {
    const daybook = (...args: readonly string[]) => daybookAt(stack)(args, auditor);
    const [out, keys] = [join(folder, 'export'), join(folder, 'trust.key')];
    expect((await daybook('keys', '--save', keys)).code).toBe(0);
    expect((await daybook('export', '--school', school, '--out', out)).code).toBe(0);
    const verify = await daybook('verify', out, '--key', keys, '--witness', exampleServerKey());
    expect(verify.stdout).toMatch(/Witnesses: countersigned by .*, over the whole trust/);
    expect(verify.code).toBe(0);
  });

  it('GOV-04 goes on while the witness is out for some hours, and is cosigned when it is back', async () => {
    const before = await newest();
    stack.witness.setOut(true);
    const [first, second] = [await hour(), await hour()];
    expect([first, second].map(({ countersignatures }) => countersignatures)).toEqual([[], []]);
    expect(second.size).toBeGreaterThan(first.size);
    stack.witness.setOut(false);
    const back = await hour();
    expect(back.countersignatures).toHaveLength(1);
    const { body } = await http.get(`/v1/trust/proofs/consistency?from=${before.size}`, { as: auditor });
    const roots = { oldRoot: stated(before.note).root, newRoot: stated(back.note).root };
    const sizes = { oldSize: before.size, newSize: back.size };
    expect(verifyConsistency({ ...sizes, ...roots, proof: buffers(body.proof) })).toBe(true);
  });

  it('GOV-04 is refused, and reported, when the witness was shown another history signed with the same key', async () => {
    const { size } = await newest();
    const bundle = (await stack.archiveObjects()).find(({ key }) => key === `_logs/entries/000.p/${size}`);
    const entries = unpackEntries(bundle?.bytes ?? new Uint8Array());
    const forged = memoryTree(
      [...entries, 'a checkpoint of no school'].map((one) => leafHash(Buffer.from(one))),
    );
    const keys = createTrustKeys({
      client: new KMSClient(localClient(stack.endpoints.kms)),
      name: checkpointKeyName('fernhill'),
      keyIds: stack.variable('SIGNING_KEY_IDS'),
    });
    const root = await rootAt(forged, size + 1);
    const at = new Date(stack.now()).toISOString();
    const note = await keys.sign(checkpointText({ origin: ORIGIN, size: size + 1, root, at }));
    const proof = await consistencyProof(forged, size, size + 1);
    const body = submissionText({ oldSize: size, proof, note });
    const shown = await postText()(new URL(`${stack.witness.url}/add-checkpoint`), body);
    expect(shown.status).toBe(200);
    expect((await hour()).countersignatures).toEqual([]);
    expect(stack.faults()).toContainEqual(expect.stringMatching(/witness-refused.*county.*status-422/));
  });
});
