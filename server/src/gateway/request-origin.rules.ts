/** An Origin may call when it is the host that was called, or one the site has named (CLEANCLAIM_ORIGINS). */
export function isAllowedOrigin(origin: string | undefined, host: string | undefined, named: readonly string[]): boolean {
  // Browsers send an Origin with every POST and every socket; what has none is no browser, and carries nobody's cookie.
  if (origin === undefined) return true
  if (named.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

const COOKIE = '__Host-cleanclaim'
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** `__Host-`: only this host can have set it, over a secure connection or on this machine. */
export const cookieName = COOKIE

/** The token of our cookie in a Cookie header; undefined when it is missing, twice, or not one of ours by its form. */
export function tokenFrom(header: string | undefined): string | undefined {
  const found = (header ?? '')
    .split(';')
    .map(part => part.trim())
    .filter(part => part.startsWith(`${COOKIE}=`))
  const token = found.length === 1 ? found[0]?.slice(COOKIE.length + 1) : undefined
  return token !== undefined && TOKEN.test(token) ? token : undefined
}

export const sessionCookie = (token: string, expiresAt: Date): string =>
  `${COOKIE}=${token}; Path=/; Secure; HttpOnly; SameSite=Lax; Expires=${expiresAt.toUTCString()}`
export const endedCookie = `${COOKIE}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0`

const browsers = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** `Chrome on Windows`: enough to know one's own devices by, in the list of sessions. */
export function deviceName(userAgent: string | undefined): string {
  const text = userAgent ?? ''
  const browser = browsers.find(([mark]) => text.includes(mark))?.[1] ?? 'A program'
  const system = systems.find(([mark]) => text.includes(mark))?.[1]
  return system ? `${browser} on ${system}` : browser
}
