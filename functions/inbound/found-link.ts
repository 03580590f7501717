import { type IssuedLink, linkOf, linkRefusal } from '../../domain/kernel/by-link.ts';
import type { Rejection } from '../../domain/kernel/decider.ts';
import { type AnyByLink, type AnyStream, streamIn } from '../../domain/kernel/stream.ts';
import type { Counted } from '../../domain/kernel/total-evolve.ts';
import type { StreamKey } from '../../events/log/types.ts';
import type { CommandDeps } from '../shared/commands/command-deps.ts';
import { readLink } from '../shared/http/link-text.ts';
import { ProblemError } from '../shared/http/problem-error.ts';
import { londonDate } from '../shared/lambda/clock.ts';
import { digest } from '../shared/lambda/digest.ts';
import { metric } from '../shared/lambda/log.ts';

/** A link that the product made and that can be used. */
export interface FoundLink {
  readonly stream: AnyStream;
  readonly byLink: AnyByLink;
  readonly key: StreamKey;
  readonly state: Counted;
  readonly link: IssuedLink;
  readonly secret: string;
}

/**
 * The same for whatever leads to no link: nobody learns by it which schools, people or requests there are.
 */
export const unknownLink = (): ProblemError => {
  metric('UnknownLink', 1);
  return new ProblemError('link-unknown', {
    detail: 'open the link again from the newest mail, whole; if it stays, ask the school for a new one',
  });
};

/** Said to nobody but who has the secret of a link that was good once. */
export const over = ({ code, item, title: clause }: Rejection): ProblemError =>
  new ProblemError('link-over', {
    detail: 'ask the school for a new link if you need one',
    code,
    item,
    clause,
  });

/** @throws ProblemError `link-unknown`, `link-over` */
export const foundLink = async (
  { streams, log, clock }: Pick<CommandDeps, 'streams' | 'log' | 'clock'>,
  text: string,
): Promise<FoundLink> => {
  const read = readLink(text);
  const stream = streamIn(streams, read?.key.stream);
  const byLink = stream?.byLink ?? null;
  if (read === null || stream === undefined || byLink === null) throw unknownLink();
  const { key, secret } = read;
  const { state } = await log.load(key, stream);
  const link = linkOf(byLink.linksOf(state), digest(secret));
  if (link === undefined) throw unknownLink();
  const refusal = linkRefusal(link, londonDate(clock()), byLink.rejections);
  if (refusal !== null) throw over(refusal);
  return { stream, byLink, key, state, link, secret };
};
