/** Nothing that reads like something else: no I, L, O, U, 0, 1. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `7K4M-2931-HW`: short enough to read out over the phone, long enough not to come twice. Made of ten random bytes. */
export function confirmationOf(bytes: Uint8Array): string {
  const text = [...bytes]
    .slice(0, 10)
    .map(byte => ALPHABET[byte % ALPHABET.length])
    .join('')
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`
}
