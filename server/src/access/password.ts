import { hash, verify } from '@node-rs/argon2'

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane. Argon2id is the library's default.
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const AT_ONCE_MAX = 2
const WAITING_MAX = 200
const LENGTH_MIN = 15
const LENGTH_MAX = 128

/** Too many sign-ins wait for their turn; the caller says BUSY. */
export class TooBusyError extends Error {}

// A hash costs 19 MiB and a core for some 20 ms: two at once, so that a flood of sign-ins slows nobody else.
let running = 0
const waiting: (() => void)[] = []

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (waiting.length >= WAITING_MAX) throw new TooBusyError()
  if (running >= AT_ONCE_MAX) await new Promise<void>(go => waiting.push(go))
  else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    // The place is handed on, not freed: nobody can slip in between.
    if (next) next()
    else running -= 1
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, options))

/** Of random bytes that nobody kept: it fits no password, and takes as long to find that out as any other. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$uzJY23GfyESjky7SFcjLIg$1uibgVHUPGLkTdg7ZSSRUm+/Ja6eXRXh7ZRMrwOAxG0'

/** `passwordHash` undefined: the account is not there; the same work is done, so that the time does not tell. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const fits = await inTurn(() => verify(passwordHash ?? nobodysHash, password.slice(0, LENGTH_MAX)))
  return fits && passwordHash !== undefined && password.length <= LENGTH_MAX
}

const common = ['password', 'letmein', 'welcome', 'qwerty', 'cleanclaim', 'administrator', 'changeme', '123456789']

/**
 * Says what is wrong with a new password, or nothing. Length instead of composition rules (NIST SP 800-63B):
 * without a second factor at least 15 characters.
 */
export function passwordFault(password: string, about: { email: string; name: string }): string | undefined {
  if (password.length < LENGTH_MIN) return `Use at least ${LENGTH_MIN} characters. A few words in a row are easy to remember.`
  if (password.length > LENGTH_MAX) return `Use at most ${LENGTH_MAX} characters.`
  const plain = password.toLowerCase()
  if (new Set(plain).size < 5) return 'This repeats a few characters. Use several different words.'
  const given = [about.email.split('@')[0] ?? '', ...about.name.split(/\s+/), ...common].map(word => word.toLowerCase())
  const rest = given.filter(word => word.length > 2).reduce((text, word) => text.replaceAll(word, ''), plain)
  return rest.replace(/[^a-z0-9]/g, '').length < LENGTH_MIN / 2
    ? 'This is easy to guess from the name or from common words. Add words that nobody would expect.'
    : undefined
}
