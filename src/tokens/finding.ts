import type { Holding } from './holding.ts';

/** What a trail leads to. */
export type Finding = Pick<Holding, 'token' | 'by' | 'channel' | 'evidence' | 'origin' | 'request' | 'isVerified'>;
