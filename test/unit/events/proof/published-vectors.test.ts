import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as ofNode from '../../../../events/log/proof/verify-proofs.ts';
import { browserVerifier } from '../../../support/browser-verifier.ts';

/** A case of the RFC 9162 vectors: hashes in base64, no proof written as null. */
interface Inclusion {
  readonly leafIdx: number;
  readonly treeSize: number;
  readonly root: string;
  readonly leafHash: string;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}
interface Consistency {
  readonly size1: number;
  readonly size2: number;
  readonly root1: string | null;
  readonly root2: string | null;
  readonly proof: readonly string[] | null;
  readonly wantErr: boolean;
}

const verifiers = [['Node', ofNode] as const, ['the browser', await browserVerifier()] as const];
const folder = process.env['DAYBOOK_VECTORS'];
const hash = (text: string | null): Buffer => Buffer.from(text ?? '', 'base64');
const hashes = (texts: readonly string[] | null): readonly Buffer[] => (texts ?? []).map(hash);

const casesOf = <T>(vectors: string, kind: string): readonly (readonly [string, T])[] => {
  const root = join(vectors, 'rfc9162', kind);
  const names = existsSync(root) ? readdirSync(root, { recursive: true, encoding: 'utf8' }) : [];
  const files = names.filter((name) => name.endsWith('.json')).toSorted();
  return files.map((name) => [name, JSON.parse(readFileSync(join(root, name), 'utf8'))]);
};

if (folder === undefined) {
  describe('published vectors of RFC 9162', () => {
    it.skip('are not read: DAYBOOK_VECTORS names no folder of them', () => undefined);
  });
} else {
  const inclusions = casesOf<Inclusion>(folder, 'inclusion');
  const consistencies = casesOf<Consistency>(folder, 'consistency');

  describe('published vectors of RFC 9162', () => {
    it('are there, with cases that hold and cases that do not', () => {
      for (const cases of [inclusions, consistencies]) {
        expect(new Set(cases.map(([, { wantErr }]) => wantErr))).toEqual(new Set([true, false]));
      }
    });
  });

  describe.each(verifiers)(
    'published vectors of RFC 9162, in %s',
    (_, { verifyInclusion, verifyConsistency }) => {
      it.each(inclusions)(
        'inclusion/%s is judged as published',
        (__, { leafIdx, treeSize, leafHash, root, proof, wantErr }) => {
          const holds = verifyInclusion({
            index: leafIdx,
            size: treeSize,
            leaf: hash(leafHash),
            root: hash(root),
            proof: hashes(proof),
          });
          expect(holds).toBe(!wantErr);
        },
      );

      it.each(consistencies)(
        'consistency/%s is judged as published',
        (__, { size1, size2, root1, root2, proof, wantErr }) => {
          const roots = { oldRoot: hash(root1), newRoot: hash(root2) };
          expect(verifyConsistency({ oldSize: size1, newSize: size2, ...roots, proof: hashes(proof) })).toBe(
            !wantErr,
          );
        },
      );
    },
  );
}
