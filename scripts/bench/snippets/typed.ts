// Code that only TypeScript has. `snippets.ts` says how these files are read.

// ## rows and their mapping
export interface GadgetRow {
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
  readonly price_cents: number | null;
  readonly tags?: readonly string[];
}

export interface GadgetView {
  id: string;
  title: string;
  createdAt: Date;
  price: number | undefined;
  tags: string[];
}

export function gadgetViewOf(row: GadgetRow): GadgetView {
  return {
    id: row.id,
    title: row.name.trim() || 'Untitled',
    createdAt: new Date(row.created_at),
    price: row.price_cents === null ? undefined : row.price_cents / 100,
    tags: [...new Set(row.tags ?? [])].sort(),
  };
}

// ## tokens and sessions
export interface GadgetTokens {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  id_token?: string;
  refresh_token?: string;
}

export type GadgetSession = { state: 'signed out' } | { state: 'signed in'; tokens: GadgetTokens; expiresAt: number };

export function gadgetSessionOf(tokens: GadgetTokens | undefined, now: number): GadgetSession {
  if (tokens === undefined) return { state: 'signed out' };
  return { state: 'signed in', tokens, expiresAt: now + tokens.expires_in * 1000 };
}

// ## a typed queue
export class GadgetQueue<Job extends { readonly priority: number }> {
  readonly #jobs: Job[] = [];
  #isRunning = false;

  constructor(
    private readonly work: (job: Job) => Promise<void>,
    private readonly limit: number,
  ) {}

  get length(): number {
    return this.#jobs.length;
  }

  async push(job: Job): Promise<boolean> {
    if (this.#jobs.length >= this.limit) return false;
    const at = this.#jobs.findIndex(({ priority }) => priority < job.priority);
    this.#jobs.splice(at === -1 ? this.#jobs.length : at, 0, job);
    await this.#run();
    return true;
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      for (let job = this.#jobs.shift(); job; job = this.#jobs.shift()) await this.work(job);
    } finally {
      this.#isRunning = false;
    }
  }
}

// ## generic helpers
export type GadgetResult<Value, Problem = Error> = { ok: true; value: Value } | { ok: false; problem: Problem };

export async function gadgetAttempt<Value>(work: () => Promise<Value>): Promise<GadgetResult<Value, unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (problem) {
    return { ok: false, problem };
  }
}

export function isGadgetRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const pickGadget = <Item extends object, Key extends keyof Item>(item: Item, keys: readonly Key[]): Pick<Item, Key> =>
  Object.fromEntries(keys.map((key) => [key, item[key]])) as Pick<Item, Key>;
