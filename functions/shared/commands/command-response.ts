import { type HttpResponse, jsonResponse } from '../http/http-message.ts';
import type { Executed } from './command-to-run.ts';

/** 201 for a new commit and for every repeat of it, 200 when there was nothing to record. */
export const commandResponse = ({ key, commit, version, events, replayed }: Executed): HttpResponse =>
  jsonResponse(
    events.length === 0 ? 200 : 201,
    { stream: `${key.stream}/${key.id}`, commit, version, events },
    { etag: `"${commit}"`, ...(replayed ? { 'idempotency-replayed': 'true' } : {}) },
  );
