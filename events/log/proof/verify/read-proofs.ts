import { bundleFiles, type ConsistencyLink, type ProofFile } from '../bundle/format.ts';
import { jsonText } from '../bundle/json-text.ts';
import type { Files } from './read-files.ts';
import { hashesIn, isCount, isListOf, isObject, isText, parseJson, utf8 } from './shapes.ts';

/** A proof whose hashes are bytes. */
export interface ReadProof extends Omit<ProofFile, 'left' | 'right'> {
  readonly left: readonly Buffer[];
  readonly right: readonly Buffer[];
}

export interface ReadLink extends Omit<ConsistencyLink, 'proof'> {
  readonly proof: readonly Buffer[];
}

/** Null when `proof.json` is not a proof. */
export const readProof = (files: Files): ReadProof | null => {
  const value = strictJson(files.get(bundleFiles.proof), (read) => {
    if (!isProof(read)) return null;
    const { first, last, size, left, right } = read;
    return { first, last, size, left, right };
  });
  const left = hashesIn(value?.left);
  const right = hashesIn(value?.right);
  return value === null || left === null || right === null ? null : { ...value, left, right };
};

/** Null when `consistency.json` is not a list of proofs. */
export const readLinks = (files: Files): readonly ReadLink[] | null => {
  const value = strictJson(files.get(bundleFiles.consistency), (read) =>
    isListOf(read, isLink) ? read.map(({ from, to, proof }) => ({ from, to, proof })) : null,
  );
  const links = value?.flatMap(({ from, to, proof: texts }) => {
    const proof = hashesIn(texts);
    return proof === null ? [] : [{ from, to, proof }];
  });
  return links !== undefined && links.length === value?.length ? links : null;
};

/** What the file says, null unless it is written just as a bundle's file is. */
export const strictJson = <T extends object>(
  file: Uint8Array | null,
  pick: (value: unknown) => T | null,
): T | null => {
  const text = file === null ? null : utf8(file);
  const picked = text === null ? null : pick(parseJson(text));
  return picked !== null && jsonText(picked) === text ? picked : null;
};

const isTexts = (value: unknown): value is readonly string[] => isListOf(value, isText);

const isProof = (value: unknown): value is ProofFile =>
  isObject(value) &&
  isCount(value['first']) &&
  isCount(value['last']) &&
  isCount(value['size']) &&
  isTexts(value['left']) &&
  isTexts(value['right']);

const isLink = (value: unknown): value is ConsistencyLink =>
  isObject(value) &&
  isCount(value['from']) &&
  isCount(value['to']) &&
  value['from'] < value['to'] &&
  isTexts(value['proof']);
