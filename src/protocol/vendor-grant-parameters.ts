import { vendor } from './specification.ts';
import type { Specification } from './specification.ts';

/** A parameter by another name than the specification's, by which some server knows it. */
export interface ParameterAlias {
  /** The specification's name. */
  readonly parameter: string;
  readonly alias: string;
  readonly vendor: string;
  readonly source: Specification;
}

const SUPABASE = vendor('Supabase', 'Auth server', 'https://github.com/supabase/auth#post-tokengrant_typepassword');
const WECHAT = vendor(
  'WeChat',
  'Mini program login',
  'https://developers.weixin.qq.com/miniprogram/en/dev/OpenApiDoc/user-login/code2Session.html',
);
const DOORKEEPER = vendor(
  'Doorkeeper',
  'Using resource owner password credentials',
  'https://github.com/doorkeeper-gem/doorkeeper/wiki/Using-Resource-Owner-Password-Credentials-flow',
);

/** Other names under which servers take what a grant requires. */
export const PARAMETER_ALIASES: readonly ParameterAlias[] = [
  { parameter: 'username', alias: 'email', vendor: 'Supabase', source: SUPABASE },
  { parameter: 'username', alias: 'phone', vendor: 'Supabase', source: SUPABASE },
  { parameter: 'username', alias: 'login', vendor: 'Doorkeeper', source: DOORKEEPER },
  { parameter: 'code', alias: 'js_code', vendor: 'WeChat', source: WECHAT },
  { parameter: 'client_secret', alias: 'secret', vendor: 'WeChat', source: WECHAT },
];

/** The names under which servers take a parameter besides its own. */
export function aliasesOf(parameter: string): readonly string[] {
  return PARAMETER_ALIASES.filter((row) => row.parameter === parameter).map((row) => row.alias);
}
