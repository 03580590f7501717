import type { HttpRequest } from '../../shared/http/http-message.ts';

/** To log in, and from there to what the request is for. @param acr what the provider is asked for beside a password */
export const signInAt = ({ path, query }: Pick<HttpRequest, 'path' | 'query'>, acr?: string): string => {
  const search = new URLSearchParams(query).toString();
  const to = search === '' ? path : `${path}?${search}`;
  return `/console/sign-in?${new URLSearchParams({ to, ...(acr !== undefined && { acr }) })}`;
};
