import { textAt } from './read-json.ts'

/**
 * The id that a FHIR reference names: `urn:uuid:x`, `Patient/x`, a full address with or without a version, `#x` for a
 * resource contained in its owner, or a search by identifier (`Practitioner?identifier=system|x`).
 */
export function referencedId(holder: unknown, ownerId: string): string | undefined {
  const reference = textAt(holder, 'reference')
  if (reference === undefined) return undefined
  if (reference.startsWith('#')) return containedId(ownerId, reference.slice(1))
  if (reference.startsWith('urn:')) return reference.slice(reference.lastIndexOf(':') + 1)
  const searched = /\?identifier=(?:[^|]*\|)?(.+)$/.exec(reference)?.[1]
  if (searched) return searched
  const [path = ''] = reference.split('/_history/')
  return path.slice(path.lastIndexOf('/') + 1) || undefined
}

/** Contained resources are known by their owner's id and their own: `#p1` means another one in each file entry. */
export const containedId = (ownerId: string, id: string): string => `${ownerId}#${id}`
