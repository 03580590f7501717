import { Forbidden } from '../access/authorise.ts';
import type { Caller } from '../access/identity.ts';
import { erased } from '../http/erased.ts';
import { type HttpResponse, jsonResponse } from '../http/http-message.ts';
import { ProblemError } from '../http/problem-error.ts';
import { schoolLeft } from '../http/school-left.ts';
import type { Executed, Outcome } from './outcome.ts';

/**
 * 201 for what was recorded, 200 where there was nothing to do, and each again for every repeat.
 * @param beside what is answered beside the events
 * @throws ProblemError for all else
 */
export const outcomeResponse = (
  outcome: Outcome,
  sender: Caller,
  beside: Readonly<Record<string, string>> = {},
): HttpResponse => {
  if (outcome.kind === 'executed') return executedResponse(outcome.executed, beside);
  throw problemOf(outcome, sender);
};

const executedResponse = (
  { key, commit, version, events, replayed }: Executed,
  beside: Readonly<Record<string, string>>,
): HttpResponse =>
  jsonResponse(
    events.length === 0 ? 200 : 201,
    { stream: `${key.stream}/${key.id}`, commit, version, events, ...beside },
    { etag: `"${commit}"`, ...(replayed ? { 'idempotency-replayed': 'true' } : {}) },
  );

const problemOf = (outcome: Exclude<Outcome, { kind: 'executed' }>, sender: Caller): ProblemError => {
  switch (outcome.kind) {
    case 'refused': {
      const { code, item, title: clause } = outcome.rejection;
      return new ProblemError(
        'rule-refused',
        { detail: 'change what the clause names, then send a new command', code, item, clause },
        { person: sender.person, roles: sender.roles, row: null },
      );
    }
    case 'forbidden':
      return new Forbidden(sender, outcome.row);
    case 'stale':
      return new ProblemError('stale-if-match', {
        detail: 'read the state again, check that your command still fits it, and send its ETag',
      });
    case 'reused-id':
      return new ProblemError('idempotency-key-reused', {
        detail: 'send a new Idempotency-Key with a new command',
      });
    case 'too-large':
      return new ProblemError('too-large', { detail: 'send less in one command' });
    case 'erased':
      return erased();
    case 'left':
      return schoolLeft();
    case 'conflict':
      return new ProblemError('conflict', {
        detail: 'send the same command again, with the same Idempotency-Key',
      });
  }
};
