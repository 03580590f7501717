import * as z from 'zod/mini';
import type { Api } from '../api.ts';
import {
  type ConsistencyProof,
  consistencyBetween,
  type SignedCheckpoint,
  signedCheckpoint,
} from '../checkpoints.ts';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Positions } from './period.ts';

const list = z.object({ checkpoints: z.array(signedCheckpoint), next: z.nullable(z.int()) });
const range = z.object({ left: z.array(z.string()), right: z.array(z.string()) });
export type RangeHashes = z.output<typeof range>;

/**
 * More checkpoints than this narrow a fault down no better than a person needs; the last one is always among
 * them.
 */
const MOST_CHECKPOINTS = 64;

const checkpointsAfter = async (api: Api, school: string, after: number, limit: number) =>
  (await api.send({ path: `/v1/schools/${school}/checkpoints?after=${after}&limit=${limit}`, answer: list }))
    .body;

/** The smallest checkpoint that covers a position; null when none does yet. */
export const covering = async (
  api: Api,
  school: string,
  position: number,
): Promise<SignedCheckpoint | null> =>
  (await checkpointsAfter(api, school, position - 1, 1)).checkpoints[0] ?? null;

/** Checkpoints of the period up to that of a size, thinned out evenly where they are many. */
export const checkpointsUntil = async (
  api: Api,
  school: string,
  { first, last }: Positions,
): Promise<readonly SignedCheckpoint[]> => {
  const all: SignedCheckpoint[] = [];
  for (let after: number | null = first - 1; after !== null; ) {
    const page: z.output<typeof list> = await checkpointsAfter(api, school, after, 500);
    all.push(...page.checkpoints.filter(({ size }) => size <= last));
    after = (page.checkpoints.at(-1)?.size ?? last) >= last ? null : page.next;
  }
  if (all.length === 0) throw new CliError(exitCodes.badInput, 'no checkpoint covers that period');
  const step = Math.ceil(all.length / MOST_CHECKPOINTS);
  return all.filter((_, index) => (all.length - 1 - index) % step === 0);
};

/** That each checkpoint continues the one before. */
export const linksBetween = async (
  api: Api,
  school: string,
  sizes: readonly number[],
): Promise<readonly ConsistencyProof[]> => {
  const links: ConsistencyProof[] = [];
  for (const [index, to] of sizes.entries()) {
    const from = sizes[index - 1];
    if (from !== undefined && from < to) links.push(await consistencyBetween(api, school, from, to));
  }
  return links;
};

export const rangeHashes = async (
  api: Api,
  school: string,
  { first, last }: Positions,
  size: number,
): Promise<RangeHashes> =>
  (
    await api.send({
      path: `/v1/schools/${school}/proofs/range?first=${first}&last=${last}&size=${size}`,
      answer: range,
    })
  ).body;
