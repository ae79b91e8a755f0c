/**
 * Who may write? Whoever has a token with the scope. It is shown once; kept is the SHA-256 of its secret, which is 256
 * random bits: nobody can try them all, so a slow hash would protect nothing (docs/decisions/0018-tokens.md).
 */
import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { DayParameter } from '../../units/parameter.js';
import { sha256Of } from '../layout.js';

export const SCOPES = ['corrections', 'watches', 'plans', 'ingest'] as const;
export type Scope = (typeof SCOPES)[number];

const LONGEST_NOTE = 200;
/** Known by its beginning: programs that look for lost secrets find it, and logs leave it out. */
const SPELLED = /^flopscope_([0-9a-f]{12})_([\w-]{43})$/;

export const TokenWish = z.strictObject({
  scope: z
    .string()
    .transform((text) => text.split(',').map((word) => word.trim()))
    .pipe(
      z
        .array(
          z.enum(SCOPES, {
            error: ({ input }) => `unknown scope: ${String(input)}; expected ${SCOPES.join(', ')}`,
          }),
        )
        .min(1),
    ),
  expires: DayParameter.optional(),
  note: z.string().max(LONGEST_NOTE).optional(),
});
export type TokenWish = z.infer<typeof TokenWish>;

export const TokenFile = z.strictObject({
  id: z.string(),
  sha256: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  /** What it is for, by whoever made it. */
  note: z.string().nullable(),
  created: z.string(),
  /** The last day on which it is good; null for ever. */
  expires: z.string().nullable(),
});
export type TokenFile = z.infer<typeof TokenFile>;

export const RevokedFile = z.strictObject({ id: z.string(), revoked: z.string() });

export function spellToken(id: string, secret: Uint8Array): string {
  return `flopscope_${id}_${Buffer.from(secret).toString('base64url')}`;
}

/** @returns null for what no token looks like */
export function readToken(text: string): { readonly id: string; readonly sha256: string } | null {
  const [, id, secret] = SPELLED.exec(text) ?? [];
  return id === undefined || secret === undefined ? null : { id, sha256: sha256Of(secret) };
}

/** Takes as long whether the first letter differs or the last. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return a.length === b.length && timingSafeEqual(a, b);
}
