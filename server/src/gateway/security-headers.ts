/** Only what comes from this host runs, and nobody may frame it. Our build has no inline script and no inline style. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const YEAR_S = 31_536_000

/** On every answer, whatever it is (UX 63, RELIABILITY 3.6). */
export const securityHeaders = (isTls: boolean): Record<string, string> => ({
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
  ...(isTls ? { 'strict-transport-security': `max-age=${YEAR_S}; includeSubDomains` } : {}),
})

export const longCache = `public, max-age=${YEAR_S}, immutable`
