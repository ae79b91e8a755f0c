/** Which tokens are there? Made, listed, taken back, and held against what a request brings along. */
import { randomBytes } from 'node:crypto';
import type { PipelineOptions } from './pipeline.js';
import { InputError } from './provenance/input-error.js';
import {
  RevokedFile,
  readToken,
  type Scope,
  sameHash,
  spellToken,
  TokenFile,
  type TokenWish,
} from './snapshots/access/access-token.js';
import { describedBytes, listDescribed, readDescribed } from './snapshots/kept/described.js';
import type { KeptFiles } from './snapshots/kept/kept-files.js';
import { sha256Of } from './snapshots/layout.js';

export type TokenSummary = Omit<TokenFile, 'sha256'> & {
  readonly state: 'good' | 'expired' | 'revoked';
};

export interface AccessTokens {
  /** The token itself is told this once. */
  create(wish: TokenWish): Promise<{ readonly token: string; readonly summary: TokenSummary }>;
  list(): Promise<readonly TokenSummary[]>;
  revoke(id: string): Promise<TokenSummary>;
  /** `unknown` of whatever is not, or no longer, a good one. */
  check(token: string, scope: Scope): Promise<'good' | 'unknown' | 'lacks-scope'>;
}

const [ISSUED, REVOKED] = ['tokens/issued', 'tokens/revoked'] as const;
const ID_BYTES = 6;
const SECRET_BYTES = 32;

export function openTokens(
  { now }: Pick<PipelineOptions, 'now'>,
  kept: KeptFiles,
  random: (bytes: number) => Uint8Array = randomBytes,
): AccessTokens {
  const today = () => now().toISOString().slice(0, 10);
  const summarize = async ({ sha256: _, ...token }: TokenFile): Promise<TokenSummary> => {
    const isRevoked = (await readDescribed(kept, REVOKED, fileOf(token.id), RevokedFile)) !== null;
    const isExpired = token.expires !== null && token.expires < today();
    return { ...token, state: isRevoked ? 'revoked' : isExpired ? 'expired' : 'good' };
  };
  return {
    create: async ({ scope, expires = null, note = null }) => {
      if (expires !== null && expires < today())
        throw new InputError(`${expires} is over already`, { flag: '--expires' });
      const token = spellToken(Buffer.from(random(ID_BYTES)).toString('hex'), random(SECRET_BYTES));
      const read = readToken(token);
      if (!read) throw new Error('a token that was made cannot be read');
      const scopes = [...new Set(scope)];
      const file: TokenFile = { ...read, scopes, note, created: now().toISOString(), expires };
      if (!(await kept.add(ISSUED, fileOf(file.id), describedBytes(file))))
        throw new Error('two tokens of one id');
      return { token, summary: await summarize(file) };
    },
    list: async () => Promise.all((await listDescribed(kept, ISSUED, TokenFile)).map(summarize)),
    revoke: async (id) => {
      const file = /^[0-9a-f]+$/.test(id) ? await readDescribed(kept, ISSUED, fileOf(id), TokenFile) : null;
      if (!file) throw new InputError(`no token ${id}; flopscope token list shows them`);
      if (!(await kept.add(REVOKED, fileOf(id), describedBytes({ id, revoked: now().toISOString() }))))
        throw new InputError(`token ${id} is revoked already`);
      return summarize(file);
    },
    check: async (text, scope) => {
      const given = readToken(text);
      const file = given && (await readDescribed(kept, ISSUED, fileOf(given.id), TokenFile));
      // Compared in any case, so that the time tells nothing of which ids there are.
      const isSame = sameHash(given?.sha256 ?? sha256Of(''), file?.sha256 ?? sha256Of('none'));
      if (!file || !isSame || (await summarize(file)).state !== 'good') return 'unknown';
      return file.scopes.includes(scope) ? 'good' : 'lacks-scope';
    },
  };
}

function fileOf(id: string): string {
  return `${id}.json`;
}
