import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRecord } from '../../../../functions/relay/decode-record.ts';
import { historyOf, insertRecord, trust } from '../../../support/journal-campaign/history.ts';

const [written] = historyOf('larkfield-infant', [{ stream: 1, facts: [], events: 1 }]);
const record = insertRecord(written!, '12');

describe('a record of the stream of the log', () => {
  it('GOV-04 holds the commit as it was written', () => {
    const decoded = decodeRecord(record, trust);
    expect(decoded).toMatchObject({ kind: 'commit', key: 'larkfield-infant/devices/one/1', sequence: '12' });
    expect(decoded.kind === 'commit' && decoded.read.hash).toBe(written!.read.hash);
  });

  it('ORG-01 is not taken for a commit of its own when it is of another trust', () => {
    expect(decodeRecord(record, 'elsewhere')).toMatchObject({ kind: 'foreign', reason: 'foreign-trust' });
  });

  it('GOV-04 is not taken for a commit when its text names another place', () => {
    const moved = structuredClone(record);
    moved.dynamodb!.NewImage!['sk'] = { N: '2' };
    expect(decodeRecord(moved, trust)).toMatchObject({ kind: 'undecodable', reason: 'undecodable' });
  });

  it('GOV-04 may hold anything and stops nothing', () => {
    fc.assert(
      fc.property(fc.anything(), fc.base64String(), (image, bytes) => {
        const NewImage = { ...record.dynamodb!.NewImage, b: { B: bytes } };
        expect(decodeRecord({ eventName: 'INSERT', dynamodb: { NewImage } }, trust).kind).toBe('undecodable');
        expect(
          decodeRecord({ eventName: 'INSERT', dynamodb: { NewImage: image as never } }, trust).kind,
        ).toBe('undecodable');
        expect(decodeRecord({}, trust).kind).toBe('undecodable');
      }),
    );
  });
});
