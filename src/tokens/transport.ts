import type { Step } from './trail.ts';

/** Between the call of an HTTP client and the JSON of its response. */
export const TRANSPORT = /^(?:json|text|data|body|response|responseText|responseJSON|result|content|clone|_data|value|@.*)$/;
/** Methods by which a request goes on being described: `request.post(url).type('form').send(body)`. */
const DESCRIBING = /^(?:accept|attach|auth|field|form|header|ok|query|redirects|retry|send|set|timeout|type|withCredentials)$/;

/** Whether a step leads from the call of an HTTP client towards the content of its response. */
export function isTransport({ name, isCall }: Step): boolean {
  return TRANSPORT.test(name) || (isCall && DESCRIBING.test(name));
}
