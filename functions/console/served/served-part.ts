import * as z from 'zod/mini';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../../shared/http/http-message.ts';
import { isId } from '../../shared/http/ids.ts';
import type { Api } from '../api/api.ts';
import { ApiProblem } from '../api/api-problem.ts';

/** Parts of a school's record that a browser verifies, by the names that its page asks for them by. */
const addresses: Readonly<Record<string, string>> = {
  journal: 'journal',
  checkpoints: 'checkpoints',
  consistency: 'proofs/consistency',
  trust: 'proofs/trust',
};
const asked = ['after', 'limit', 'from', 'to', 'size'];

const path = /^\/console\/([^/]+)\/verify\/([a-z]+)$/;

/** The API's address of what a path of the console hands on; null: it is a page, or nothing. */
export const partAt = (at: string): string | null => {
  const [, school, name = ''] = path.exec(at) ?? [];
  const address = Object.hasOwn(addresses, name) ? addresses[name] : undefined;
  return isId(school) && address !== undefined ? `/v1/schools/${school}/${address}` : null;
};

/** An answer is handed on as it came, so that what proves it comes with it. */
const whole = z.unknown();

/**
 * A page of a school's record as the API answers this caller: what may be read, and that it was read, is the
 * API's business. A page of the journal is bounded there, so that it fits into an answer here, too.
 * What is not there, such as a proof before the first hour, is null.
 * @param api null: nobody is logged in
 */
export const servedPart = async (
  api: Pick<Api, 'get'> | null,
  address: string,
  { query }: Pick<HttpRequest, 'query'>,
): Promise<HttpResponse> => {
  if (api === null) return jsonResponse(401, { title: 'You have to sign in again' });
  const named = Object.entries(query).filter(([name]) => asked.includes(name));
  try {
    return jsonResponse(200, await api.get(whole, address, Object.fromEntries(named)));
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.status === 404) return jsonResponse(200, null);
    const { title, detail } = error.details;
    return jsonResponse(error.status, { title, detail });
  }
};
