import type { HttpRequest } from '../../shared/http/http-message.ts';

export const addressWith = (path: string, query: HttpRequest['query']): string => {
  const search = new URLSearchParams(query).toString();
  return search === '' ? path : `${path}?${search}`;
};

/** To log in, and from there to what the request is for. @param acr what the provider is asked for beside a password */
export const signInAt = ({ path, query }: Pick<HttpRequest, 'path' | 'query'>, acr?: string): string =>
  `/console/sign-in?${new URLSearchParams({ to: addressWith(path, query), ...(acr !== undefined && { acr }) })}`;
