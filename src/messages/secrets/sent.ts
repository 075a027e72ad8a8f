import type { Evaluator } from '../../evaluation/evaluator.ts';
import { oncePerEvaluator } from '../../evaluation/once.ts';
import { alternatives } from '../../evaluation/operations.ts';
import { entriesOf } from '../../evaluation/record.ts';
import type { Value } from '../../evaluation/value.ts';
import { flowOfGrant } from '../../protocol/grants.ts';
import { SECRET_PARAMETERS, type SecretParameter } from '../../protocol/secrets.ts';
import { endpointText } from '../endpoint.ts';
import { type BasicPassword, basicPasswords, passwordsIn } from '../http/basic.ts';
import { passwordInUrl } from '../http/user-info.ts';
import type { Messages } from '../messages.ts';
import type { HttpRequest, OAuthMessage, Parameter, TokenRequest } from '../model.ts';
import { wordsOf, writtenTexts } from '../values.ts';
import { type Secret, secretOfPieces } from './secret.ts';

/**
 * The secrets in the messages of a file, wherever they stand: in a parameter or SDK option, in an `Authorization: Basic`
 * header, in the credentials that an HTTP client is given, in the user-info of the URL. Worked out once a file.
 */
export function sentSecretsOf(messages: Messages): readonly Secret[] {
  return messages.hasMessages ? secretsSentBy(messages.evaluator, messages) : [];
}

const secretsSentBy = oncePerEvaluator((evaluator, messages: Messages): readonly Secret[] => [
  ...[...messages.authorizationRequests, ...messages.tokenRequests, ...messages.clientMetadata].flatMap(inParameters),
  ...messages.tokenRequests.flatMap((request) => besideParameters(evaluator, request)),
]);

function inParameters(message: OAuthMessage): readonly Secret[] {
  return SECRET_PARAMETERS.flatMap((row): Secret[] => {
    const parameter = message.parameters.get(row.name);
    if (!parameter || parameter.isDefault || !isSecretOf(row, message)) return [];
    const { state } = parameter.value;
    const texts = textsOf(parameter);
    const sources = state === 'known' ? [] : parameter.places.map(({ valueNode }) => valueNode);
    return [{ kind: row.kind, name: parameter.writtenAs, texts, sources, message }];
  });
}

// Some names are secrets in one flow only.
function isSecretOf({ flow, name }: SecretParameter, { kind, parameters, endpoint }: OAuthMessage): boolean {
  if (flow === undefined) return true;
  if (kind !== 'token request') return false;
  // The name of one vendor, whose own identifier stands beside it.
  if (name === 'secret') return parameters.has('appid') && endpoint !== undefined;
  return writtenTexts(parameters.get('grant_type')).some((text) => flowOfGrant(wordsOf(text)[0] ?? '') === flow);
}

// A string that stands behind `||` is in the source all the same.
function textsOf({ value }: Parameter): Secret['texts'] {
  const texts = value.state === 'known' || value.state === 'partial' ? value.texts : [];
  return texts.filter(({ text }) => text !== '');
}

function besideParameters(evaluator: Evaluator, message: TokenRequest): readonly Secret[] {
  const { http } = message;
  if (!http) return [];
  const header = http.headers?.entries.filter(({ key }) => key.toLowerCase() === 'authorization') ?? [];
  const url = passwordInUrl(endpointText(http.url));
  return [
    ...header.flatMap(({ value }) => basicPasswords(evaluator, value)).map((password) => secretIn(password, 'Authorization', message)),
    ...givenPasswords(http).map((password) => secretIn(password, 'auth', message)),
    ...(url ? [secretIn({ pieces: url }, 'the URL', message)] : []),
  ];
}

function secretIn(password: BasicPassword, name: string, message: TokenRequest): Secret {
  const common = { kind: 'client secret', name, message } as const;
  if ('pieces' in password) return { ...common, ...secretOfPieces(password.pieces) };
  return { ...common, texts: [{ text: password.text, span: { node: password.node, range: undefined, editable: false } }], sources: [] };
}

/** `auth: { username, password }`, `auth: { user, pass }`, `auth: 'id:secret'`, `.auth(id, secret)`. */
function givenPasswords({ options, password }: HttpRequest): readonly BasicPassword[] {
  const given = options.flatMap((record) => entriesOf(record, 'auth')).flatMap(({ value }) => alternatives(value));
  return [
    ...(password ? asPasswords(password) : []),
    ...given.flatMap((value): readonly BasicPassword[] => {
      if (value.kind === 'text') return passwordsIn(value);
      if (value.kind !== 'record') return [];
      return [...entriesOf(value, 'password'), ...entriesOf(value, 'pass')].flatMap((entry) => asPasswords(entry.value));
    }),
  ];
}

function asPasswords(value: Value): readonly BasicPassword[] {
  return alternatives(value).flatMap((option): BasicPassword[] => {
    if (option.kind === 'text') return [{ pieces: option.pieces }];
    return option.kind === 'unknown' ? [{ pieces: [{ kind: 'hole', node: option.node, value: option, encoded: false }] }] : [];
  });
}
